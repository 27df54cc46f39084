import type { Cell } from './table.js';

/** Numbers of one column; NaN where unknown. */
export interface NumberColumn {
  readonly kind: 'numbers';
  readonly values: Float64Array;
}

/** Times of one column: seconds of the wall clock since 1970 (NaN where unknown) and minutes east of UTC. */
export interface MomentColumn {
  readonly kind: 'moments';
  readonly wallSec: Float64Array;
  readonly offsetMinutes: Int16Array;
}

/** Texts or flags of one column: for each row a place in the list of the different values met so far. */
export interface WordColumn {
  readonly kind: 'words';
  readonly ids: Int32Array;
  readonly words: readonly Cell[];
}

/** Texts of one column of which only matters whether they are the same: keys as `KeyTable` gives them, NaN where there is none. */
export interface KeyColumn {
  readonly kind: 'keys';
  readonly values: Float64Array;
  /** The texts with keys below 0. */
  readonly texts: readonly string[];
}

export type BatchColumn = NumberColumn | MomentColumn | WordColumn | KeyColumn;

/** In `skipped`: a row that counts. */
export const WANTED = 0;
/** In `skipped`: no row at all. */
export const NO_ROW = 1;
/** In `skipped`: a row that a filter leaves out; it does not count, but what came before and after others is told by it too. */
export const PASSED_OVER = 2;

/** The name by which the keys of a column are asked for, and found. `asKeys('caller_id')` is `'#caller_id'`. */
export function asKeys(column: string): string {
  return `#${column}`;
}

/**
 * Some rows of a table as columns of numbers, for adding up millions of rows. The arrays are used again for the next
 * batch; the ids of words mean the same in all batches of a file.
 */
export interface ColumnBatch {
  /** Places 0 to length − 1 are rows, but for those that are skipped; a row is `WANTED`, `NO_ROW` or `PASSED_OVER`. */
  readonly length: number;
  readonly skipped: Uint8Array;
  /** Every column that a row of the table has, in order, whether it was asked for or not. */
  readonly names: readonly string[];
  /** The columns that were asked for; one that the file does not fill is absent: unknown in every row. */
  readonly columns: ReadonlyMap<string, BatchColumn>;
}
