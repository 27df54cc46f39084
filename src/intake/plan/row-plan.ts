import type { Cell, Column, Row, TableSpec } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import type { RawCell, RawRow } from '../cells.js';
import type { Check } from '../checks/check.js';
import type { Tally } from '../run/tally.js';
import type { FurtherColumn } from './further-columns.js';
import type { FieldPlan } from './readings/field.js';
import type { CellWatch } from './readings/watch.js';
import type { Repair } from './times/repairs.js';
import type { Test } from './when.js';

/** A row under construction. */
export type DraftRow = Record<string, Cell>;

/** Fills in what follows from other fields, and from the hidden ones. */
export interface Finish {
  (row: DraftRow, hidden: Readonly<DraftRow>): void;
  /** For a step that remembers the rows before: the same step, for rows to be read from the first one on. */
  readonly anew?: () => Finish;
}

/** What decides about rows in an hour that the clock shows twice. */
export interface SecondHour {
  /** Whether a second of the wall clock is in such an hour. */
  isIn(wallSec: number): boolean;
  /** Changes such a row, and says what it is counted under; it remembers those before. Other rows stay as they are. Made anew for each reading of the file. */
  decider(): (row: DraftRow, hidden: Readonly<DraftRow>, cells: readonly RawCell[]) => CellWatch | null;
}

/** A rule for rows that are no rows of the table. */
export interface SetAside {
  readonly reason: Text | ((cells: readonly RawCell[]) => Text);
  readonly test: Test;
  /** Places of the columns by whose cells alone it is seen that most rows do not pass the test, where that is known; a row that passes by them is looked at as a whole. */
  readonly inputs?: readonly number[];
}

/** Turns a stream of rows into another; `tell` gets what is to be said about it at the end. */
export type Fold = (
  rows: AsyncIterable<readonly Row[]>,
  tell: (note: Text) => void,
) => AsyncIterable<readonly Row[]>;

/** Rows that are to be put together, and how; for reading several files as one. */
export interface Folding {
  readonly fold: Fold;
  /** The field that says when a row happens. */
  readonly time: 'arrived_at' | 'event_at';
  /** The rows as they stand; to be gone through once. */
  rows(): AsyncIterable<readonly Row[]>;
  readonly tally: Pick<Tally, 'made' | 'fact'>;
}

/** Everything needed to turn the rows of one file into rows of a table; made once per file. */
export interface RowPlan {
  readonly table: TableSpec;
  /** Published columns that the rows fill, then further columns of the export. */
  readonly columns: readonly Column[];
  /** Every published and further column, null, and the constants. */
  readonly template: Readonly<DraftRow>;
  readonly setAside: readonly SetAside[];
  readonly fields: readonly FieldPlan[];
  /** Further columns of the export that ride along: name in the table, place in the file. */
  readonly further: readonly FurtherColumn[];
  /** Fields that follow from others, and from the hidden fields; they change the row. */
  readonly finish: readonly Finish[];
  /** A last step that remembers the rows before; made anew for each reading of the file. */
  readonly follow?: () => Finish;
  /** The same for contacts in an hour that comes twice. */
  readonly secondHour?: SecondHour;
  readonly checks: readonly Check[];
  /** What may put a row right for which a check fails; then `finish` is done again. */
  readonly repairs: readonly Repair[];
  /** What is counted besides, over the rows that are kept. */
  readonly watches: readonly CellWatch[];
  /** Where one row makes several: reads the rows of the file itself; fields and further columns then only tell what was found. */
  readonly unfold?: (
    batches: AsyncIterable<readonly RawRow[]>,
    tally: Tally,
  ) => AsyncIterable<readonly Row[]>;
  /** Where several rows make one: turns the rows that were read into those of the table. */
  readonly fold?: Fold;
  /** What the user should know in any case. */
  readonly notes: readonly Text[];
  /** What `inspect` tells besides. */
  readonly remarks: readonly Text[];
}
