import type { Forecast } from '../../tables/forecast.js';
import type { Interval } from '../../tables/intervals.js';
import type { SumName } from '../../tables/sums.js';
import { epochSec, parseIso, type ZonedTime } from '../../time/iso.js';
import type { Amount } from './amount.js';

/** Columns by which a forecast and what came are told apart; those that the forecast does not fill are left out. */
const KEYS = ['queue', 'channel'] as const;

/**
 * How far a forecast was from what came, interval by interval: amounts for the groups. `actual` are intervals of the same length. An interval of
 * the forecast without a row in between others had no contacts; before the first and after the last row nobody knows.
 */
export function forecastErrors(
  forecast: readonly Forecast[],
  actual: readonly Interval[],
): readonly Amount[] {
  const keys = KEYS.filter((key) => forecast.some((row) => (row[key] ?? null) !== null));
  const cameAt = new Map<string, number>();
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const keyOf = (row: Forecast | Interval, at: number) =>
    JSON.stringify([at, ...keys.map((key) => row[key] ?? null)]);
  for (const row of actual) {
    const at = epochSec(parseIso(row.interval_start)!);
    [first, last] = [Math.min(first, at), Math.max(last, at)];
    const key = keyOf(row, at);
    cameAt.set(key, (cameAt.get(key) ?? 0) + row.offered);
  }
  return forecast.flatMap((row) => {
    const time = parseIso(row.interval_start)!;
    const at = epochSec(time);
    if (at < first || at > last) return [];
    return errorAmounts(row, time, cameAt.get(keyOf(row, at)) ?? 0);
  });
}

function errorAmounts(forecast: Forecast, time: ZonedTime, actual: number): Amount[] {
  const { queue = null, channel = null, offered } = forecast;
  const error = Math.abs(offered - actual);
  const values: readonly (readonly [SumName, number])[] = [
    ['forecast_offered', offered],
    ['forecast_actual', actual],
    ['forecast_error', error],
    ['forecast_error_share', actual > 0 ? error / actual : 0],
    ['forecast_intervals', actual > 0 ? 1 : 0],
  ];
  const row = { queue, channel };
  const at = epochSec(time);
  const { offsetMinutes } = time;
  return values.map(([sum, value]) => ({ sum, row, at, offsetMinutes, value, spreads: false }));
}
