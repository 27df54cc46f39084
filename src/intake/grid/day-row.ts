import { halfWidth } from '../../text/half-width.js';
import { dayOf } from '../../time/calendar-date.js';
import { DAY_MS } from '../../time/units.js';
import { type RawCell, type RawRow, textOf } from '../cells.js';
import { datePartsOf, wallSecOfParts } from '../values/moment.js';
import { monthAndDay, yearlessOf } from '../values/yearless.js';

/** What a cell over a column of days says: a whole date, month and day, or the day of a month alone; and the weekday beside it. */
export interface DayMark {
  readonly index: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number | null;
}

type Order = 'mdy' | 'dmy';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];
const ENGLISH = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** How many columns of days are enough: of whole dates, which cannot be anything else, of those with a month or a weekday, and of bare numbers. */
export interface LeastDays {
  readonly whole: number;
  readonly dated: number;
  readonly bare: number;
}

const USUAL: LeastDays = { whole: 3, dated: 5, bare: 25 };

/** The weekday that a text names: `周三`, `星期三`, `三`, `Wed`; null where it names none. */
export function weekdayOf(text: string): number | null {
  const plain = text.trim();
  const zh = /(?:^|周|星期|礼拜)([一二三四五六日天])$/.exec(plain);
  if (zh) return WEEKDAYS.indexOf(zh[1].replace('天', '日')) + 1;
  const at = ENGLISH.indexOf(plain.slice(0, 3).toLowerCase());
  return at >= 0 && /^[a-z]{3,9}\.?$/i.test(plain) ? at + 1 : null;
}

/** What a header cell says about the day under it; null where it is no day. `dayMark('1\n星期日', 5)` is the first, a Sunday. */
function dayMark(cell: RawCell, index: number, order: Order): DayMark | null {
  if (typeof cell === 'number') return markOfNumber(cell, index);
  const text = halfWidth(textOf(cell));
  if (text === '' || text.length > 24) return null;
  const yearless = yearlessMark(text, index, null, order);
  if (yearless) return yearless;
  const turned = text.replace(/^((?:周|星期|礼拜).|[a-z]{3,9}\.?)[\s,]+(\d.*)$/is, '$2 $1');
  const [, head, tail] =
    /^(.*?\d(?:日|号|th|st|nd|rd)?)[\s(（/]*([^\d\s()（）]*)[)）]?$/su.exec(turned) ?? [];
  if (head === undefined) return null;
  const weekday = weekdayOf(tail);
  if (tail !== '' && weekday === null) return null;
  return markOfText(head.trim(), index, weekday, order);
}

/** Excel's day number, or the day of a month. */
function markOfNumber(value: number, index: number): DayMark | null {
  if (!Number.isInteger(value)) return null;
  if (value >= 1 && value <= 31) return { index, year: null, month: null, day: value, weekday: null };
  if (value < 36_526 || value > 73_050) return null;
  return whole(new Date((value - 25_569) * DAY_MS), index, null);
}

function markOfText(text: string, index: number, weekday: number | null, order: Order): DayMark | null {
  if (/^\d{5}$/.test(text)) return markOfNumber(Number(text), index);
  const bare = /^(\d{1,2})(?:日|号|th|st|nd|rd)?$/.exec(text);
  if (bare) return inMonth(index, null, +bare[1], weekday);
  const yearless = yearlessMark(text, index, weekday, order);
  if (yearless) return yearless;
  const parts = datePartsOf(text);
  const wall = parts ? wallSecOfParts(parts, order) : Number.NaN;
  return Number.isNaN(wall) ? null : whole(new Date(wall * 1000), index, weekday);
}

/** A date without its year, with the weekday in it or beside it: `3/2`, `Mon 02-Mar`, `02.03. (Mo)`. */
function yearlessMark(text: string, index: number, beside: number | null, order: Order): DayMark | null {
  const date = yearlessOf(text);
  if (date?.clock !== '') return null;
  const [month, day] = monthAndDay(date, order);
  return inMonth(index, month, day, date.weekday === null ? beside : date.weekday || 7);
}

function whole(date: Date, index: number, weekday: number | null): DayMark {
  return {
    index,
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday,
  };
}

function inMonth(index: number, month: number | null, day: number, weekday: number | null): DayMark | null {
  const possible = day >= 1 && day <= 31 && (month === null || (month >= 1 && month <= 12));
  return possible ? { index, year: null, month, day, weekday } : null;
}

/**
 * The days that a row counts up: at least five that follow each other, three where they are whole dates, each a column of its own. Bare numbers need
 * a month's worth, or weekdays beside or below them, for the hours of a day count up as well. Null where the row is none. `least`: how many are
 * enough.
 */
export function dayMarks(row: RawRow, below: RawRow | undefined, least = USUAL): readonly DayMark[] | null {
  const [monthFirst, dayFirst] = (['mdy', 'dmy'] as const).map((order) => marksIn(row, below, order, least));
  const marks = dayFirst.length > monthFirst.length ? dayFirst : monthFirst;
  if (!areEnough(marks, least)) return null;
  const bare = marks.every(({ month, weekday }) => month === null && weekday === null);
  return bare && marks.length < least.bare ? null : marks;
}

function areEnough(marks: readonly DayMark[], { whole, dated }: LeastDays): boolean {
  const hasMonths = marks.every(({ month }) => month !== null);
  const most = Math.max(dated, hasMonths ? 0 : USUAL.dated);
  return marks.length >= (marks.every(({ year }) => year !== null) ? whole : most);
}

function marksIn(row: RawRow, below: RawRow | undefined, order: Order, least: LeastDays): readonly DayMark[] {
  const marks: DayMark[] = [];
  for (let index = 0; index < row.cells.length; index++) {
    const mark = dayMark(row.cells[index], index, order);
    if (!mark) continue;
    const named = mark.weekday ?? weekdayOf(textOf(below?.cells[index]));
    const last = marks.at(-1);
    if (last && !follows(last, mark)) {
      if (areEnough(marks, least)) break;
      marks.length = 0;
    }
    marks.push({ ...mark, weekday: named });
  }
  return marks;
}

function follows(a: DayMark, b: DayMark): boolean {
  if (a.year !== null && b.year !== null) return dayOf(isoOf(b)) - dayOf(isoOf(a)) === 1;
  if (b.day === a.day + 1) return a.month === b.month;
  return b.day === 1 && a.day >= 28 && (a.month === null || a.month !== b.month);
}

/** The ISO date of a mark that says all of it. */
export function isoOf({ year, month, day }: Pick<DayMark, 'year' | 'month' | 'day'>): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
