/**
 * Numerator over denominator; null when one of them is unknown or the denominator is not above zero.
 *
 * `ratio(3, 4)` is `0.75`; `ratio(3, 0)` is `null`.
 */
export function ratio(numerator: Amount, denominator: Amount): number | null {
  if (typeof numerator !== 'number' || typeof denominator !== 'number') return null;
  return denominator <= 0 ? null : numerator / denominator;
}

/** A sum, or nothing where it is unknown or nobody asked for it. */
export type Amount = number | null | undefined;

/**
 * The sum of the parts that are known; null when none is.
 *
 * `sumKnown(200, null, 30)` is `230`.
 */
export function sumKnown(...parts: readonly Amount[]): number | null {
  const known = parts.filter((part) => typeof part === 'number');
  return known.length === 0 ? null : known.reduce((total, part) => total + part, 0);
}

/**
 * The parts together, less those of `minus`; null as soon as one is unknown.
 *
 * `combine([10, 4], [1])` is `13`; `combine([10, null])` is `null`.
 */
export function combine(plus: readonly Amount[], minus: readonly Amount[] = []): number | null {
  let total = 0;
  for (const part of plus) {
    if (typeof part !== 'number') return null;
    total += part;
  }
  for (const part of minus) {
    if (typeof part !== 'number') return null;
    total -= part;
  }
  return total;
}
