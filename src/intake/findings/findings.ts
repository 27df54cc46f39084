import type { Cell } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import type { RawCell } from '../cells.js';
import type { ColumnType } from '../recognise/column-type.js';
import type { DateOrder } from '../values/moment.js';

/** A column of the file, and what it was taken for. */
export interface ColumnFinding {
  readonly header: string;
  /** The field that it gives; null where it rides along or is left out. */
  readonly field: string | null;
  /** The column of the table that it fills, as a field or riding along; null where it does neither. */
  readonly inTable: string | null;
  readonly how: Text;
  /** What its field makes of the cells of a row, in the unit of the field; null where it gives none. */
  readonly read: ((cells: readonly RawCell[]) => Cell | undefined) | null;
  /** What its cells look like, whatever it was taken for. */
  readonly type: ColumnType;
  /** Share of filled cells in the first rows, 0–1. */
  readonly filled: number;
  /** The first different values. */
  readonly examples: readonly string[];
}

/** How a file was understood, before its rows are read. */
export interface Findings {
  readonly file: string;
  readonly format: 'csv' | 'json' | 'html' | 'xlsx' | 'xls';
  readonly encoding: { readonly name: string; readonly why: Text } | null;
  readonly delimiter: string | null;
  readonly sheet: {
    readonly name: string;
    readonly hidden: boolean;
    readonly others: readonly string[];
  } | null;
  /** Row number of the header; null where there is none. */
  readonly headerRow: number | null;
  readonly preset: {
    readonly name: string;
    readonly why: Text;
    /** Built-in presets that came near: how near (0–1), and which of their columns are missing. */
    readonly near: readonly {
      readonly name: string;
      readonly title: Text;
      readonly score: number;
      readonly missing: readonly string[];
      /** Of a file without header that has another number of columns than the layout: both. */
      readonly width?: { readonly here: number; readonly layout: number };
    }[];
  };
  readonly columns: readonly ColumnFinding[];
  /** Of a file that cannot be read: the kind of table that its columns are named for; null where they are named for none, or it is read. */
  readonly likely: 'contacts' | 'intervals' | null;
  readonly dates: {
    readonly order: DateOrder | null;
    readonly evidence: Text;
    readonly sure: boolean;
  } | null;
  /** Whether only the dates of contacts are known, so that nothing can be said of hours. */
  readonly daysOnly: boolean;
  readonly notes: readonly Text[];
}
