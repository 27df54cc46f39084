import type { Calendar } from '../../calendar/day-info.js';
import type { KeptForecast, KeptRow } from '../../forecast/accuracy/kept/forecast-row.js';
import type { PairedUp } from '../../forecast/accuracy/kept/pair-up.js';
import type { ClientRow } from '../../forecast/client.js';
import { isTogether } from '../../forecast/together.js';
import type { Row } from '../../tables/table.js';
import { DataError } from '../../text/errors.js';
import { dayOf, isoDate } from '../../time/calendar-date.js';
import { parseIso } from '../../time/iso.js';

/** The method of a client's forecast. */
export const clientMethod = 'client';

/**
 * The forecasts of a file. The last day that they knew is the day before their first interval, as `ccops forecast` makes them; rows of the update
 * within the day are of day 0.
 */
export function keptForecasts(file: string, rows: readonly Row[], calendar: Calendar): KeptForecast[] {
  if (rows.length === 0) return [];
  const origin = originOf(file, rows);
  return rows.filter(isOwn).map((row) => {
    const date = String(row.interval_start).slice(0, 10);
    return {
      queue: textOf(row.queue),
      channel: textOf(row.channel),
      method: textOf(row.model) ?? 'forecast',
      origin: row.model === 'intraday' ? date : origin,
      interval_start: String(row.interval_start),
      interval_minutes: Number(row.interval_minutes),
      offered: Number(row.offered),
      offered_lo80: numberOf(row.offered_lo80),
      offered_hi80: numberOf(row.offered_hi80),
      offered_lo95: numberOf(row.offered_lo95),
      offered_hi95: numberOf(row.offered_hi95),
      aht_sec: numberOf(row.aht_sec),
      day_type: dayTypeOf(textOf(row.day_type), calendar.day(date).dayType),
    };
  });
}

/** Rows of several queues together are left out: their queues have rows of their own, and nothing is scored twice. */
const isOwn = (row: Row) => !isTogether({ queue: textOf(row.queue), model: textOf(row.model) });

/** The forecasts of a client's file. */
export function clientForecasts(
  file: string,
  rows: readonly ClientRow[],
  calendar: Calendar,
): KeptForecast[] {
  const plain = rows.map((row): Row => ({ ...row, aht_sec: row.aht_sec ?? null, model: clientMethod }));
  return keptForecasts(file, plain, calendar);
}

/** A forecast that was made without holidays calls every day normal; the calendar given now knows better. */
const dayTypeOf = (own: string | null, known: string) => (known === 'normal' ? (own ?? known) : known);

const textOf = (cell: unknown) => (typeof cell === 'string' && cell !== '' ? cell : null);
const numberOf = (cell: unknown) => (typeof cell === 'number' ? cell : null);

function originOf(file: string, rows: readonly Row[]): string {
  let first = Number.POSITIVE_INFINITY;
  rows.forEach((row, index) => {
    const place = { file, row: index + 2 };
    const start = String(row.interval_start);
    if (parseIso(start) === null) {
      const text = { en: 'is not a time', zh: '不是时间' };
      throw new DataError(text, { ...place, column: 'interval_start', value: start });
    }
    if (!(Number(row.offered) >= 0)) {
      const text = { en: 'is not a number of contacts', zh: '不是有效的联络量' };
      throw new DataError(text, { ...place, column: 'offered', value: String(row.offered) });
    }
    first = Math.min(first, dayOf(start));
  });
  return isoDate(first - 1);
}

/** The rows of times of which both the client and somebody else have a forecast, so that they are compared on the same. */
export function inBoth(paired: PairedUp): PairedUp {
  const key = (row: KeptRow) => JSON.stringify([row.queue, row.target]);
  const client = new Set(paired.rows.filter(({ method }) => method === clientMethod).map(key));
  const own = new Set(paired.rows.filter(({ method }) => method !== clientMethod).map(key));
  const both = paired.rows.filter((row) => client.has(key(row)) && own.has(key(row)));
  return { ...paired, rows: both };
}
