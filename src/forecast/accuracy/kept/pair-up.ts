import { dayNumber, dayOf, isoDate, weekday } from '../../../time/calendar-date.js';
import { formatIso, parseIso } from '../../../time/iso.js';
import { DAY_MINUTES, DAY_SEC } from '../../../time/units.js';
import { keyOf } from '../../backtest/actuals.js';
import { seriesOf } from '../../same-queue.js';
import { gatherSeries, type Placed, type Series } from '../../series.js';
import { foretold } from '../scored.js';
import { seasonalScale } from '../seasonal-scale.js';
import type { KeptForecast, KeptRow } from './forecast-row.js';
import { isKnown, type KnownSpan, knownSpan } from './known-span.js';

/** Forecasts beside what came. */
export interface PairedUp {
  readonly rows: readonly KeptRow[];
  /** Length of the intervals compared, in minutes; 1440 is a day. */
  readonly minutes: number;
  /** Forecasts of times of which nothing is known yet, or any more. */
  readonly unknown: number;
  /** Queues of the forecast that are none of the actuals. */
  readonly strangers: readonly string[];
  /** The only day with contacts, where its rows are compared as a whole day though nothing else tells the hours; else null. */
  readonly oneDay: string | null;
  /** The yardstick of MASE by queue, from the days before the first forecast; null where they tell none. */
  scale(row: Pick<KeptRow, 'queue' | 'channel'>): number | null;
}

/**
 * Puts kept forecasts beside the contacts that came, interval by interval in the coarsest grain of both (or `minutes`, where that is coarser);
 * bounds hold only where nothing had to be added up. An interval without a row on a day with rows had no contacts; days without rows and
 * times before the first or after the last row are unknown and not scored (see `knownSpan`).
 */
export function pairUp(
  forecasts: readonly KeptForecast[],
  placed: readonly Placed[],
  least: number,
): PairedUp {
  const minutes = forecasts.reduce(
    (most, row) => Math.max(most, row.interval_minutes),
    Math.max(least, grainOf(placed)),
  );
  const series = gatherSeries(placed, minutes);
  const known = knownSpan(placed);
  const queues = new Map(forecasts.map((row) => [keyOf(row.queue, row.channel), row]));
  const own = new Map([...queues].map(([key, row]) => [key, seriesOf(row, series, queues.size)]));
  const strangers = [...queues].filter(([key]) => own.get(key) === null).map(([, row]) => row.queue ?? '–');
  const summed = addUp(forecasts, minutes);
  const rows = summed.flatMap((row): KeptRow[] => {
    const one = own.get(keyOf(row.queue, row.channel)) ?? null;
    const actual = actualAt(one, row, minutes, known);
    return actual === null ? [] : [{ ...keptRow(row, actual), ...handleTimeAt(one, row, minutes) }];
  });
  const first = Math.min(...forecasts.map((row) => dayOf(row.interval_start)));
  const scale = ({ queue, channel }: Pick<KeptRow, 'queue' | 'channel'>) => {
    const one = own.get(keyOf(queue, channel));
    return one ? scaleOf(one, minutes, first) : null;
  };
  const oneDay = minutes === DAY_MINUTES ? known.oneDay : null;
  return { rows, minutes, unknown: summed.length - rows.length, strangers, oneDay, scale };
}

/** The coarsest rows by which the finest days are known. */
function grainOf(placed: readonly Placed[]): number {
  const fine = placed.map(({ row }) => row.interval_minutes).filter((minutes) => minutes < DAY_MINUTES);
  return fine.length > 0 ? fine.reduce((most, minutes) => Math.max(most, minutes), 0) : DAY_MINUTES;
}

/** Rows finer than the grain are added up; the sum of bounds is no bound, so these are unknown then. */
function addUp(rows: readonly KeptForecast[], minutes: number): readonly KeptForecast[] {
  if (rows.every((row) => row.interval_minutes === minutes)) return rows;
  const sums = new Map<string, KeptForecast>();
  for (const row of rows) {
    const { wallSec, offsetMinutes } = parseIso(row.interval_start)!;
    const start =
      dayNumber(wallSec) * DAY_SEC + Math.floor((wallSec % DAY_SEC) / (minutes * 60)) * minutes * 60;
    const interval_start = formatIso({ wallSec: start, offsetMinutes }, 'minute');
    const key = JSON.stringify([row.method, row.queue, row.channel, row.origin, start]);
    const before = sums.get(key);
    if (row.interval_minutes === minutes) sums.set(key, { ...row, interval_start });
    else
      sums.set(key, {
        ...row,
        interval_start,
        interval_minutes: minutes,
        offered: row.offered + (before?.offered ?? 0),
        offered_lo80: null,
        offered_hi80: null,
        offered_lo95: null,
        offered_hi95: null,
        aht_sec: before ? meanHandleTime([before, row]) : row.aht_sec,
      });
  }
  return [...sums.values()];
}

/** Weighted by contacts; unknown where one of two with contacts is. */
function meanHandleTime(rows: readonly KeptForecast[]): number | null {
  const busy = rows.filter(({ offered }) => offered > 0);
  if (busy.length === 0 || busy.some(({ aht_sec }) => aht_sec === null)) return null;
  const offered = busy.reduce((sum, row) => sum + row.offered, 0);
  return busy.reduce((sum, row) => sum + row.offered * row.aht_sec!, 0) / offered;
}

/** The handle time forecast beside what was handled in its interval; nothing where one is not known. */
function handleTimeAt(series: Series | null, row: KeptForecast, minutes: number) {
  const { wallSec } = parseIso(row.interval_start)!;
  const day = dayNumber(wallSec);
  const sums = series?.handling.get(day);
  const k = Math.floor((wallSec - day * DAY_SEC) / (60 * minutes));
  if (row.aht_sec === null || !sums || !(sums.handled[k] > 0)) return {};
  return { handleTime: { forecastSec: row.aht_sec, handled: sums.handled[k], seconds: sums.seconds[k] } };
}

function actualAt(
  series: Series | null,
  row: KeptForecast,
  minutes: number,
  known: KnownSpan,
): number | null {
  const { wallSec } = parseIso(row.interval_start)!;
  const day = dayNumber(wallSec);
  const minute = (wallSec - day * DAY_SEC) / 60;
  const start = day * DAY_MINUTES + minute;
  if (series === null || !isKnown(known, start, minutes)) return null;
  if (minutes === DAY_MINUTES) return series.totals.get(day) ?? null;
  return series.shapes.get(day)?.[Math.floor(minute / minutes)] ?? null;
}

function keptRow(row: KeptForecast, actual: number): KeptRow {
  const day = dayOf(row.interval_start);
  const daily = row.interval_minutes === DAY_MINUTES;
  return {
    queue: row.queue,
    channel: row.channel,
    method: row.method,
    origin: row.origin,
    target: daily ? isoDate(day) : `${row.interval_start.slice(0, 16)}:00`,
    ahead: day - dayOf(row.origin),
    dayType: row.day_type,
    weekday: weekday(day),
    clock: daily ? null : row.interval_start.slice(11, 16),
    actual,
    ...foretold(row),
  };
}

function scaleOf({ totals, shapes }: Series, minutes: number, before: number): number | null {
  const days: [number, ArrayLike<number>][] =
    minutes === DAY_MINUTES ? [...totals].map(([day, total]) => [day, [total]]) : [...shapes];
  const past = days.filter(([day]) => day < before).sort(([a], [b]) => a - b);
  return seasonalScale(past.map(([day, volumes]) => ({ weekday: weekday(day), volumes })));
}
