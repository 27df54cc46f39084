import type { Interval } from '../tables/intervals.js';
import { DataError } from '../text/errors.js';
import { dayNumber } from '../time/calendar-date.js';
import { parseIso } from '../time/iso.js';
import { DAY_MINUTES, DAY_SEC } from '../time/units.js';

/** What the history holds of one queue. */
export interface Series {
  readonly queue: string | null;
  readonly channel: string | null;
  /** Contacts offered by day number. */
  readonly totals: Map<number, number>;
  /** Contacts offered by day number and interval of the day; only for days with rows at least as fine as the interval. */
  readonly shapes: Map<number, Float64Array>;
  /** Handled contacts and their handling seconds, by day number and interval of the day. */
  readonly handling: Map<number, { readonly handled: Float64Array; readonly seconds: Float64Array }>;
}

/** A row of the history with its place in time. */
export interface Placed {
  readonly row: Interval;
  readonly day: number;
  /** Minutes after midnight. */
  readonly minute: number;
}

/** Finds every row's day and time of day; a row without a time, or with a negative count, is an error. */
export function placeRows(rows: readonly Interval[]): Placed[] {
  return rows.map((row, index) => {
    const time = parseIso(row.interval_start);
    if (time === null) throw badCell(index, 'interval_start', row.interval_start, notATime);
    if (!Number.isFinite(row.offered) || row.offered < 0) {
      throw badCell(index, 'offered', String(row.offered), notACount);
    }
    if (row.interval_minutes > DAY_MINUTES) throw tooLong(row);
    if (!(row.interval_minutes > 0))
      throw badCell(index, 'interval_minutes', String(row.interval_minutes), notALength);
    const day = dayNumber(time.wallSec);
    return { row, day, minute: (time.wallSec - day * DAY_SEC) / 60 };
  });
}

const notATime = { en: 'is not a time', zh: '不是时间' };
const notACount = { en: 'is not a number of contacts', zh: '不是有效的联络量' };
const notALength = { en: 'is no length of time', zh: '不是有效的时长' };

/** Weeks and months have no days of the week, and cannot be split into them. */
function tooLong({ interval_start, interval_minutes }: Interval): DataError {
  const start = interval_start.slice(0, 10);
  const days = Math.round(interval_minutes / DAY_MINUTES);
  return new DataError(
    {
      en: `the row from ${start} on covers ${days} days; a forecast needs rows of a day or less`,
      zh: `自${start}起的一行覆盖${days}天，预测需要按日或更细粒度的数据`,
    },
    {},
    {
      en: 'Export the report again by day, hour or half hour, or give the list of contacts: weeks and months cannot be split into days. If the queue is open on one day of the week only, call the day column interval_start and add a column interval_minutes with 1440 in each row.',
      zh: '请按日、小时或半小时重新导出报表，或直接使用联络明细：周、月数据无法拆分到日。若该队列每周只开放一天，请将日期列命名为 interval_start，并增加 interval_minutes 列，每行填 1440。',
    },
  );
}

function badCell(index: number, column: string, value: string, text: typeof notATime): DataError {
  return new DataError(
    text,
    { row: index + 2, column, value },
    {
      en: 'Mend the row, or set such rows aside with --rejects bad.csv.',
      zh: '请修正该行，或用 --rejects bad.csv 将此类行另存。',
    },
  );
}

/** Gathers the rows of each queue (and channel), in order of name; `minutes` is the length of the forecast's intervals. */
export function gatherSeries(placed: readonly Placed[], minutes: number): Series[] {
  const byQueue = new Map<string, Series>();
  const daily = new Set<string>();
  const channelOf = channels(placed);
  const keyOf = (row: Interval) => JSON.stringify([row.queue ?? null, channelOf(row)]);
  for (const { row, day } of placed) {
    if (row.interval_minutes === DAY_MINUTES) daily.add(`${keyOf(row)} ${day}`);
  }
  for (const one of placed) {
    const key = keyOf(one.row);
    let series = byQueue.get(key);
    if (!series) {
      series = emptySeries(one.row.queue ?? null, channelOf(one.row));
      byQueue.set(key, series);
    }
    const countsForDay = one.row.interval_minutes === DAY_MINUTES || !daily.has(`${key} ${one.day}`);
    if (countsForDay) add(series.totals, one.day, one.row.offered);
    if (one.row.interval_minutes <= minutes && minutes < DAY_MINUTES) addShape(series, one, minutes);
    addHandling(series, one, minutes);
  }
  return [...byQueue.values()].sort((a, b) => compare(a.queue, b.queue) || compare(a.channel, b.channel));
}

/** A queue of which nothing is known. */
export function emptySeries(queue: string | null, channel: string | null): Series {
  return { queue, channel, totals: new Map(), shapes: new Map(), handling: new Map() };
}

/** The channel of a row; where it is not named and the queue has only one elsewhere, that one. */
function channels(placed: readonly Placed[]): (row: Interval) => string | null {
  const named = new Map<string | null, Set<string>>();
  for (const { row } of placed) {
    if (row.channel == null) continue;
    const set = named.get(row.queue ?? null) ?? new Set();
    named.set(row.queue ?? null, set.add(row.channel));
  }
  return (row) => {
    const set = named.get(row.queue ?? null);
    return row.channel ?? (set?.size === 1 ? [...set][0] : null);
  };
}

const compare = (a: string | null, b: string | null) =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;

function add(totals: Map<number, number>, day: number, value: number): void {
  totals.set(day, (totals.get(day) ?? 0) + value);
}

function addShape(series: Series, { row, day, minute }: Placed, minutes: number): void {
  let shape = series.shapes.get(day);
  if (!shape) {
    shape = new Float64Array(DAY_MINUTES / minutes);
    series.shapes.set(day, shape);
  }
  shape[Math.floor(minute / minutes)] += row.offered;
}

/** Handling time of rows that know it; a day row stands at its first interval, which the day's mean will not mind. */
function addHandling(series: Series, { row, day, minute }: Placed, minutes: number): void {
  const parts = [
    meanOf(row.talk_sec, row.talk_known, row),
    meanOf(row.hold_sec, row.hold_known, row),
    meanOf(row.acw_sec, row.acw_known, row),
  ].filter((part) => part !== null);
  const handled = row.handled ?? row.answered ?? row.talk_known ?? 0;
  if (parts.length === 0 || !(handled > 0)) return;
  let sums = series.handling.get(day);
  if (!sums) {
    const bins = DAY_MINUTES / minutes;
    sums = { handled: new Float64Array(bins), seconds: new Float64Array(bins) };
    series.handling.set(day, sums);
  }
  const bin = Math.floor(minute / minutes);
  sums.handled[bin] += handled;
  sums.seconds[bin] += handled * parts.reduce((sum, part) => sum + part, 0);
}

/** Mean of a part of the handling time over the contacts of a row that know it: those that the row names, else all handled ones. */
function meanOf(total: number | null, known: number | null, row: Interval): number | null {
  const count = known ?? row.handled ?? row.answered ?? 0;
  return typeof total !== 'number' || !(count > 0) ? null : total / count;
}
