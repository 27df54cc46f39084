import type { Day, History } from './model.js';
import type { Series } from './series.js';

const weeklyWeight = 0.97;
/** An interval's own mean counts as much as the wider pool's at this many handled contacts. */
const halfTrust = 50;

interface Sums {
  readonly handled: Float64Array;
  readonly seconds: Float64Array;
}

/** Expected average handle time in seconds, by day and interval; null when the history knows none. */
export type HandleTime = (day: Day, interval: number) => number | null;

/**
 * Average handle time by weekday and interval: handling seconds over handled contacts (never the mean of means), the weight falling
 * by 3 % a week. Where few contacts stand behind an interval it leans on the same interval of all weekdays, and that on the
 * mean of all.
 */
export function handleTimeOf(series: Series, history: History): HandleTime {
  const last = history.days.at(-1)!.number;
  const bins = [...series.handling.values()][0]?.handled.length ?? 0;
  const perWeekday = Array.from({ length: 8 }, () => emptySums(bins));
  for (const [day, sums] of series.handling) {
    if (day > last) continue;
    const weight = weeklyWeight ** ((last - day) / 7);
    const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
    for (const pool of [perWeekday[0], perWeekday[weekday]]) addTo(pool, sums, weight);
  }
  const all = perWeekday[0];
  const handled = all.handled.reduce((a, b) => a + b, 0);
  if (!(handled > 0)) return () => null;
  const overall = all.seconds.reduce((a, b) => a + b, 0) / handled;
  return (day, interval) => lean(perWeekday[day.weekday], interval, lean(all, interval, overall));
}

function emptySums(bins: number): Sums {
  return { handled: new Float64Array(bins), seconds: new Float64Array(bins) };
}

function addTo(pool: Sums, sums: Sums, weight: number): void {
  for (let k = 0; k < pool.handled.length; k++) {
    pool.handled[k] += weight * sums.handled[k];
    pool.seconds[k] += weight * sums.seconds[k];
  }
}

function lean(pool: Sums, interval: number, wider: number): number {
  return (pool.seconds[interval] + halfTrust * wider) / (pool.handled[interval] + halfTrust);
}
