import type { Forecast } from '../tables/forecast.js';
import { formatIso } from '../time/iso.js';
import { DAY_MINUTES } from '../time/units.js';
import type { ForecastDraft } from './result.js';

/**
 * Whether the clock shows the time of a row. Not so in the hour that is skipped when summer time begins: an hour later the clock is further from UTC.
 *
 * On a clock that never changes, `exists(() => 480)` is true of every row.
 */
export function exists(offsetOf: (wallSec: number) => number): (row: ForecastDraft) => boolean {
  return (row) =>
    row.interval_minutes >= DAY_MINUTES || offsetOf(row.wallSec + 3600) <= offsetOf(row.wallSec);
}

/**
 * The rows with their times; those of the hour that comes twice when summer time ends are there twice, the hour after the hour. `offsetOf` gives the
 * minutes east of UTC at a second of the wall clock.
 *
 * `onTheClock(rows, () => 480)[0].interval_start` is `'2026-10-12T09:00+08:00'`.
 */
export function onTheClock(
  rows: readonly ForecastDraft[],
  offsetOf: (wallSec: number) => number,
): Forecast[] {
  const timed: Forecast[] = [];
  const again: Forecast[] = [];
  for (const row of rows) {
    const twice = row.interval_minutes <= 60 && offsetOf(row.wallSec) - offsetOf(row.wallSec + 3600) === 60;
    if (!twice) timed.push(...again.splice(0));
    timed.push(finished(row, offsetOf(row.wallSec)));
    if (twice) again.push(finished(row, offsetOf(row.wallSec) - 60));
  }
  return [...timed, ...again];
}

function finished({ wallSec, sd: _, ...row }: ForecastDraft, offsetMinutes: number): Forecast {
  const { queue, channel, ...rest } = row;
  const interval_start = formatIso({ wallSec, offsetMinutes }, 'minute');
  return { queue, channel, interval_start, ...rest };
}
