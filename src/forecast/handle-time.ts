import { type HandledDay, handledDays } from './aht/days.js';
import { levelOf } from './aht/level.js';
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
 * mean of all. The level follows the last weeks, or their trend, where that would have been better in the past; days unlike those around them count only up to
 * the edge of what is usual.
 */
export function handleTimeOf(series: Series, history: History): HandleTime {
  const last = history.days.at(-1)!.number;
  const days = handledDays(series, last);
  const profile = profileOf(days, last);
  if (profile === null) return () => null;
  const level = levelOf(
    days.map(({ day, weekday, handled, total, mean }) => {
      const expected = handled.reduce((sum, count, k) => sum + count * profile(weekday, k), 0) / total;
      return { day, log: Math.log(mean / expected), contacts: total };
    }),
  );
  const from = days.at(-1)!.day;
  return (day, interval) => profile(day.weekday, interval) * Math.exp(level(day.number - from));
}

function profileOf(
  days: readonly HandledDay[],
  last: number,
): ((weekday: number, interval: number) => number) | null {
  const bins = days[0]?.handled.length ?? 0;
  const perWeekday = Array.from({ length: 8 }, () => emptySums(bins));
  for (const one of days) {
    const weight = weeklyWeight ** ((last - one.day) / 7);
    for (const pool of [perWeekday[0], perWeekday[one.weekday]]) addTo(pool, one, weight);
  }
  const all = perWeekday[0];
  const handled = all.handled.reduce((a, b) => a + b, 0);
  if (!(handled > 0)) return null;
  const overall = all.seconds.reduce((a, b) => a + b, 0) / handled;
  return (weekday, interval) => lean(perWeekday[weekday], interval, lean(all, interval, overall));
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
