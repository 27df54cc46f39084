import type { Text } from '../../text/text.js';
import { dayOf, isoDate } from '../../time/calendar-date.js';
import { aliasesOf } from '../aliases/index.js';
import { isEmpty, type RawRow, textOf } from '../cells.js';
import { findHeader, type Header, lastHeaderRow } from '../header/find-header.js';
import { likelyRowsBelow } from '../header/not-a-row.js';
import { columnFits } from '../values/fits.js';
import { dayInName, dayOfSheet, type NamedDay } from './day-in-name.js';
import { type Around, namedYears } from './named-years.js';
import { dayOfLine, titlePeriod } from './title-period.js';

/** A report of one day whose rows tell the time of day only. */
export interface DayInTitle {
  /** How many columns the header has; the day stands behind them. */
  readonly width: number;
  readonly headerEnd: number;
  readonly date: string;
  /** The line above, or the name of the file or sheet, that says it; null where the user does. */
  readonly said: string | null;
  readonly by?: 'line' | 'name';
}

/** The column of times of day in a table that has no column of dates; null where there is none. */
export function timesAlone(header: Header, rows: readonly RawRow[]): number | null {
  const named = header.names.flatMap((name, column) =>
    aliasesOf(name, 'intervals').some(({ field }) => field === 'interval_time') ? [column] : [],
  );
  const found = named.find(
    (column) =>
      rows.some(({ cells }) => /[:：点时]|[ap]m/i.test(textOf(cells[column]))) &&
      columnFits('clock', rows, column),
  );
  if (header.row === null || found === undefined) return null;
  return header.names.some((_, column) => columnFits('date', rows, column)) ? null : found;
}

/**
 * Finds a report of one day: times of day without dates, and the day above the table, in the name of its sheet or file, or given by the user. Null
 * for anything else.
 */
export function findDayInTitle(sample: readonly RawRow[], around: Around): DayInTitle | null {
  const { firstDate } = around;
  const header = findHeader(sample);
  const headerEnd = lastHeaderRow(header);
  const rows = likelyRowsBelow(sample, header);
  const column = timesAlone(header, rows);
  if (column === null) return null;
  const found = { width: header.names.length, headerEnd };
  if (firstDate !== undefined) return { ...found, date: firstDate, said: null };
  const above = sample.filter(({ row }) => row < (header.row ?? 0));
  const period = titlePeriod(above);
  if (period)
    return isoDate(dayOf(period.until) - 1) === period.from
      ? { ...found, date: period.from, said: period.text }
      : null;
  const halves = rows.some(({ cells }) => /[ap]\.?m/i.test(textOf(cells[column])));
  const [day, more] = above.flatMap((raw) => dayIn(raw, halves) ?? []);
  if (day) return more ? null : { ...found, ...day };
  const named = nameOf(sample, header, around);
  return named && { ...found, ...named, by: 'name' };
}

/** The day that the name of the sheet says, else that of the file. */
function nameOf(sample: readonly RawRow[], header: Header, around: Around): NamedDay | null {
  const { sheet, file } = around;
  const whole = dayInName(sheet ?? '');
  if (whole || sheet === null) return whole ?? dayInName(file);
  const years = namedYears(sample, header, { sheet: null, file });
  return (years.length === 1 ? dayOfSheet(sheet, years[0]) : null) ?? dayInName(file);
}

/** The day that a line such as `Date: 3/2/2026` names; month first beside a 12-hour clock, null where the order cannot be told. */
function dayIn({ cells }: RawRow, halves: boolean): { date: string; said: string } | null {
  const said = cells
    .map(textOf)
    .filter((text) => text !== '')
    .join(' ');
  const day = dayOfLine(said, halves);
  return Number.isNaN(day) ? null : { date: isoDate(day), said };
}

/** Puts the day to every row. */
export function dayTurner({ width, headerEnd, date }: DayInTitle): (raw: RawRow) => RawRow {
  return (raw) => {
    if (raw.row < headerEnd || raw.cells.every(isEmpty)) return raw;
    const padded = Array.from({ length: width }, (_, index) => raw.cells[index] ?? null);
    const filled = raw.cells.filter((cell) => !isEmpty(cell)).length;
    if (raw.row > headerEnd && filled < 2) return raw;
    return { ...raw, cells: [...padded, raw.row === headerEnd ? 'Date' : date, ...raw.cells.slice(width)] };
  };
}

/** What the user should hear of it. */
export function dayInTitleNote({ date, said, by = 'line' }: DayInTitle): Text {
  const en = 'the rows have a time of day only: all are of';
  if (said === null) return { en: `${en} ${date}, as given`, zh: `各行只有时刻：按指定均为 ${date}` };
  return by === 'line'
    ? {
        en: `${en} ${date}, by the line above the table ("${said}")`,
        zh: `各行只有时刻：按表格上方的“${said}”均为 ${date}`,
      }
    : {
        en: `${en} ${date}, by the name "${said}" (--first-date says otherwise)`,
        zh: `各行只有时刻：按名称“${said}”均为 ${date}（可用 --first-date 另行指定）`,
      };
}
