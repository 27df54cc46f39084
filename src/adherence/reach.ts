import type { PlannedDay } from './plan.js';
import type { Span } from './span.js';

const FAR = 8 * 3600;

/** A worked day with times, and the time around its shift that is told to it. */
export interface Reach extends Span {
  readonly day: PlannedDay;
  readonly shift: Span;
}

/**
 * The time around each shift of a person that belongs to its day: half way to the shift before and after it, at most 8 hours.
 * So a night shift keeps what is after midnight, and work before or after a shift goes to that shift.
 */
export function reachesOf(days: readonly PlannedDay[]): readonly Reach[] {
  const shifts = days
    .flatMap((day) => (day.shift ? [{ day, shift: day.shift }] : []))
    .sort((a, b) => a.shift.from - b.shift.from);
  return shifts.map(({ day, shift }, i) => {
    const before = shifts[i - 1]?.shift.until ?? Number.NEGATIVE_INFINITY;
    const after = shifts[i + 1]?.shift.from ?? Number.POSITIVE_INFINITY;
    return {
      day,
      shift,
      from: Math.min(shift.from, Math.max(shift.from - FAR, Math.ceil((before + shift.from) / 2))),
      until: Math.max(shift.until, Math.min(shift.until + FAR, Math.ceil((shift.until + after) / 2))),
    };
  });
}
