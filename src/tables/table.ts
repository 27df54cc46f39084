import type { Text } from '../text/text.js';

/** A cell of a ccops table; null means unknown, never zero. */
export type Cell = string | number | boolean | null;

/** A row of any ccops table, keyed by column name. */
export type Row = Readonly<Record<string, Cell>>;

/**
 * What a column holds. `share` is 0–1; `change` is relative (0.1 for a tenth more), `points` are percentage points; `minute` and `second` are ISO 8601 times with offset, to that precision;
 * `date` is an ISO date.
 */
export type ColumnType =
  | 'text'
  | 'count'
  | 'number'
  | 'share'
  | 'change'
  | 'points'
  | 'flag'
  | 'date'
  | 'minute'
  | 'second';

/** Whether the cells of a column are numbers. `isNumeric({ type: 'share' })` is `true`. */
export function isNumeric({ type }: Pick<Column, 'type'>): boolean {
  return ['count', 'number', 'share', 'change', 'points'].includes(type);
}

/** A published column: its header (the same in every language) and what people read about it. */
export interface Column<Name extends string = string, Type extends ColumnType = ColumnType> {
  readonly name: Name;
  readonly type: Type;
  /** What stands above the column on screen and in Excel. */
  readonly label: Text;
  /** One sentence: what the column holds, with its unit. */
  readonly doc: Text;
  /** A row without it is an error. */
  readonly required?: boolean;
  /** Personal data: masked on screen and in reports. */
  readonly personal?: boolean;
  /** Words of people, in which numbers may stand: mobile numbers and identity cards in them are masked. */
  readonly freeText?: boolean;
  /** Sentences of ours: in a workbook they run on in the next line of the cell. */
  readonly sentences?: boolean;
}

/** A published table of the chain: contacts, intervals, kpi, forecast, requirement, roster, activity, adherence. */
export interface TableSpec<
  Name extends string = string,
  Columns extends readonly Column[] = readonly Column[],
> {
  readonly name: Name;
  readonly label: Text;
  /** One sentence: what a row is. */
  readonly doc: Text;
  readonly columns: Columns;
  /** A header that has all of these is this table. */
  readonly recognisedBy: readonly string[];
  /** Or one that has all of these: a table that a client wrote by hand. */
  readonly orBy?: readonly string[];
}

/** Whether a header with these names is that of the table. */
export function isHeaderOf(table: TableSpec, names: ReadonlySet<string>): boolean {
  const hasAll = (wanted: readonly string[]) => wanted.every((name) => names.has(name));
  return hasAll(table.recognisedBy) || (table.orBy !== undefined && hasAll(table.orBy));
}

interface CellOf {
  text: string;
  count: number;
  number: number;
  share: number;
  change: number;
  points: number;
  flag: boolean;
  date: string;
  minute: string;
  second: string;
}

/** The row type of a table: every column by name; null where unknown. Further columns of the export may ride along. */
export type RowOf<T extends TableSpec> = {
  [C in T['columns'][number] as C['name']]: C extends { required: true }
    ? CellOf[C['type']]
    : CellOf[C['type']] | null;
};

/** Declares a table; it only helps the compiler to see the exact column names and types. */
export function defineTable<const Name extends string, const Columns extends readonly Column[]>(
  spec: TableSpec<Name, Columns>,
): TableSpec<Name, Columns> {
  return spec;
}

type Extras = { required?: boolean; personal?: boolean; sentences?: boolean };

/** Declares a column: name, type, label in Chinese and English, one sentence in Chinese and English. */
export function column<
  const Name extends string,
  const Type extends ColumnType,
  const E extends Extras = object,
>(name: Name, type: Type, label: Text, doc: Text, extras?: E): Column<Name, Type> & E {
  return { name, type, label, doc, ...(extras as E) };
}
