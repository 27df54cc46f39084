import { halfWidth } from '../../text/half-width.js';
import type { Text } from '../../text/text.js';
import { headerKeys, headerWords } from '../aliases/normalise.js';
import { isEmpty, type RawCell, type RawRow, textOf } from '../cells.js';
import { findHeader, type Header, lastHeaderRow } from '../header/find-header.js';
import { likelyRowsBelow } from '../header/not-a-row.js';
import { NEARLY_ALL } from '../values/nearly-all.js';
import { monthOf } from '../values/yearless.js';

/** A date in columns of its parts: year, month and day; the year may stand with the month. */
export interface DateParts {
  readonly headerEnd: number;
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly names: readonly string[];
}

const YEARS = headerKeys('year | yr | 年 | 年份 | 年度 | jahr | año | ano | annee');
const MONTHS = headerKeys('month | mon | 月 | 月份 | 年月 | year month | monat | mes | mois');
const DAYS = headerKeys('day | day of month | dom | 日 | 日期 | 号 | 天 | tag | dia | jour');

/** Finds columns such as `Year`, `Month`, `Day` with numbers in them, or `月份` (`2026年3月`) beside `日`. Null for anything else. */
export function findDateParts(sample: readonly RawRow[]): DateParts | null {
  const header = findHeader(sample);
  const hasOneOf = (names: ReadonlySet<string>) =>
    header.names.some((name) => names.has(headerWords(name).key));
  if (header.row === null || !hasOneOf(DAYS) || !hasOneOf(MONTHS)) return null;
  const headerEnd = lastHeaderRow(header);
  const rows = likelyRowsBelow(sample, header);
  const find = (names: ReadonlySet<string>, test: (cell: RawCell) => boolean) =>
    columnOf(header, rows, names, test);
  const day = find(DAYS, (cell) => numberIn(cell, 1, 31) !== null);
  const year = find(YEARS, (cell) => numberIn(cell, 1990, 2100) !== null);
  const month = find(MONTHS, (cell) =>
    year === null ? yearAndMonth(cell) !== null : monthIn(cell) !== null,
  );
  if (day === null || month === null) return null;
  const names = [...(year === null ? [] : [year]), month, day].map((column) => header.names[column]);
  return { headerEnd, year, month, day, names };
}

function columnOf(
  { names }: Header,
  rows: readonly RawRow[],
  wanted: ReadonlySet<string>,
  test: (cell: RawCell) => boolean,
): number | null {
  const found = names.findIndex((name, column) => {
    if (!wanted.has(headerWords(name).key)) return false;
    const filled = rows.map(({ cells }) => cells[column] ?? null).filter((cell) => !isEmpty(cell));
    return filled.length > 0 && filled.filter(test).length >= filled.length * NEARLY_ALL;
  });
  return found < 0 ? null : found;
}

/** A whole number within bounds, with or without its sign (`3月`, `3日`). */
function numberIn(cell: RawCell, least: number, most: number): number | null {
  const number = /^0?(\d{1,4})\s*[年月日号]?$/.exec(halfWidth(textOf(cell)).trim())?.[1];
  return number !== undefined && +number >= least && +number <= most ? +number : null;
}

function monthIn(cell: RawCell): number | null {
  const named = monthOf(textOf(cell).trim());
  return numberIn(cell, 1, 12) ?? (named >= 1 && named <= 12 ? named : null);
}

/** `2026年3月`, `2026-03` or `202603`. */
function yearAndMonth(cell: RawCell): readonly [number, number] | null {
  const found = /^(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*月?$/.exec(textOf(cell).trim());
  return found && +found[2] >= 1 && +found[2] <= 12 ? [+found[1], +found[2]] : null;
}

/** Puts the whole date in the place of the day; the other parts are in it. */
export function datePartsTurner({ headerEnd, year, month, day, names }: DateParts): (raw: RawRow) => RawRow {
  const place = (date: string) => (cell: RawCell, i: number) =>
    i === day ? date : i === month || i === year ? null : cell;
  return (raw) => {
    if (raw.row < headerEnd) return raw;
    const isHeader = raw.row === headerEnd;
    const date = isHeader ? dateName(names) : dateOf(raw.cells, { year, month, day });
    return date === null ? raw : { ...raw, cells: raw.cells.map(place(date)) };
  };
}

function dateName(names: readonly string[]): string {
  return /[\u4e00-\u9fff]/.test(names.join('')) ? '日期' : 'Date';
}

/** `2026-03-05`, whether or not there is such a day; null where a part is missing. */
function dateOf(
  cells: RawRow['cells'],
  { year, month, day }: Pick<DateParts, 'year' | 'month' | 'day'>,
): string | null {
  const cell = cells[month] ?? null;
  const [y, m] =
    year === null ? (yearAndMonth(cell) ?? []) : [numberIn(cells[year] ?? null, 1990, 2100), monthIn(cell)];
  const d = numberIn(cells[day] ?? null, 1, 31);
  if (!y || !m || !d) return null;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** What the user should hear of it. */
export function datePartsNote({ names }: DateParts): Text {
  return {
    en: `the date stands in parts (${names.join(', ')}): put together`,
    zh: `日期分列存放（${names.join('、')}），已合并`,
  };
}
