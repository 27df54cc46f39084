import type { Calendar } from '../../calendar/day-info.js';
import type { Forecast } from '../../tables/forecast.js';
import { dayOf, isoDate } from '../../time/calendar-date.js';
import { foretold } from '../accuracy/scored.js';
import { type Actuals, actualsOf } from '../backtest/actuals.js';
import type { Backtest, BacktestOptions, BacktestRow } from '../backtest/backtest.js';
import { closedOnUnobserved } from '../backtest/closed-days.js';
import { originsOf } from '../backtest/origins.js';
import type { Placed } from '../series.js';
import { createDayBook, type DayBook } from './day-book.js';
import { minuteOf, pairOf } from './queue-day.js';
import { updateOf } from './update.js';
import { updatedRows } from './updated-rows.js';

/** What is to be tried on the past, and at what time of the day. */
export interface WithinDayOptions extends BacktestOptions {
  /** Minutes after midnight at which the rest of the day is forecast anew. */
  readonly atMinute: number;
}

/** What a method is called when its forecast is updated within the day. */
export const updatedSuffix = '+intraday';

/**
 * Updates the past: on the first day after each origin, at a time of that day, the rest of it from the forecast of the evening before and what
 * had come so far; as method `<model>+intraday`, beside the forecast of the evening before for the same intervals. A row is what `restOfDay` says
 * when it gets only the history up to that minute. Throws DataError when no origin fits into the history.
 */
export function withinDay(placed: readonly Placed[], base: Calendar, options: WithinDayOptions): Backtest {
  const { minutes, methods, missing, exclude, atMinute } = options;
  const next = { ...options.horizon, count: 1 };
  const actuals = actualsOf(placed, base, minutes, missing);
  const origins = originsOf(actuals.observed, actuals.lastDay, {
    ...options,
    horizon: next,
    from: dayOf(options.from),
  });
  const observed = options.horizon.unit === 'observed' || options.every.unit === 'observed';
  const calendar = observed ? closedOnUnobserved(base, actuals.observed) : base;
  const rows = methods.flatMap((model, m) => {
    const book = createDayBook(placed, calendar, actuals, { minutes, model, missing, exclude });
    return origins.flatMap(({ day: origin, targets }, i) => {
      const [day] = targets.keys();
      const place = { origin: `${isoDate(origin)}`, day, model, minutes, atMinute };
      options.onProgress?.((m + (i + 1) / origins.length) / methods.length);
      return updatesOn(place, book, actuals);
    });
  });
  return { rows, origins, actuals };
}

interface Place {
  readonly origin: string;
  readonly day: number;
  readonly model: string;
  readonly minutes: number;
  readonly atMinute: number;
}

function updatesOn(place: Place, book: DayBook, actuals: Actuals): BacktestRow[] {
  const { day, minutes, atMinute, model } = place;
  return [...book.forecast(day)].flatMap(([queue, rows]) => {
    const pair = pairOf(queue, rows, day, minutes, actuals);
    if (pair === null) return [];
    const known = Math.floor(atMinute / minutes);
    const update = updateOf(book.past(queue, day), pair, known, minutes);
    return updatedRows(rows, update, known * minutes).flatMap(({ before, row }) => {
      const actual = actuals.at(queue, day, minuteOf(row)) ?? 0;
      return [scored(before, model, place, actual), scored(row, `${model}${updatedSuffix}`, place, actual)];
    });
  });
}

function scored(row: Forecast, method: string, { origin }: Place, actual: number): BacktestRow {
  return {
    queue: row.queue,
    channel: row.channel,
    method,
    origin,
    target: `${row.interval_start.slice(0, 16)}:00`,
    ahead: 0,
    special: row.day_type !== 'normal',
    actual,
    ...foretold(row),
  };
}
