import { parseIso } from '../time/iso.js';
import type { Placed } from './series.js';

/** Where the clock of a day was put forward: after one interval and before another, by so many that never came. */
export interface Skip {
  readonly after: number;
  readonly before: number;
  readonly intervals: number;
}

/**
 * The days on which a row is further from UTC than the row before it: nobody could call in the time that the clock skipped. `own` are
 * the rows of a queue, each of so many minutes.
 */
export function skipsOf(own: readonly Placed[], minutes: number): ReadonlyMap<number, Skip> {
  const skips = new Map<number, Skip>();
  if (new Set(own.map(offsetText)).size < 2) return skips;
  const inOrder = [...own].sort((a, b) => a.day - b.day || a.minute - b.minute);
  for (let i = 1; i < inOrder.length; i++) {
    const [one, next] = [inOrder[i - 1], inOrder[i]];
    // Offsets are compared as they are written; they differ twice a year.
    if (offsetText(one) === offsetText(next) || next.day - one.day > 1) continue;
    const forward =
      (parseIso(next.row.interval_start)?.offsetMinutes ?? 0) -
      (parseIso(one.row.interval_start)?.offsetMinutes ?? 0);
    if (forward <= 0) continue;
    const after = one.day === next.day ? Math.floor(one.minute / minutes) : -1;
    skips.set(next.day, {
      after,
      before: Math.floor(next.minute / minutes),
      intervals: Math.floor(forward / minutes),
    });
  }
  return skips;
}

function offsetText({ row }: Placed): string {
  return row.interval_start.slice(16);
}
