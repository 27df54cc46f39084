import type { Calendar } from '../../calendar/day-info.js';
import type { Forecast } from '../../tables/forecast.js';
import { DataError } from '../../text/errors.js';
import { plural } from '../../text/plural.js';
import type { Text } from '../../text/text.js';
import { isoDate } from '../../time/calendar-date.js';
import { clockText } from '../../time/clock-text.js';
import { DAY_MINUTES } from '../../time/units.js';
import { actualsOf, keyOf } from '../backtest/actuals.js';
import type { Bounds } from '../bounds.js';
import { forecastPlaced } from '../make-forecast.js';
import type { Missing } from '../missing.js';
import { seriesOf } from '../same-queue.js';
import { gatherSeries, type Placed, type Series } from '../series.js';
import { createDayBook, type DayBook } from './day-book.js';
import { type DayPair, sumOf } from './day-pair.js';
import { gapsOf, rowsAt, withoutGaps } from './gaps.js';
import { type HandleTimeSoFar, handleTimeSoFar } from './handle-time.js';
import { type Moment, splitAt } from './morning.js';
import { byQueue, forecastBins, type QueueDay } from './queue-day.js';
import { type Update, updateOf } from './update.js';
import { boundsOf, relativeVariance, type UpdatedRow, updatedRows } from './updated-rows.js';

/** What to update, and how. */
export interface RestOptions {
  readonly moment: Moment;
  /** The forecast of the day, all queues; made from the days before where there is none. */
  readonly forecast?: readonly Forecast[];
  readonly intervalMinutes?: number;
  readonly model?: string;
  readonly missing?: Missing;
  /** Past days that are not learned from, ISO dates. */
  readonly exclude?: readonly string[];
  readonly offsetOf?: (wallSec: number) => number;
  readonly onProgress?: (done: number) => void;
}

/** How a queue's day stands. Contacts. */
export interface QueueRest {
  readonly queue: string | null;
  readonly channel: string | null;
  /** Null where nothing came in of the queue on that day. */
  readonly soFar: number | null;
  readonly expectedSoFar: number;
  readonly restBefore: number;
  readonly rest: number;
  /** Interval of the rest of the day as a whole. */
  readonly bounds: Bounds;
  /** Clock times of intervals that are over and have no row though contacts were expected; they count on neither side. */
  readonly missing: readonly string[];
  /** Null where the handle time is not known. */
  readonly handleTime: HandleTimeSoFar | null;
  readonly update: Update;
  readonly rows: readonly UpdatedRow[];
}

/** The rest of the day, by queue. */
export interface RestResult {
  readonly queues: readonly QueueRest[];
  /** The moment, on the grid of the forecast's intervals. */
  readonly moment: Moment;
  readonly notes: readonly Text[];
}

/**
 * The rest of a day from what came so far and the forecast of the day, by interval and queue; what part of the morning's deviation lasts is learned
 * from the past days' forecasts of the evening before, which are made again from the history. Nothing after the moment is looked at.
 *
 * Throws DataError when nothing is known of the day so far, or when there is neither a forecast nor a history to make it from.
 */
export function restOfDay(placed: readonly Placed[], calendar: Calendar, options: RestOptions): RestResult {
  const { before, today } = splitAt(placed, options.moment);
  const day = options.moment.day;
  if (today.length === 0) throw nothingYet(isoDate(day));
  const minutes = options.forecast?.[0]?.interval_minutes ?? minutesOf(before, calendar, options);
  const coarse = today.find(({ row }) => row.interval_minutes > minutes);
  if (coarse) throw tooCoarse(coarse.row.interval_minutes, minutes);
  const book = bookOf(before, calendar, minutes, options);
  const forecast = options.forecast ? byQueue(options.forecast) : (book?.forecast(day) ?? new Map());
  const known = Math.floor(options.moment.minute / minutes);
  const series = gatherSeries(today, minutes);
  const presentOf = presence(today, minutes);
  const queues = [...forecast.values()].map((rows, i) => {
    const own = seriesOf(rows[0], series, forecast.size);
    const past = own && book ? book.past(keyOf(own.queue, own.channel), day) : [];
    options.onProgress?.((i + 1) / forecast.size);
    const morning = {
      actual: own?.shapes.get(day) ?? null,
      present: presentOf(own),
      missing: options.missing,
    };
    const rest = queueRest(rows, morning, past, known, minutes);
    return { ...rest, handleTime: handleTimeSoFar(rows, own?.handling.get(day), known) };
  });
  if (queues.every(({ rows }) => rows.length === 0)) throw dayIsOver(isoDate(day));
  return {
    queues,
    moment: { day, minute: known * minutes },
    notes: queues.flatMap((one) => [...silentNotes(one), ...gapNotes(one)]),
  };
}

function minutesOf(before: readonly Placed[], calendar: Calendar, options: RestOptions): number {
  if (before.length === 0) throw noForecast();
  const { model, missing, intervalMinutes, moment } = options;
  const from = isoDate(moment.day);
  const { rows } = forecastPlaced(before, calendar, { model, missing, intervalMinutes, from, days: 1 });
  const minutes = rows[0]?.interval_minutes ?? DAY_MINUTES;
  if (minutes === DAY_MINUTES) throw noShape();
  return minutes;
}

function bookOf(
  before: readonly Placed[],
  calendar: Calendar,
  minutes: number,
  { model, missing, exclude, offsetOf, onProgress }: RestOptions,
): DayBook | null {
  if (before.length === 0) return null;
  const actuals = actualsOf(before, calendar, minutes, missing);
  return createDayBook(before, calendar, actuals, { minutes, model, missing, exclude, offsetOf }, onProgress);
}

