import type { Text } from '../../text/text.js';
import { type RawRow, textOf } from '../cells.js';
import { byIds } from './date-evidence.js';
import { datePartsOf, wallSecOfParts } from './moment.js';

const HOUR = 3600;
const FURTHEST = 15 * HOUR;
const LEAST_ROWS = 3;
const LEAST_SHARE = 0.9;
const EPOCH = /(?<!\d)(1\d{9})(?:\d{3})?(?!\d)/;
const DAY =
  /(?<!\d)(20\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?=$|\D|(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?(?!\d))/;

/** The order of day and month that agrees with the times inside an id. */
export interface OrderByIds {
  readonly order: 'dmy' | 'mdy';
  readonly evidence: Text;
}

type Kind = 'epoch' | 'day';
interface Reading {
  readonly kind: Kind;
  readonly stamp: number;
  readonly dmy: number;
  readonly mdy: number;
}

/**
 * Settles the order of a column of dates by another column whose ids hold the time as seconds since 1970 (`1504279981.1`) or as a day
 * (`rec-20170901-163301`): only under the right order do the two agree, but for the time zone. Null when no column tells.
 * `names` are the headers; `date` is the place of the date column.
 */
export function orderByIds(
  sample: readonly RawRow[],
  names: readonly string[],
  date: number,
): OrderByIds | null {
  for (let index = 0; index < names.length; index++) {
    if (index === date) continue;
    const readings = sample.flatMap((row) => readingOf(textOf(row.cells[date]), textOf(row.cells[index])));
    const found = agreed(readings, names[index]);
    if (found) return found;
  }
  return null;
}

function readingOf(dateText: string, id: string): Reading[] {
  const stamp = stampOf(id);
  const parts = stamp && datePartsOf(dateText);
  if (!stamp || !parts || parts.monthNamed) return [];
  const dmy = wallSecOfParts(parts, 'dmy');
  const mdy = wallSecOfParts(parts, 'mdy');
  return dmy === mdy ? [] : [{ ...stamp, dmy, mdy }];
}

function stampOf(id: string): { kind: Kind; stamp: number } | null {
  const epoch = EPOCH.exec(id);
  if (epoch) return { kind: 'epoch', stamp: Number(epoch[1]) };
  const day = DAY.exec(id);
  if (!day) return null;
  return { kind: 'day', stamp: Date.UTC(+day[1], +day[2] - 1, +day[3], 12) / 1000 };
}

function agreed(readings: readonly Reading[], column: string): OrderByIds | null {
  if (readings.length < LEAST_ROWS) return null;
  const agree = (order: 'dmy' | 'mdy') =>
    readings.filter((one) => Math.abs(one[order] - one.stamp) <= FURTHEST);
  const [dmy, mdy] = [agree('dmy'), agree('mdy')];
  const order = dmy.length > mdy.length ? 'dmy' : 'mdy';
  const [most, least] = order === 'dmy' ? [dmy, mdy] : [mdy, dmy];
  if (most.length < readings.length * LEAST_SHARE || least.length * 4 > most.length) return null;
  return { order, evidence: byIds(order, column, most.length, readings.length, offsetIn(most, order)) };
}

/** How far the clock is from UTC, if all rows agree on it: `+01:00`. */
function offsetIn(readings: readonly Reading[], order: 'dmy' | 'mdy'): string | null {
  const quarters = new Set(
    readings.map((one) => (one.kind === 'epoch' ? Math.round((one[order] - one.stamp) / 900) : Number.NaN)),
  );
  const [quarter] = quarters;
  if (quarters.size !== 1 || Number.isNaN(quarter)) return null;
  const size = Math.abs(quarter) * 15;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${quarter < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
