import type { Forecast } from '../tables/forecast.js';
import { formatIso, parseIso } from '../time/iso.js';
import { DAY_MINUTES } from '../time/units.js';
import type { ForecastDraft } from './result.js';
import type { Placed } from './series.js';

/** The distance from UTC, in minutes, of the last interval, for all times: where no zone is known. */
export function sameOffset(placed: readonly Placed[]): (wallSec: number) => number {
  const offset = parseIso(placed.at(-1)!.row.interval_start)!.offsetMinutes;
  return () => offset;
}

/** Not so in the hour that is skipped when summer time begins: an hour later the clock is further from UTC. */
export function exists(offsetOf: (wallSec: number) => number): (row: ForecastDraft) => boolean {
  return (row) =>
    row.interval_minutes >= DAY_MINUTES || offsetOf(row.wallSec + 3600) <= offsetOf(row.wallSec);
}

/** The rows with their times; those of the hour that comes twice when summer time ends are there twice, the hour after the hour. */
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
