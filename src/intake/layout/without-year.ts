import { halfWidth } from '../../text/half-width.js';
import type { Text } from '../../text/text.js';
import { isoDate } from '../../time/calendar-date.js';
import { DAY_MS } from '../../time/units.js';
import { DAY_FIELDS, isNamedFor } from '../aliases/named-for.js';
import { isEmpty, type RawCell, type RawRow, textOf } from '../cells.js';
import { findHeader, type Header, lastHeaderRow } from '../header/find-header.js';
import { likelyRowsBelow } from '../header/not-a-row.js';
import { NEARLY_ALL } from '../values/nearly-all.js';
import { dayInMonth, monthAndDay, weekdayOf, type Yearless, yearlessOf } from '../values/yearless.js';
import { type Around, type NamedYear, namedYears } from './named-years.js';
import { createYears, nearestTo, orderOf, type YearCount, yearOf } from './year-count.js';

/** A column of dates that leave out the year, and how the year is put to them. */
export interface WithoutYear extends YearCount {
  readonly column: number;
  readonly name: string;
  readonly headerEnd: number;
  /** The month of all rows, where the column holds nothing but days. */
  readonly month: number | null;
  /** What names the year. */
  readonly named: NamedYear;
  /** Whether a column of weekdays says so too. */
  readonly byWeekdays: boolean;
}

const DATE_FIELDS = new Set(['arrived_date', 'interval_date']);
/** Names of a column that may hold bare days of a month. */
const DAY_NAMES =
  /^(?:日|号|日期|日子|统计日期?|报表日期|day|date|days|day of (?:the )?month|report date|d[ií]a|fecha|tag|datum)$/i;
/** A quick look first. */
const FIRST_ROWS = 5;
/** So many different months can lie on both sides of the turn of a year; more are a year of their own. */
const FEW_MONTHS = 6;

/**
 * The column of dates without a year, by its name and what stands in it; null where there is none. `3-4` and `3.4` are dates under the name of a day
 * only.
 */
export function yearlessColumn(header: Header, rows: readonly RawRow[]): number | null {
  const found = header.names.findIndex((name, column) => {
    if (!isNamedFor(DAY_FIELDS, name)) return false;
    const isDay = isNamedFor(DATE_FIELDS, name);
    const filled = rows.filter(({ cells }) => !isEmpty(cells[column]));
    const isYearless = ({ cells }: RawRow) => {
      const date = yearlessOf(textOf(cells[column]));
      return date !== null && (date.sign === null || date.sign === '/' || isDay);
    };
    if (!filled.slice(0, FIRST_ROWS).some(isYearless)) return false;
    const dates = filled.filter(isYearless);
    return dates.length > 0 && dates.length >= filled.length * NEARLY_ALL;
  });
  return found < 0 ? null : found;
}

/**
 * Finds dates without a year whose year is named above the table, in the name of the sheet or of the file, or given by the user; null for anything
 * else.
 */
export function findWithoutYear(sample: readonly RawRow[], around: Around): WithoutYear | null {
  const header = findHeader(sample);
  // Looked at first: hardly any file names a year, and every one has rows.
  const years = header.row === null ? [] : namedYears(sample, header, around);
  if (years.length === 0) return null;
  const headerEnd = lastHeaderRow(header);
  const rows = likelyRowsBelow(sample, header);
  const bare = bareDays(header, rows, years, around.firstDate);
  const column = bare?.column ?? yearlessColumn(header, rows);
  if (column === null) return null;
  const month = bare?.month ?? null;
  const dated = rows.flatMap((raw) => {
    const date = dateIn(raw.cells[column], month);
    return date ? [{ raw, date }] : [];
  });
  const order = orderOf(
    dated.map(({ date }) => date),
    header.names[column],
  );
  if (order === null) return null;
  const months = dated.map(({ date }) => monthAndDay(date, order)[0]);
  const named = nearestTo(months[0], years);
  const turns = new Set(months).size <= FEW_MONTHS || new Set(years.map(({ year }) => year)).size > 1;
  const found = { column, name: header.names[column], headerEnd, order, month, named, turns };
  const year = yearOf(months[0], named);
  const fit = weekdaysFit({ ...found, year, byWeekdays: false }, dated, header);
  return fit === false ? null : { ...found, year, byWeekdays: fit === true };
}

function dateIn(cell: RawCell, month: number | null): Yearless | null {
  if (isEmpty(cell)) return null;
  return month === null ? yearlessOf(textOf(cell)) : dayInMonth(textOf(cell), month);
}

