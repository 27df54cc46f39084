import type { Calendar } from '../../calendar/day-info.js';
import type { Forecast } from '../../tables/forecast.js';
import { DataError } from '../../text/errors.js';
import { dayOf, isoDate } from '../../time/calendar-date.js';
import type { HandleTimeScored } from '../accuracy/handle-time.js';
import { foretold, type Scored } from '../accuracy/scored.js';
import { forecastPlaced } from '../make-forecast.js';
import type { Missing } from '../missing.js';
import type { Placed } from '../series.js';
import { type Actuals, actualsOf, keyOf } from './actuals.js';
import { closedOnUnobserved } from './closed-days.js';
import { type Origin, originsOf, type Span } from './origins.js';

/** From where, how often and how far ahead forecasts are made, and by what. */
export interface BacktestOptions {
  /** First origin, an ISO date: the last day that the first forecast knows. */
  readonly from: string;
  readonly every: Span;
  readonly horizon: Span;
  /** Length of the intervals scored; 1440 is a day. */
  readonly minutes: number;
  /** Names of models. */
  readonly methods: readonly string[];
  readonly missing?: Missing;
  /** Days that are to count as unknown, ISO dates; they are not scored either. */
  readonly exclude?: readonly string[];
  /** Called with the share done. */
  readonly onProgress?: (done: number) => void;
}

/** One forecast beside what came. */
export interface BacktestRow extends Scored {
  readonly queue: string | null;
  readonly channel: string | null;
  readonly method: string;
  /** Days from the origin, or observed days where the horizon counts these. */
  readonly ahead: number;
  /** Whether the calendar knows the day as special. */
  readonly special: boolean;
  /** The handle time forecast, and what came; where both are known. */
  readonly handleTime?: HandleTimeScored;
}

/** Every forecast of the backtest, and what is needed to score it. */
export interface Backtest {
  /** By method, origin, queue and time. */
  readonly rows: readonly BacktestRow[];
  readonly origins: readonly Origin[];
  readonly actuals: Actuals;
}

/**
 * Forecasts the past: from each origin with what was known on it, by every method, beside what came. A row is what `makeForecast` says when
 * it gets only the history up to the origin; the calendar alone knows what comes. Days of which nothing is known are not scored. With a
 * horizon of observed days the calendar is also told which days were closed.
 *
 * Tashman, "Out-of-sample tests of forecasting accuracy" (2000): rolling origins. Throws DataError when none fits into the history, or nothing can be
 * scored.
 */
export function backtest(placed: readonly Placed[], base: Calendar, options: BacktestOptions): Backtest {
  const { horizon, methods, minutes } = options;
  const observed = horizon.unit === 'observed' || options.every.unit === 'observed';
  const excluded = new Set(options.exclude?.map(dayOf));
  const kept = placed.filter((one) => !excluded.has(one.day));
  const actuals = actualsOf(kept, base, minutes, options.missing);
  const origins = originsOf(actuals.observed, actuals.lastDay, { ...options, from: dayOf(options.from) });
  const calendar = observed ? closedOnUnobserved(base, actuals.observed) : base;
  const rows: BacktestRow[] = [];
  methods.forEach((method, m) => {
    origins.forEach((origin, i) => {
      for (const row of forecastFrom(placed, calendar, origin, method, options)) {
        const scored = beside(row, origin, method, actuals);
        if (scored) rows.push(scored);
      }
      options.onProgress?.((m + (i + 1) / origins.length) / methods.length);
    });
  });
  if (rows.length === 0) throw new DataError(nothing, {}, nothingRemedy);
  return { rows, origins, actuals };
}

const nothing = { en: 'no forecast meets anything that is known', zh: '没有可与实际对比的预测' };
const nothingRemedy = {
  en: 'Give history of the --grain asked for; a history by day has no intervals.',
  zh: '请提供与 --grain 相应粒度的历史；日数据没有时段。',
};

function forecastFrom(
  placed: readonly Placed[],
  calendar: Calendar,
  { day, targets }: Origin,
  model: string,
  { minutes, missing, exclude }: BacktestOptions,
): readonly Forecast[] {
  const days = Math.max(...targets.keys()) - day;
  const known = placed.filter((one) => one.day <= day);
  const from = isoDate(day + 1);
  return forecastPlaced(known, calendar, { from, days, intervalMinutes: minutes, model, missing, exclude })
    .rows;
}

function beside(
  row: Forecast,
  { day, targets }: Origin,
  method: string,
  actuals: Actuals,
): BacktestRow | null {
  const { queue, channel, interval_start } = row;
  const target = dayOf(interval_start);
  const minute = +interval_start.slice(11, 13) * 60 + +interval_start.slice(14, 16);
  const ahead = targets.get(target);
  const actual = actuals.at(keyOf(queue, channel), target, minute);
  const handling = actuals.handling(keyOf(queue, channel), target, minute);
  if (ahead === undefined || actual === null) return null;
  return {
    queue,
    channel,
    method,
    origin: isoDate(day),
    target: row.interval_minutes === 1440 ? interval_start.slice(0, 10) : `${interval_start.slice(0, 16)}:00`,
    ahead,
    special: row.day_type !== 'normal',
    actual,
    ...foretold(row),
    ...(row.aht_sec === null || handling === null
      ? {}
      : { handleTime: { forecastSec: row.aht_sec, ...handling } }),
  };
}