/** What came of a queue so far, and in which intervals there are rows. */
interface Morning {
  readonly actual: Float64Array | null;
  readonly present: ReadonlySet<number>;
  readonly missing?: Missing;
}

/** The intervals of today that have rows, by queue. */
function presence(today: readonly Placed[], minutes: number): (own: Series | null) => ReadonlySet<number> {
  return (own) =>
    rowsAt(
      today.filter(({ row }) => own !== null && (row.queue ?? null) === own.queue),
      minutes,
    );
}

function queueRest(
  rows: QueueDay,
  { actual, present, missing }: Morning,
  past: readonly DayPair[],
  known: number,
  minutes: number,
): Omit<QueueRest, 'handleTime'> {
  const whole = forecastBins(rows, minutes);
  const gaps = actual === null ? [] : gapsOf(whole, present, known, missing);
  const pair = withoutGaps({ forecast: whole, actual: actual ?? new Float64Array(whole.length) }, gaps);
  const { forecast } = pair;
  const alike = past.map((day) => withoutGaps(day, gaps));
  const update = updateOf(alike, actual === null ? null : pair, known, minutes);
  const made = updatedRows(rows, update, known * minutes);
  const rest = made.reduce((sum, { row }) => sum + row.offered, 0);
  return {
    queue: rows[0].queue,
    channel: rows[0].channel,
    soFar: actual && sumOf(pair.actual, 0, known),
    expectedSoFar: sumOf(forecast, 0, known),
    restBefore: sumOf(forecast, known),
    rest,
    bounds: boundsOf(rest, wholeVariance(made, update), update.total?.widths),
    update,
    rows: made,
    missing: gaps.map((k) => clockText(k * minutes)),
  };
}

/** Relative variance of the rest of the day as a whole; where past days do not tell it, that of a sum of rows whose errors go together. */
function wholeVariance(rows: readonly UpdatedRow[], { total, strangeness }: Update): number {
  if (total !== null) return total.variance + strangeness;
  let [spread, sum] = [0, 0];
  for (const { row, before } of rows) {
    spread += row.offered * Math.sqrt(relativeVariance(before));
    sum += row.offered;
  }
  return (sum > 0 ? (spread / sum) ** 2 : 0) + strangeness;
}

function silentNotes({ queue, soFar, expectedSoFar }: QueueRest): Text[] {
  if (soFar !== null || expectedSoFar === 0) return [];
  const expected = Math.round(expectedSoFar);
  return [
    {
      en: `${queue ?? 'the queue'}: nothing is known of today, ${plural(expected, 'contact was', 'contacts were')} expected so far; its forecast stays`,
      zh: `${queue ?? '该队列'}：今天没有数据（此前预计 ${expected} 个），沿用原预测`,
    },
  ];
}

function gapNotes({ queue, missing }: QueueRest): Text[] {
  if (missing.length === 0) return [];
  const times = missing.join(', ');
  return [
    {
      en: `${queue === null ? '' : `${queue}: `}no rows at ${times} though contacts were expected: taken as unknown, left out of what came and of what was expected so far (--missing zero if nobody called)`,
      zh: `${queue === null ? '' : `${queue}：`}${missing.join('、')} 本应有话务但没有数据：按未知处理，不计入目前实际与预计（若确实无人来电，请用 --missing zero）`,
    },
  ];
}

function nothingYet(date: string): DataError {
  return new DataError(
    { en: `nothing is known of ${date} before that time`, zh: `${date} 该时刻之前没有数据` },
    {},
    {
      en: 'Give the intervals or contacts of that day up to now, or another time with --as-of.',
      zh: '请提供当天截至目前的时段数据或联络明细，或用 --as-of 指定其他时刻。',
    },
  );
}

function dayIsOver(date: string): DataError {
  return new DataError(
    { en: `nothing of ${date} is left to forecast`, zh: `${date} 已没有剩余时段可预测` },
    {},
    {
      en: 'Say the time with --as-of, for example --as-of 11:00: what came later is then left out.',
      zh: '请用 --as-of 指定时刻，例如 --as-of 11:00，之后的数据将不采用。',
    },
  );
}

function noForecast(): DataError {
  return new DataError(
    { en: 'there is no forecast of the day', zh: '缺少当天的预测' },
    {},
    {
      en: 'Give it with --forecast forecast.csv, or give the history beside the morning: it is then made from the days before.',
      zh: '请用 --forecast 预测.csv 指定，或同时提供历史数据，由前些天的数据生成。',
    },
  );
}

function noShape(): DataError {
  return new DataError(
    { en: 'the history knows whole days only, no intervals', zh: '历史只有日数据，没有时段数据' },
    {},
    {
      en: 'Add some weeks of intervals or contacts, or give the forecast by interval with --forecast.',
      zh: '请补充几周的时段数据或联络明细，或用 --forecast 提供分时段预测。',
    },
  );
}

function tooCoarse(own: number, minutes: number): DataError {
  return new DataError(
    {
      en: `the day so far is known by ${own} minutes, the forecast has ${minutes}`,
      zh: `当天数据为 ${own} 分钟时段，而预测为 ${minutes} 分钟`,
    },
    {},
    {
      en: `Forecast by ${own} minutes: --interval ${own}m.`,
      zh: `请按 ${own} 分钟预测：--interval ${own}m。`,
    },
  );
}
