/** A stretch of time, from its first second to the second after its last, in seconds since 1970 in UTC. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Length of a stretch in seconds. `lengthOf({ from: 60, until: 90 })` is `30`. */
export function lengthOf({ from, until }: Span): number {
  return until - from;
}

/** What two stretches have in common; null where they do not meet. `common({ from: 0, until: 9 }, { from: 6, until: 12 })` is `{ from: 6, until: 9 }`. */
export function common(a: Span, b: Span): Span | null {
  const from = Math.max(a.from, b.from);
  const until = Math.min(a.until, b.until);
  return from < until ? { from, until } : null;
}

/** Whether a moment lies in a stretch. `holds({ from: 0, until: 9 }, 9)` is `false`. */
export function holds({ from, until }: Span, at: number): boolean {
  return at >= from && at < until;
}
