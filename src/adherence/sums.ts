/** What adherence is made of, in seconds; sums of parts are the sums of the whole. */
export interface Sums {
  /** Scheduled and judged: within the log, not excused, in a state that is known. */
  readonly scheduledSec: number;
  /** Of these, scheduled to work. */
  readonly scheduledWorkSec: number;
  /** Out of adherence, after the tolerance. */
  readonly exceptionSec: number;
  /** On the queue, in the shift or outside it. */
  readonly workSec: number;
  /** Logged in, in the shift or outside it. */
  readonly presentSec: number;
  /** On the queue outside the shift. */
  readonly outsideSec: number;
  /** Scheduled, but excused. */
  readonly excusedSec: number;
  /** Scheduled, but in a state that nobody has mapped to an activity. */
  readonly unknownSec: number;
  /** Number of exceptions that count. */
  readonly exceptions: number;
}

/** No time at all. */
export const none: Sums = {
  scheduledSec: 0,
  scheduledWorkSec: 0,
  exceptionSec: 0,
  workSec: 0,
  presentSec: 0,
  outsideSec: 0,
  excusedSec: 0,
  unknownSec: 0,
  exceptions: 0,
};

/** The sums of two parts together. `add(none, { ...none, workSec: 60 })` has `workSec` 60. */
export function add(a: Sums, b: Partial<Sums>): Sums {
  const keys = Object.keys(none) as (keyof Sums)[];
  return Object.fromEntries(keys.map((key) => [key, a[key] + (b[key] ?? 0)])) as unknown as Sums;
}
