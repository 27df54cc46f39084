import { type RawCell, textOf } from '../cells.js';
import { fits } from '../values/fits.js';
import { isUnknown } from '../values/unknown.js';

/** What the cells of a column look like, by themselves. */
export type ColumnType =
  | 'empty'
  | 'flag'
  | 'whole number'
  | 'number'
  | 'percentage'
  | 'h:mm:ss'
  | 'date and time'
  | 'date'
  | 'text';

const LOOK_CELLS = 1000;
const MOST = 0.9;

/**
 * What the filled cells of a column look like. One that fits in nearly all cells is taken; `-`, `NULL` and the like say nothing.
 *
 * `columnType(['0:01:20', '0:00:05'])` is `'h:mm:ss'`; `columnType(['94.01%'])` is `'percentage'`.
 */
export function columnType(filled: readonly RawCell[]): ColumnType {
  const cells = filled.slice(0, LOOK_CELLS).filter((cell) => !isUnknown(textOf(cell)));
  if (cells.length === 0) return 'empty';
  const texts = cells.map(textOf);
  const most = (test: (text: string) => boolean) => texts.filter(test).length >= MOST * texts.length;
  const different = new Set(texts);
  if (different.size <= 2 && fits('flag', cells)) return 'flag';
  if (most((text) => /^[-+]?[\d.,]*\d\s?[%％]$|^(NaN|Infinity)%$/.test(text))) return 'percentage';
  // Some of them may have been turned into parts of a day.
  const clocks = texts.filter((text) => /^[-+]?\d+:\d{2}(:\d{2}([.,]\d+)?)?$/.test(text)).length;
  if (clocks >= texts.length / 2 && most((text) => /^[-+]?[\d:.,E-]+$/i.test(text))) return 'h:mm:ss';
  if (most((text) => /^[-+]?\d{1,15}$/.test(text))) return 'whole number';
  if (fits('number', cells) && most((text) => /\d/.test(text))) return 'number';
  if (fits('moment', cells)) return 'date and time';
  return fits('date', cells) ? 'date' : 'text';
}
