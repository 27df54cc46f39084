import { flagOfWord } from '../../aliases/words.js';
import { type RawCell, type RawRow, textOf } from '../../cells.js';
import type { Header } from '../../header/find-header.js';
import { fits, LOOK_ROWS } from '../../values/fits.js';
import { NEARLY_ALL } from '../../values/nearly-all.js';

const WORD = /\p{L}{2}/u;

/** A column of a file without header: its place, its name (`column 3`) and its texts. */
export interface Column {
  readonly name: string;
  readonly texts: readonly string[];
}

/** The columns of a table with the texts of its first rows. */
export function columnsOf(header: Header, rows: readonly RawRow[]): readonly Column[] {
  const few = rows.slice(0, LOOK_ROWS);
  return header.names.map((name, index) => ({ name, texts: few.map((row) => textOf(row.cells[index])) }));
}

/** Whether the texts of a column look like values of a kind. */
export function looks(look: Parameters<typeof fits>[0]): (column: Column) => boolean {
  return ({ texts }) => fits(look, texts as readonly RawCell[]);
}

/** How many of the texts pass a test, 0 to 1. */
export function share({ texts }: Column, test: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
}

/** Whether nearly all cells are filled. */
export function isFilled(column: Column): boolean {
  return share(column, (text) => text !== '') >= NEARLY_ALL;
}

/** Whether nearly all texts have a word in them. */
export function hasWords(column: Column): boolean {
  return share(column, (text) => WORD.test(text)) >= NEARLY_ALL;
}

/** A yes or no could answer any question. */
export function isFlag(column: Column): boolean {
  return share(column, (text) => flagOfWord(text) !== undefined) >= NEARLY_ALL;
}

/** Dates and times with separators; bare numbers could be anything. */
export function hasMarks(column: Column): boolean {
  return share(column, (text) => /\d[-/.:年：]/.test(text)) >= NEARLY_ALL;
}

/** No two the same, with digits in all; short numbers only if they run upwards. */
export function isId(column: Column): boolean {
  const { texts } = column;
  const hasDigits = share(column, (text) => /\d/.test(text)) === 1;
  if (!isFilled(column) || !hasDigits || new Set(texts).size < texts.length) return false;
  const rises = texts.every((text, i) => i === 0 || Number(text) > Number(texts[i - 1]));
  return rises || share(column, (text) => text.length > 5 || /\p{L}/u.test(text)) === 1;
}
