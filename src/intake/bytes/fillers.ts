import type { BatchColumn } from '../../tables/column-batch.js';
import type { Cell } from '../../tables/table.js';
import type { FieldPlan } from '../plan/readings/field.js';
import { BLOCK_ROWS, type Block } from './block.js';
import { CellCodes } from './cell-codes.js';
import type { CellMemo } from './cell-memo.js';

/** Fills one column of a batch. */
export interface Filler {
  readonly column: BatchColumn;
  /** Fills it from all rows of a block; rows whose cells are to be read in the ordinary way are marked odd. */
  fill(block: Block): void;
  /** Sets the value of one row, as the ordinary way has read it. */
  put(row: number, value: Cell): void;
}

type Read = FieldPlan['read'];

/** What a value that must be read in the ordinary way is coded as. */
const ODD_NUMBER = Number.POSITIVE_INFINITY;
const ODD_WORD = -1;

/** Fills a column of numbers from the texts of one column of the file, or of a few. */
export function numberFiller(memos: readonly CellMemo[], read: Read, width: number): Filler {
  const values = new Float64Array(BLOCK_ROWS);
  const codes = new CellCodes(
    memos,
    (cells) => {
      const value = read(cells);
      if (value === null) return Number.NaN;
      return typeof value === 'number' && Number.isFinite(value) ? value : ODD_NUMBER;
    },
    width,
    ODD_NUMBER,
  );
  return {
    column: { kind: 'numbers', values },
    fill: (block) => codes.fill(block, values),
    put: (row, value) => {
      values[row] = typeof value === 'number' ? value : Number.NaN;
    },
  };
}

/** Fills a column of words (texts, flags, nothing). A field that is `required` makes rows without it odd. */
export function wordFiller(memos: readonly CellMemo[], read: Read, width: number, required: boolean): Filler {
  const ids = new Int32Array(BLOCK_ROWS);
  const list = wordList();
  const codes = new CellCodes(
    memos,
    (cells) => {
      const value = read(cells);
      return value === undefined || (required && value === null) ? ODD_WORD : list.idOf(value);
    },
    width,
    ODD_WORD,
  );
  return {
    column: { kind: 'words', ids, words: list.words },
    fill: (block) => codes.fill(block, ids),
    put: (row, value) => {
      ids[row] = list.idOf(value);
    },
  };
}

/** A column with the same value in every row. */
export function constantFiller(value: Cell): Filler {
  if (typeof value === 'number') {
    const values = new Float64Array(BLOCK_ROWS).fill(value);
    return { column: { kind: 'numbers', values }, fill: () => undefined, put: () => undefined };
  }
  const ids = new Int32Array(BLOCK_ROWS);
  return { column: { kind: 'words', ids, words: [value] }, fill: () => undefined, put: () => undefined };
}

function wordList(): { words: Cell[]; idOf(value: Cell): number } {
  const words: Cell[] = [];
  const known = new Map<Cell, number>();
  return {
    words,
    idOf: (value) => {
      let id = known.get(value);
      if (id === undefined) {
        id = words.length;
        words.push(value);
        known.set(value, id);
      }
      return id;
    },
  };
}
