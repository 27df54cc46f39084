import type { Column } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import type { Check } from '../checks/check.js';
import type { ReadingContext } from './readings/bind-readings.js';
import type { FieldPlan } from './readings/field.js';
import type { CellWatch } from './readings/watch.js';
import type { DraftRow, RowPlan, SetAside } from './row-plan.js';
import type { Repair } from './times/repairs.js';

/** A row plan under construction: the kinds of table add to it what they need. */
export interface Draft {
  readonly context: ReadingContext;
  readonly fields: FieldPlan[];
  readonly finish: ((row: DraftRow, hidden: Readonly<DraftRow>) => void)[];
  /** A last step that remembers the rows before; made anew for each reading of the file. */
  follow?: RowPlan['follow'];
  secondHour?: RowPlan['secondHour'];
  readonly checks: Check[];
  readonly repairs: Repair[];
  readonly watches: CellWatch[];
  /** What the user should know in any case. */
  readonly notes: Text[];
  /** What `inspect` tells besides. */
  readonly remarks: Text[];
  /** Rules for rows that are none. */
  readonly setAside: SetAside[];
  /** Published columns that are filled although no column of the export is that field. */
  readonly made: string[];
  /** Further columns that are read as what they hold. */
  readonly extra: Column[];
  /** Fields with the same value in every row. */
  readonly constants: DraftRow;
}
