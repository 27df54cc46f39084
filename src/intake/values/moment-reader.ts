import type { Text } from '../../text/text.js';
import { wallSecOf } from '../../time/iso.js';
import { DAY_SEC } from '../../time/units.js';
import type { Zone } from '../../time/zone.js';
import { type RawCell, textOf } from '../cells.js';
import { compileDatePattern } from './date-pattern.js';
import { type EpochUnit, epochText, perSecond } from './epoch.js';
import { type DateOrder, datePartsOf, wallSecOfParts } from './moment.js';

/** How the dates of a column are written. */
export type DateStyle =
  | { readonly kind: 'text'; readonly order: DateOrder }
  | { readonly kind: 'pattern'; readonly pattern: string }
  | { readonly kind: 'epoch'; readonly unit: EpochUnit }
  | { readonly kind: 'serial'; readonly date1904?: boolean }
  /** A number of days; day 0 is so many days after 1970-01-01. */
  | { readonly kind: 'count'; readonly from: number };

/** Reads the dates of one column, all in one style. */
export interface MomentReader {
  /** The wall-clock second in the center's zone; NaN when the cell is no date in this style. */
  read(cell: RawCell): number;
  /** Minutes east of UTC of the date read last, where the file itself says it; else undefined. */
  offsetMinutes: number | undefined;
  /** How the dates are written, for messages. */
  readonly way: Text;
  readonly style: DateStyle;
  readonly zones: Zones;
}

/** Where the center is, and where the clock of the export stands if that is another place (`UTC`). */
export interface Zones {
  readonly center: Zone;
  readonly file: Zone | null;
  /** Whether texts with an offset of their own are put onto the center's clock, as those that end in Z always are. */
  readonly converts?: boolean;
}

/** A reader for dates in that style. Epoch numbers and texts that end in Z are universal time; they are shown on the center's clock. */
export function createMomentReader(style: DateStyle, zones: Zones): MomentReader {
  const reader: MomentReader = {
    read: () => Number.NaN,
    offsetMinutes: undefined,
    way: wayOf(style),
    style,
    zones,
  };
  const fromEpoch = (epochSec: number): number => {
    const offset = zones.center.offsetAtEpoch(epochSec);
    reader.offsetMinutes = offset;
    return epochSec + offset * 60;
  };
  const { file } = zones;
  const toCenter = file
    ? (wall: number) => (Number.isNaN(wall) ? wall : fromEpoch(wall - file.offsetAtWall(wall) * 60))
    : (wall: number) => wall;
  if (style.kind === 'epoch') {
    const unit = perSecond(style.unit);
    reader.read = (cell) => epochOf(cell, unit, fromEpoch);
  } else if (style.kind === 'count') reader.read = (cell) => countWall(cell, style.from);
  else if (style.kind === 'serial') {
    const firstDay = style.date1904 ? EPOCH_1904 : EPOCH_1900;
    reader.read = (cell) => toCenter(serialWall(cell, firstDay));
  } else if (style.kind === 'pattern') {
    const pattern = compileDatePattern(style.pattern)!;
    reader.read = (cell) =>
      typeof cell === 'string' || typeof cell === 'number'
        ? toCenter(pattern.read(String(cell)))
        : Number.NaN;
  } else reader.read = textReader(style.order, reader, fromEpoch, toCenter);
  return reader;
}

const ORDERS: Record<DateOrder, Text> = {
  dmy: { en: 'day, month, year', zh: '日、月、年' },
  mdy: { en: 'month, day, year', zh: '月、日、年' },
  ymd: { en: 'year, month, day', zh: '年、月、日' },
};

function wayOf(style: DateStyle): Text {
  if (style.kind === 'text') return ORDERS[style.order];
  if (style.kind === 'pattern') return { en: style.pattern, zh: style.pattern };
  if (style.kind === 'count') return { en: 'number of the day', zh: '天数序号' };
  return style.kind === 'epoch' ? epochText(style.unit) : { en: 'Excel day number', zh: 'Excel日期序号' };
}

