import type { Span } from './span.js';

const FAR = 8 * 3600;

/** The time around a shift that is told to it. */
export interface Reach extends Span {
  readonly shift: Span;
}

/**
 * The time around each shift of a person that belongs to it: half way to the shift before and after it, at most 8 hours. So a night shift
 * keeps what is after midnight, and work before or after a shift goes to that shift. What else stands in an item stays in it.
 *
 * A shift 9–18 alone reaches from 1 to 26.
 */
export function reachesOf<T extends { readonly shift: Span }>(shifts: readonly T[]): readonly (T & Reach)[] {
  const sorted = [...shifts].sort((a, b) => a.shift.from - b.shift.from);
  return sorted.map((item, i) => {
    const { shift } = item;
    const before = sorted[i - 1]?.shift.until ?? Number.NEGATIVE_INFINITY;
    const after = sorted[i + 1]?.shift.from ?? Number.POSITIVE_INFINITY;
    return {
      ...item,
      from: Math.min(shift.from, Math.max(shift.from - FAR, Math.ceil((before + shift.from) / 2))),
      until: Math.max(shift.until, Math.min(shift.until + FAR, Math.ceil((shift.until + after) / 2))),
    };
  });
}
