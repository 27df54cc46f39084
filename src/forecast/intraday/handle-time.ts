import type { Series } from '../series.js';
import { minuteOf, type QueueDay } from './queue-day.js';

/** Mean handle time of the contacts handled so far, and what the forecast had for the same contacts. Seconds. */
export interface HandleTimeSoFar {
  readonly actualSec: number;
  readonly expectedSec: number;
}

/**
 * The handle time of a day's first `known` intervals beside the forecast's, both weighted by the contacts handled in each interval, so that a busy
 * morning does not count for a slow one; null where either is not known.
 *
 * 10 contacts of 240 s where 200 s were forecast give 240 and 200.
 */
export function handleTimeSoFar(
  rows: QueueDay,
  sums: ReturnType<Series['handling']['get']>,
  known: number,
): HandleTimeSoFar | null {
  let [handled, seconds, expected] = [0, 0, 0];
  for (const row of rows) {
    const k = Math.floor(minuteOf(row) / row.interval_minutes);
    if (k >= known || row.aht_sec === null || !sums) continue;
    handled += sums.handled[k];
    seconds += sums.seconds[k];
    expected += sums.handled[k] * row.aht_sec;
  }
  return handled > 0 ? { actualSec: seconds / handled, expectedSec: expected / handled } : null;
}
