/** When something begins and ends, in seconds. */
interface Lasting {
  readonly start: number;
  readonly end: number;
}

/**
 * Parts of the same value that lie further apart than the gap (seconds) are contacts of their own; without a gap all are one. `spanOf` tells when
 * a part begins and ends.
 *
 * `splitByGap([{ start: 0, end: 10 }, { start: 20, end: 30 }, { start: 9000, end: 9001 }], 3600, (leg) => leg)` are two contacts.
 */
export function splitByGap<T>(
  parts: readonly T[],
  gapSec: number | null,
  spanOf: (part: T) => Lasting,
): readonly (readonly T[])[] {
  if (gapSec === null || parts.length === 1) return [parts];
  const contacts: T[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const part of [...parts].sort((a, b) => spanOf(a).start - spanOf(b).start)) {
    const { start, end } = spanOf(part);
    if (start - last > gapSec) contacts.push([]);
    contacts.at(-1)?.push(part);
    last = Math.max(last, end);
  }
  return contacts;
}
