import type { Cell } from '../../../tables/table.js';
import type { Text } from '../../../text/text.js';
import type { RawCell } from '../../cells.js';
import type { MomentReader } from '../../values/moment-reader.js';
import type { RejectReason } from '../reason.js';

/** What a cell is read as, and what to say when it cannot be. */
export interface Reading {
  /** The value; null where it is unknown; undefined where it cannot be read. */
  read(cells: readonly RawCell[]): Cell | undefined;
  /** Why the cells could not be read; asked only after `read` gave undefined. */
  explain(cells: readonly RawCell[]): Problem;
  /** Places of the columns that `read` looks at, where it is known that it looks at no others. */
  readonly inputs?: readonly number[];
  /** Whether it reads any cells. */
  readonly neverFails?: boolean;
  /** Whether a cell of five digits or more, and nothing else, is read as it stands. */
  readonly keepsDigits?: boolean;
  /** For a date and time in one column: what reads it. */
  readonly moment?: MomentReader;
}

/** What is wrong with a row: the column, its value and the reason. */
export interface Problem {
  readonly column: string;
  readonly value: string;
  readonly reason: RejectReason;
}

/** A field of the table to be made: which columns it comes from, how it is read, and whether a row may lack it. */
export interface FieldPlan extends Reading {
  readonly field: string;
  /** Headers that it comes from. */
  readonly columns: readonly string[];
  /** How it was understood: `seconds`, `date and time, day first` … */
  readonly how: Text;
  readonly required?: boolean;
  /** Not a column of the table: sums are made from it. */
  readonly hidden?: boolean;
}

/** The columns that several fields look at together; undefined where those of one are not known. A field that is not there looks at none. */
export function inputsOf(plans: readonly (FieldPlan | undefined)[]): readonly number[] | undefined {
  const inputs = plans.map((plan) => (plan ? plan.inputs : []));
  return inputs.every((one) => one !== undefined) ? [...new Set(inputs.flat())] : undefined;
}
