import type { Calendar } from '../../calendar/day-info.js';
import { isoDate } from '../../time/calendar-date.js';
import { DAY_MINUTES } from '../../time/units.js';
import type { Actuals } from '../backtest/actuals.js';
import { models } from '../index.js';
import { type ForecastOptions, forecastPlaced } from '../make-forecast.js';
import type { Placed } from '../series.js';
import type { DayPair } from './day-pair.js';
import { byQueue, pairOf, type QueueDay } from './queue-day.js';

/** Past days looked back upon, and the history that a first one needs before it. */
const lookBack = 80;
const leastHistory = 28;

/** How the forecasts of the evening before are made. */
export type DayAhead = Pick<ForecastOptions, 'model' | 'missing' | 'exclude' | 'offsetOf'> & {
  readonly minutes: number;
};

/** The forecasts of the evening before, day by day, each made once. */
export interface DayBook {
  /** The forecast of a day by queue, made from the days before it alone. */
  forecast(day: number): ReadonlyMap<string, QueueDay>;
  /** Forecast and actual of a queue on the last 80 days with contacts before a day, as far as both are known; by the method that is used on that day. */
  past(queue: string, before: number): DayPair[];
}

/** A book of the forecasts that would have been made on each evening; `onDay` is called before each past day with the share done. */
export function createDayBook(
  placed: readonly Placed[],
  calendar: Calendar,
  actuals: Actuals,
  { minutes, ...how }: DayAhead,
  onDay: (done: number) => void = () => {},
): DayBook {
  const made = new Map<string, ReadonlyMap<string, QueueDay>>();
  const forecastBy = (day: number, model: string | undefined) => {
    const key = `${day} ${model}`;
    const known = made.get(key);
    if (known) return known;
    const before = placed.filter((one) => one.day < day);
    const options = { ...how, model, from: isoDate(day), days: 1, intervalMinutes: minutes };
    const { rows } = forecastPlaced(before, calendar, options);
    const fine = byQueue(rows.filter((row) => row.interval_minutes === minutes));
    made.set(key, fine);
    return fine;
  };
  const forecast = (day: number) => forecastBy(day, how.model);
  const shaped = daysWithIntervals(placed, actuals.observed.slice(leastHistory));
  const past = (queue: string, before: number) => {
    const days = shaped.filter((day) => day < before).slice(-lookBack);
    const used = forecast(before).get(queue)?.[0]?.model;
    const model = models.find(({ name }) => name === used)?.name ?? how.model;
    return days.flatMap((day, i): DayPair[] => {
      onDay((i + 1) / days.length);
      const rows = forecastBy(day, model).get(queue);
      const pair = rows && pairOf(queue, rows, day, minutes, actuals);
      return pair ? [pair] : [];
    });
  };
  return { forecast, past };
}

/** The days that are known by interval; the first of them has none before it that could tell its shape. */
function daysWithIntervals(placed: readonly Placed[], days: readonly number[]): number[] {
  const fine = new Set(placed.filter(({ row }) => row.interval_minutes < DAY_MINUTES).map((one) => one.day));
  const first = Math.min(...fine);
  return days.filter((day) => day > first && fine.has(day));
}
