import type { Text } from '../../text/text.js';
import type { Leave, Person, RuleValue, Shift, Wish } from '../problem.js';
import type { RowReader } from './row-reader.js';

/** Everything that the planning tables say. */
export interface Planning {
  readonly people: readonly Person[];
  readonly shifts: readonly Shift[];
  readonly rules: Readonly<Record<string, RuleValue>>;
  readonly leave: readonly Leave[];
  readonly wishes: readonly Wish[];
}

/** What a cell holds; `list` has several names, `weekdays` several days of the week, separated by commas. */
export type PlanningType = 'text' | 'list' | 'weekdays' | 'number' | 'time' | 'date' | 'choice';

/** A column of a planning table: its header in both languages, and what the user is told about it. */
export interface PlanningColumn {
  readonly key: string;
  readonly label: Text;
  readonly doc: Text;
  readonly type: PlanningType;
  readonly required?: boolean;
  /** Smallest and largest number that makes sense. */
  readonly range?: readonly [number, number];
  /** What a `choice` column may hold. */
  readonly choices?: readonly { readonly key: string; readonly label: Text }[];
  /** The drop-down list comes from the first column of this table. */
  readonly from?: 'people' | 'shifts';
  /** Further headers that mean this column. */
  readonly aliases?: readonly string[];
  /** Width in characters. */
  readonly width: number;
}

/** A sheet of the planning workbook, or a CSV file of the same columns. */
export interface PlanningTable<Item = unknown> {
  readonly key: keyof Planning;
  readonly name: Text;
  readonly doc: Text;
  readonly columns: readonly PlanningColumn[];
  /** Rows that a new workbook begins with; one that is an example has a first cell that says so and is not read. */
  readonly starts: readonly StartRow[];
  /** Makes the item of one row; `soFar` holds the tables before this one in the list. */
  read(row: RowReader, soFar: Planning): Item;
}

export interface StartRow {
  readonly example: boolean;
  readonly cells: readonly (string | number | null | Text)[];
}

/** How the first cell of an example row begins; such rows are for people to look at, not read. */
export const EXAMPLE: Text = { en: 'e.g. ', zh: '例：' };