function textReader(
  order: DateOrder,
  reader: MomentReader,
  fromEpoch: (epochSec: number) => number,
  toCenter: (wall: number) => number,
): (cell: RawCell) => number {
  return (cell) => {
    if (typeof cell !== 'string') return Number.NaN;
    reader.offsetMinutes = undefined;
    const quick = plainWallSec(cell, order);
    if (quick !== null) return toCenter(quick);
    const parts = datePartsOf(cell);
    if (!parts) return Number.NaN;
    const wall = wallSecOfParts(parts, order);
    if (Number.isNaN(wall) || parts.offsetMinutes === null) return Number.isNaN(wall) ? wall : toCenter(wall);
    if (parts.universal || reader.zones.converts) return fromEpoch(wall - parts.offsetMinutes * 60);
    reader.offsetMinutes = parts.offsetMinutes;
    return wall;
  };
}

function epochOf(cell: RawCell, unit: number, fromEpoch: (epochSec: number) => number): number {
  if (cell === null || cell === undefined || cell === '' || typeof cell === 'boolean') return Number.NaN;
  const epoch = Math.floor(Number(cell) / unit);
  return Number.isFinite(epoch) && epoch > 0 && epoch < 1e11 ? fromEpoch(epoch) : Number.NaN;
}

/** The day number of 1970-01-01 in Excel, and in a workbook that counts from 1904. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = EPOCH_1900 - 1462;

/** Excel's day number as a wall-clock second; `epoch` is the number of 1970-01-01. */
function serialWall(cell: RawCell, epoch: number): number {
  const serial =
    typeof cell === 'number'
      ? cell
      : typeof cell === 'string' && cell !== ''
        ? Number(cell.replace(',', '.'))
        : Number.NaN;
  return serial > 0 && serial < 2_958_466 ? Math.round((serial - epoch) * DAY_SEC) : Number.NaN;
}

/** The midnight of a day that is only numbered. */
function countWall(cell: RawCell, from: number): number {
  const number = typeof cell === 'number' ? cell : textOf(cell) === '' ? Number.NaN : Number(cell);
  return Number.isInteger(number) ? (from + number) * DAY_SEC : Number.NaN;
}

const numbers = new Int32Array(6);

/**
 * The quick road for dates of digits and plain separators (`2026-10-01 09:00:00`, `1/10/2026 9:00`). Null when the text is
 * written in any other way; the general road then decides.
 *
 * `plainWallSec('1/10/2026 0:01', 'dmy')` is `1790812860`.
 */
export function plainWallSec(text: string, order: DateOrder): number | null {
  let count = 0;
  let value = 0;
  let digits = 0;
  let firstWidth = 0;
  let thirdWidth = 0;
  for (let i = 0; i <= text.length; i++) {
    const digit = i < text.length ? text.charCodeAt(i) - 48 : -1;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digits++;
      continue;
    }
    if (digits === 0 || digits > 4 || count === 6 || !isSeparator(text, i, count)) return null;
    if (count === 0) firstWidth = digits;
    if (count === 2) thirdWidth = digits;
    numbers[count++] = value;
    value = 0;
    digits = 0;
  }
  if (count !== 3 && count < 5) return null;
  if (count === 3) numbers[3] = numbers[4] = 0;
  if (count < 6) numbers[5] = 0;
  const yearFirst = firstWidth === 4;
  if (!yearFirst && thirdWidth !== 4) return null;
  if (!yearFirst && order === 'ymd') return Number.NaN;
  const [a, b, c, h, m, s] = numbers;
  if (h === 24) return null;
  const wall = yearFirst
    ? wallSecOf(a, b, c, h, m, s)
    : order === 'mdy'
      ? wallSecOf(c, a, b, h, m, s)
      : wallSecOf(c, b, a, h, m, s);
  return wall ?? Number.NaN;
}

/** Whether the character may stand after the `count`-th number (0: the first). */
function isSeparator(text: string, at: number, count: number): boolean {
  if (at === text.length) return true;
  const code = text.charCodeAt(at);
  if (count < 2) return code === 45 || code === 47 || code === 46;
  if (count === 2) return code === 32 || code === 84;
  return code === 58 && count < 5;
}
