import type { Cell, Column, TableSpec } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import type { Check } from '../checks/check.js';
import type { FieldPlan } from './field.js';
import type { Test } from './when.js';

/** A row under construction. */
export type DraftRow = Record<string, Cell>;

/** Fills in what follows from other fields, and from the hidden ones. */
export type Finish = (row: DraftRow, hidden: Readonly<DraftRow>) => void;

/** A rule for rows that are no rows of the table. */
export interface SetAside {
  readonly reason: Text;
  readonly test: Test;
  /** Places of the columns that the test looks at. */
  readonly inputs: readonly number[];
}

/** Everything needed to turn the rows of one file into rows of a table; made once per file. */
export interface RowPlan {
  readonly table: TableSpec;
  /** Published columns that the rows fill, then further columns of the export. */
  readonly columns: readonly Column[];
  /** Every published column and rider, null, and the constants. */
  readonly template: Readonly<DraftRow>;
  readonly setAside: readonly SetAside[];
  readonly fields: readonly FieldPlan[];
  /** Further columns of the export that ride along: name in the table, place in the file. */
  readonly riders: readonly { readonly name: string; readonly index: number }[];
  /** Fields that follow from others, and from the hidden fields; they change the row. */
  readonly finish: readonly Finish[];
  readonly checks: readonly Check[];
  /** What the user should know in any case. */
  readonly notes: readonly Text[];
  /** What `inspect` tells besides. */
  readonly remarks: readonly Text[];
}
