import type { AlarmLevel } from '../tables/alarms.js';
import type { Column, Row } from '../tables/table.js';
import type { Language, Text } from '../text/text.js';
import type { Sheet } from '../workbook/workbook.js';

/** A table on its way out: what it is, its columns in order, its rows (one by one, or in batches as they come). */
export interface OutputTable {
  readonly name: string;
  readonly label: Text;
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<readonly Row[]> | Iterable<Row>;
  /** The row of totals; its group columns are null. */
  readonly total?: Row;
  /** Rows among the others that are sums of them; they are written wherever the row of totals is. */
  readonly subtotals?: Subtotals;
  /** Which cells of a row want attention; `column` says the same in data, as text. */
  readonly marks?: { readonly column: string; readonly of: (row: Row) => ReadonlyMap<string, AlarmLevel> };
  /** Columns of codes that people read as words in a workbook too; nothing reads them back. */
  readonly wordColumns?: readonly string[];
  /** The columns in the order of a workbook, where it is another one. */
  readonly sheetColumns?: readonly Column[];
  /** Further sheets of a workbook, behind the table; made where a workbook is asked for. */
  readonly sheets?: () => readonly Sheet[];
  /** Names of the columns that matter most to a reader, the first ones first; a narrow terminal shows these. */
  readonly foremost?: readonly string[];
}

/** Which rows are subtotals, and how they look to people, who need no start of a period that is put together. */
export interface Subtotals {
  readonly is: (row: Row) => boolean;
  readonly shown: (row: Row) => Row;
}

/** How a table is to be written. */
export interface OutputManner {
  readonly language: Language;
  /** Width of the terminal in characters. */
  readonly width: number;
  /** Whether personal columns are shown in full on screen and in workbooks. */
  readonly showCallers: boolean;
  /** Whether the row of totals is written; a terminal and a workbook always have it. */
  readonly withTotal: boolean;
  /** Starts a CSV file with a byte order mark, so that Excel reads its Chinese; not for pipes. */
  readonly byteOrderMark?: boolean;
  /** Looks for parts of the terminal table; without it there are none. */
  readonly style?: TerminalStyle;
}

/** How the shell makes parts of a table stand out (colour, bold); each gets a text and returns it dressed. */
export interface TerminalStyle {
  readonly header: (text: string) => string;
  readonly total: (text: string) => string;
  readonly note: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly fail: (text: string) => string;
}

/** A way to write a table. */
export interface OutputFormat {
  /** What `--to` takes. */
  readonly name: string;
  /** File extensions that mean this format, without the dot. */
  readonly extensions: readonly string[];
  /** Whether it is bytes that must not go to a terminal. */
  readonly binary: boolean;
  /** One sentence for help and reference. */
  readonly doc: Text;
  write(table: OutputTable, manner: OutputManner): AsyncIterable<string | Uint8Array>;
}

const BATCH = 250;

/** The rows of a table as data, in batches, however they were given; with the row of totals at the end, and subtotals among them, if asked for. */
export async function* rowBatches(table: OutputTable, withTotal: boolean): AsyncIterable<readonly Row[]> {
  const { subtotals } = table;
  for await (const batch of batchesOf(table)) {
    yield subtotals && !withTotal ? batch.filter((row) => !subtotals.is(row)) : batch;
  }
  if (withTotal && table.total) yield [table.total];
}

/** The rows of a table as people see them, in batches: subtotals among them, the row of totals apart. */
export async function* shownBatches(table: OutputTable): AsyncIterable<readonly Row[]> {
  const { subtotals } = table;
  for await (const batch of batchesOf(table)) {
    yield subtotals ? batch.map((row) => (subtotals.is(row) ? subtotals.shown(row) : row)) : batch;
  }
}

function batchesOf({ rows }: OutputTable): AsyncIterable<readonly Row[]> | Iterable<readonly Row[]> {
  return Symbol.asyncIterator in rows ? rows : inBatches(rows);
}

function* inBatches(rows: Iterable<Row>): Iterable<readonly Row[]> {
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
