import { isoDate } from '../../time/calendar-date.js';
import { isEmpty, type RawCell, type RawRow, textOf } from '../cells.js';
import { clockOf, datePartsOf } from '../values/moment.js';
import { yearlessOf } from '../values/yearless.js';

/** A column under a day or a time of day. */
export interface Label {
  readonly column: number;
  readonly text: string;
}

/** The labels of the columns of a cross table. */
export interface LabelRow {
  readonly across: 'days' | 'times';
  readonly labels: readonly Label[];
}

const FEW_LABELS = 3;
const FEW_HOURS = 6;
const SHORTEST_MONTH = 28;

/**
 * The days or the times of day that a row counts up behind its first columns; null for any other row.
 *
 * Of `['Queue', '2026-03-01', '2026-03-02', '2026-03-03']` these are the three days.
 */
export function labelsIn({ cells }: RawRow): LabelRow | null {
  const days = wholeMonth(cells) ?? serialDays(cells);
  if (days) return { across: 'days', labels: days };
  for (const [across, test] of [
    ['days', isDay],
    ['times', isTime],
  ] as const) {
    const labels = cells.flatMap((cell, column) => (test(cell) ? [{ column, text: textOf(cell) }] : []));
    const first = labels[0]?.column ?? 0;
    const behind = cells.slice(first).filter((cell) => !isEmpty(cell)).length;
    const different = new Set(labels.map(({ text }) => text)).size;
    if (
      first === 0 ||
      labels.length < FEW_LABELS ||
      different < labels.length ||
      labels.length < behind * 0.6
    )
      continue;
    if (across === 'days' || isClock(labels)) return { across, labels };
  }
  return null;
}

/** The bare numbers from 1 to 28 or more: no hours count so far. */
function wholeMonth(cells: RawRow['cells']): readonly Label[] | null {
  const first = cells.findIndex((cell) => textOf(cell).trim() === '1');
  if (first < 1) return null;
  const end = cells.findIndex((cell, i) => i > first && Number(textOf(cell)) !== i - first + 1);
  const count = (end < 0 ? cells.length : end) - first;
  if (count < SHORTEST_MONTH || count > 31) return null;
  return Array.from({ length: count }, (_, i) => ({ column: first + i, text: `${i + 1}日` }));
}

/** Days as a spreadsheet counts them, which cells without the format of a date hold: 46296, 46297, 46298. */
function serialDays(cells: RawRow['cells']): readonly Label[] | null {
  const first = cells.findIndex((cell) => SERIAL.test(textOf(cell)));
  if (first < 1) return null;
  const behind = cells.slice(first).map((cell) => Number(textOf(cell) || Number.NaN));
  const end = behind.findIndex((serial, i) => serial !== behind[0] + i);
  const count = end < 0 ? behind.length : end;
  if (count < FEW_LABELS) return null;
  return Array.from({ length: count }, (_, i) => ({
    column: first + i,
    text: isoDate(behind[0] + i - SERIAL_1970),
  }));
}

/** From 2009 to 2064. */
const SERIAL = /^[45]\d{4}$/;
const SERIAL_1970 = 25_569;

/** Whether a cell says a day and no time, with or without its year. `isDay('3月2日')` is `true`. */
export function isDay(cell: RawCell): boolean {
  const text = textOf(cell);
  const parts = datePartsOf(text);
  if (parts) return parts.clockSec === null || parts.clockSec === 0;
  const short = yearlessOf(text);
  return (short !== null && short.clock === '') || /^\d{1,2}[日号]$/.test(text);
}

/** A time of day on the minute, as intervals begin; the times of calls have seconds. */
export function isTime(cell: RawCell): boolean {
  const text = textOf(cell);
  return (
    /^\d{1,2}(?:[:：]\d{2}|[点时]|\s?[ap]m|$|\s*[-~～–]\s*\d{1,2}[点时]?$)/i.test(text) &&
    clockOf(text) % 60 === 0
  );
}

/** Times go up, but for midnight; bare numbers are hours only where they count up. */
function isClock(labels: readonly Label[]): boolean {
  const numbers = labels.map(({ text }) => Number(text));
  if (numbers.every(Number.isNaN)) {
    const clocks = labels.map(({ text }) => clockOf(text));
    return clocks.filter((clock, i) => i > 0 && clock <= clocks[i - 1]).length <= 1;
  }
  return labels.length >= FEW_HOURS && numbers.every((number, i) => i === 0 || number === numbers[i - 1] + 1);
}
