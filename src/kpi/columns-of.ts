import type { ColumnBatch, MomentColumn, WordColumn } from '../tables/column-batch.js';
import type { Cell } from '../tables/table.js';

/** A column of words, with room for so many rows; nothing in every row where the file does not fill it. */
export function wordsOf(name: string, columns: ColumnBatch['columns'], rows: number): WordColumn {
  const column = columns.get(name);
  if (column?.kind === 'words') return column;
  if (column) throw new TypeError(`${name} is no column of words`);
  return { kind: 'words', ids: new Int32Array(rows), words: [null satisfies Cell] };
}

/** A column of numbers, with room for so many rows; NaN in every row where the file does not fill it. */
export function numbersOf(name: string, columns: ColumnBatch['columns'], rows: number): Float64Array {
  const column = columns.get(name);
  return column?.kind === 'numbers' ? column.values : new Float64Array(rows).fill(Number.NaN);
}

/** A column of times, with room for so many rows; NaN in every row where the file does not fill it. */
export function momentsOf(name: string, columns: ColumnBatch['columns'], rows: number): MomentColumn {
  const column = columns.get(name);
  if (column?.kind === 'moments') return column;
  const wallSec = new Float64Array(rows).fill(Number.NaN);
  return { kind: 'moments', wallSec, offsetMinutes: new Int16Array(rows) };
}

/** What is known of a number in a column: null for NaN. */
export function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
