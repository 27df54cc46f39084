import type { Forecast } from '../../tables/forecast.js';
import { DAY_MINUTES } from '../../time/units.js';
import { type Actuals, keyOf } from '../backtest/actuals.js';
import type { DayPair } from './day-pair.js';

/** The forecast rows of one queue on one day, in order of time. */
export type QueueDay = readonly Forecast[];

/** The rows of a day by queue. */
export function byQueue(rows: readonly Forecast[]): Map<string, QueueDay> {
  const queues = new Map<string, Forecast[]>();
  for (const row of rows) {
    const key = keyOf(row.queue, row.channel);
    const own = queues.get(key);
    if (own) own.push(row);
    else queues.set(key, [row]);
  }
  return queues;
}

/** Minutes after midnight at which a forecast row begins. */
export function minuteOf({ interval_start }: Pick<Forecast, 'interval_start'>): number {
  return +interval_start.slice(11, 13) * 60 + +interval_start.slice(14, 16);
}

/** The contacts forecast by interval of the day. */
export function forecastBins(rows: QueueDay, minutes: number): Float64Array {
  const bins = new Float64Array(DAY_MINUTES / minutes);
  for (const row of rows) bins[Math.floor(minuteOf(row) / minutes)] += row.offered;
  return bins;
}

/** Forecast and actual of a queue's day by interval; null where nothing is known of what came. */
export function pairOf(
  key: string,
  rows: QueueDay,
  day: number,
  minutes: number,
  actuals: Actuals,
): DayPair | null {
  const forecast = forecastBins(rows, minutes);
  const actual = Array.from(forecast, (_, k) => actuals.at(key, day, k * minutes));
  if (actual.some((value) => value === null)) return null;
  return { forecast, actual: Float64Array.from(actual as number[]) };
}