/**
 * A column of bare days in a report of one month that is named beside it; null where there is none, or where the date given for the first row
 * is of another day: then the rows are only numbered.
 */
function bareDays(
  header: Header,
  rows: readonly RawRow[],
  years: readonly NamedYear[],
  firstDate: string | undefined,
): { readonly column: number; readonly month: number } | null {
  const [first, ...more] = years.filter(({ month }) => month !== null);
  if (!first?.month || more.some(({ year, month }) => year !== first.year || month !== first.month))
    return null;
  const { year, month } = first;
  const column = bareDayColumn(header, rows, new Date(Date.UTC(year, month, 0)).getUTCDate());
  if (column === null) return null;
  const start = rows.flatMap(({ cells }) => dateIn(cells[column], month) ?? [])[0]?.second;
  const isGiven = firstDate !== undefined && Number(firstDate.slice(8)) !== start;
  return isGiven ? null : { column, month };
}

/** The column named for days that holds 1 to 31 and nothing else; null where there is none. */
export function bareDayColumn(header: Header, rows: readonly RawRow[], last = 31): number | null {
  const found = header.names.findIndex((name, at) => {
    const filled = rows.flatMap(({ cells }) => (isEmpty(cells[at]) ? [] : [textOf(cells[at])]));
    const isDay = (text: string) => (dayInMonth(text, 1)?.second ?? 32) <= last;
    return DAY_NAMES.test(halfWidth(name).trim()) && filled.length > 1 && filled.every(isDay);
  });
  return found < 0 ? null : found;
}

/** Whether the weekdays beside the dates, or in them, are those of the days: null where none are written. */
function weekdaysFit(
  found: WithoutYear,
  dated: readonly { readonly raw: RawRow; readonly date: Yearless }[],
  header: Header,
): boolean | null {
  const at = header.names.findIndex((name) =>
    /^(?:星期.?|周几|星期几|weekday|day of (?:the )?week|dow)$/i.test(name.trim()),
  );
  const turn = createYears(found);
  const known = dated.flatMap(({ raw, date }) => {
    const day = turn(date, raw.cells[found.column]);
    const text = textOf(raw.cells[at]);
    const weekday = date.weekday ?? (at < 0 ? null : weekdayOf(text.length === 1 ? `周${text}` : text));
    return weekday === null || day === null ? [] : [new Date(day * DAY_MS).getUTCDay() === weekday];
  });
  if (known.length === 0) return null;
  return known.filter((fits) => fits).length > known.length / 2;
}

/** Puts the years to the dates of one row after the other. */
export function yearTurner(found: WithoutYear): (raw: RawRow) => RawRow {
  const { column, headerEnd, month } = found;
  const turn = createYears(found);
  const dated = (cell: RawCell): string | null => {
    const date = dateIn(cell, month);
    const day = date && turn(date, cell);
    return date === null || day === null
      ? null
      : `${isoDate(day)}${date.clock === '' ? '' : ` ${date.clock}`}`;
  };
  return (raw) => {
    if (raw.row <= headerEnd) return raw;
    const covered = raw.covered?.map((one) =>
      one.column === column ? { ...one, value: dated(one.value) ?? one.value } : one,
    );
    const text = dated(raw.cells[column]);
    if (text === null) return covered ? { ...raw, covered } : raw;
    const cells = [...raw.cells];
    cells[column] = text;
    return { ...raw, cells, ...(covered ? { covered } : {}) };
  };
}

/** What the user should hear of it. */
export function withoutYearNote({ name, year, month, named, byWeekdays }: WithoutYear): Text {
  const text = named.text.length > 40 ? `${named.text.slice(0, 40)}…` : named.text;
  if (month !== null)
    return {
      en: `"${name}" holds days only: they are days of ${year}-${String(month).padStart(2, '0')}, by "${text}"${byWeekdays ? '; the weekdays agree' : ''}`,
      zh: `“${name}”只有日：按“${text}”读作 ${year} 年 ${month} 月的日期${byWeekdays ? '，与星期一致' : ''}`,
    };
  return {
    en: `"${name}" has no year: counted from ${year} on, by "${text}"${byWeekdays ? '; the weekdays agree' : ''}`,
    zh: `“${name}”没有年份：按“${text}”从 ${year} 年起读取${byWeekdays ? '，与星期一致' : ''}`,
  };
}
