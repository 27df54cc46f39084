import { median } from '../../stats/quantile.js';
import { weekday } from '../../time/calendar-date.js';
import type { Series } from '../series.js';

/** Days on each side that say what handle time is usual around a day. */
const neighbours = 7;
const leastNeighbours = 5;
/** A day further from usual than so many robust standard deviations of the logarithm, and than this at least, is drawn back to there. */
const mostDeviations = 3;
const leastLimit = 0.15;

/** Handled contacts of a day and their handling seconds, by interval and together. */
export interface HandledDay {
  readonly day: number;
  readonly weekday: number;
  readonly handled: Float64Array;
  readonly seconds: Float64Array;
  readonly total: number;
  /** Mean seconds of the day. */
  readonly mean: number;
}

/**
 * The days up to `last` on which contacts were handled, in order. A day whose mean handle time is unlike those around it (a system that was down, clerks who forgot
 * to sign off) is drawn back to the edge of what is usual: three robust standard deviations of the logarithm, 15 % at least.
 */
export function handledDays({ handling }: Series, last: number): HandledDay[] {
  const days = [...handling]
    .filter(([day]) => day <= last)
    .map(([day, sums]) => handledDay(day, sums.handled, sums.seconds))
    .filter(({ total, mean }) => total > 0 && mean > 0)
    .sort((a, b) => a.day - b.day);
  const logs = days.map(({ mean }) => Math.log(mean));
  const away = logs.map((log, i) => {
    const near = logs.slice(Math.max(0, i - neighbours), i + neighbours + 1);
    return near.length < leastNeighbours ? 0 : log - median(near);
  });
  const limit = Math.max(leastLimit, mostDeviations * 1.4826 * median(away.map(Math.abs)));
  return days.map((one, i) => {
    if (!(Math.abs(away[i]) > limit)) return one;
    const times = Math.exp(Math.sign(away[i]) * limit - away[i]);
    return handledDay(
      one.day,
      one.handled,
      one.seconds.map((seconds) => seconds * times),
    );
  });
}

function handledDay(day: number, handled: Float64Array, seconds: Float64Array): HandledDay {
  const total = handled.reduce((a, b) => a + b, 0);
  const all = seconds.reduce((a, b) => a + b, 0);
  return { day, weekday: weekday(day), handled, seconds, total, mean: all / total };
}
