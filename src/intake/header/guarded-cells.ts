import type { Text } from '../../text/text.js';
import { type RawCell, type RawRow, textOf } from '../cells.js';

/** Columns whose cells wear what keeps a spreadsheet from changing them. */
export interface GuardedCells {
  /** Those with an apostrophe before every value. */
  readonly marked: ReadonlySet<number>;
  /** The first row with such a cell. */
  readonly row: number;
}

const LOOK_ROWS = 500;
const LEAST = 3;
const NEARLY_ALL = 0.9;
/** `="0815"`, which a spreadsheet shows as the text `0815`. */
const FORMULA = /^="([^"]*)"$/;
const MARKED = /^'[^']*$/;
/** Characters without any width, which marks of direction and copies from web pages leave behind. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/;
const ALL_INVISIBLE = new RegExp(INVISIBLE.source, 'g');

/** Finds cells written as `="2026-03-02"`, with an apostrophe before them, or with characters that nobody sees; null where most cells have none of that. */
export function findGuardedCells(sample: readonly RawRow[]): GuardedCells | null {
  const rows = sample.slice(0, LOOK_ROWS);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const marked = new Set<number>();
  let row: number | null = null;
  for (let column = 0; column < width; column++) {
    const filled = rows.filter(({ cells }) => textOf(cells[column]) !== '').slice(1);
    const share = (test: (text: string) => boolean) =>
      filled.filter(({ cells }) => test(textOf(cells[column]))).length / filled.length;
    if (filled.length < LEAST) continue;
    const isMarked = share((text) => MARKED.test(text)) >= NEARLY_ALL;
    if (isMarked) marked.add(column);
    else if (share((text) => FORMULA.test(text) || INVISIBLE.test(text)) < 0.5) continue;
    row ??= filled[0].row;
  }
  return row === null ? null : { marked, row };
}

/** Takes the guards off the cells of a row. */
export function guardTurner({ marked }: GuardedCells): (raw: RawRow) => RawRow {
  const plain = (cell: RawCell, column: number): RawCell => {
    if (typeof cell !== 'string') return cell;
    const text = INVISIBLE.test(cell) ? cell.replace(ALL_INVISIBLE, '').trim() : cell;
    const inner = FORMULA.exec(text.trim())?.[1] ?? text;
    return marked.has(column) && MARKED.test(inner.trim()) ? inner.trim().slice(1) : inner;
  };
  return (raw) => ({ ...raw, cells: raw.cells.map(plain) });
}

/** What to say of cells without their guards. */
export function guardedCellsNote({ row }: GuardedCells): Text {
  return {
    en: `cells are written so that a spreadsheet leaves them alone (the first in row ${row}): apostrophes, ="…" and characters that nobody sees are taken off`,
    zh: `单元格带有防止表格软件改写的标记（首例在第${row}行）：已去掉前置撇号、="…" 和不可见字符`,
  };
}
