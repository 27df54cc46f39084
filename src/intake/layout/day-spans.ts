import { halfWidth } from '../../text/half-width.js';
import type { Text } from '../../text/text.js';
import { isoDate } from '../../time/calendar-date.js';
import { DAY_SEC } from '../../time/units.js';
import { isEmpty, type RawRow, textOf } from '../cells.js';
import { findHeader, lastHeaderRow } from '../header/find-header.js';
import { likelyRowsBelow } from '../header/not-a-row.js';
import { columnFits } from '../values/fits.js';
import { datePartsOf, wallSecOfParts } from '../values/moment.js';

/** A column that tells of each row the first and the last of its days: weeks, months or parts of them. */
export interface DaySpans {
  readonly column: number;
  readonly name: string;
  readonly order: 'dmy' | 'mdy';
  /** How many columns the header has; the length stands behind them. */
  readonly width: number;
  readonly headerEnd: number;
}

const DATE = String.raw`\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}`;
/** A number of the week may stand before the days: `第6周(2026-02-02~02-08)`. An end without its year is of that of the start, or the next one. */
const SPAN = new RegExp(
  String.raw`^(?:(?:第\s*\d+\s*周|(?:cw|kw|w|wk|week)\s*\d+)\s*[:：]?\s*[(（]?)?\s*(${DATE})\s*(?:-|–|—|~|～|至|到|to|bis|until)\s*(${DATE}|\d{1,2}[-/.月]\d{1,2}日?)\s*[)）]?$`,
  'i',
);
/** So many of the rows at least: the others may be totals. */
const MOST = 0.75;
/** More days than a month has are a total. */
const MOST_DAYS = 31;
const ORDERS = ['dmy', 'mdy'] as const;

/** Finds a column of spans of days in a table that has no other column of dates; null for anything else. */
export function findDaySpans(sample: readonly RawRow[]): DaySpans | null {
  const header = findHeader(sample);
  if (header.row === null) return null;
  const headerEnd = lastHeaderRow(header);
  const rows = likelyRowsBelow(sample, header);
  const column = header.names.findIndex((_, i) => matched(textOf(rows[0]?.cells[i] ?? null)) !== null);
  if (column < 0) return null;
  const texts = rows.map(({ cells }) => textOf(cells[column] ?? null)).filter((text) => text !== '');
  const isKnown = (order: DaySpans['order']) =>
    texts.filter((text) => spanIn(text, order) !== null).length >= texts.length * MOST;
  const order = ORDERS.find(isKnown);
  const isDated = header.names.some((_, i) => i !== column && columnFits('date', rows, i));
  if (order === undefined || isDated) return null;
  return { column, name: header.names[column], order, width: header.names.length, headerEnd };
}

/** The first day (days since 1970) of a span, and how many there are; null where it is none in this order, or a longer one than a month. */
function spanIn(text: string, order: DaySpans['order']): { first: number; days: number } | null {
  const [whole, from, until] = matched(text) ?? [];
  if (whole === undefined) return null;
  const first = dayOf(from, order);
  const isWhole = /\d{4}/.test(until);
  const year = Number(isoYear(first));
  const ends = isWhole ? [until] : [`${year}/${until}`, `${year + 1}/${until}`];
  const days = ends.map((end) => dayOf(end.replace(/[月.-]/g, '/').replace('日', ''), order) - first + 1);
  const length = days.find((count) => count >= 1 && count <= MOST_DAYS);
  return length === undefined ? null : { first, days: length };
}

function matched(text: string): RegExpExecArray | null {
  return SPAN.exec(halfWidth(text).trim());
}

function isoYear(day: number): string {
  return Number.isNaN(day) ? '' : isoDate(day).slice(0, 4);
}

function dayOf(text: string, order: DaySpans['order']): number {
  const parts = datePartsOf(text);
  return parts ? wallSecOfParts(parts, order) / DAY_SEC : Number.NaN;
}

/**
 * Puts the first day in the place of each span, and its length behind the row; what is no such span stays, so that it is said or known as a total.
 */
export function spanTurner({ column, order, width, headerEnd }: DaySpans): (raw: RawRow) => RawRow {
  return (raw) => {
    if (raw.row < headerEnd || raw.cells.every(isEmpty)) return raw;
    const text = textOf(raw.cells[column] ?? null);
    const isHeader = raw.row === headerEnd;
    const span = isHeader ? null : spanIn(text, order);
    const cells = Array.from({ length: width }, (_, index) => raw.cells[index] ?? null);
    if (isHeader) cells[column] = 'Interval Start';
    else if (span) cells[column] = isoDate(span.first);
    const minutes = isHeader ? 'Interval Minutes' : span ? span.days * (DAY_SEC / 60) : null;
    return { ...raw, cells: [...cells, minutes, ...raw.cells.slice(width)] };
  };
}

/** What the user should hear of it. */
export function daySpansNote({ name }: DaySpans): Text {
  return {
    en: `"${name}" holds the first and the last day of each row: read as intervals of that length`,
    zh: `“${name}”写明每行的起止日期：按该时长的时段读取`,
  };
}
