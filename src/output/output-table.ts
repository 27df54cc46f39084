import type { Column, Row } from '../tables/table.js';
import type { Language, Text } from '../text/text.js';

/** A table on its way out: what it is, its columns in order, its rows (one by one, or in batches as they come). */
export interface OutputTable {
  readonly name: string;
  readonly label: Text;
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<readonly Row[]> | Iterable<Row>;
  /** The row of totals; its group columns are null. */
  readonly total?: Row;
  /** Names of the columns that matter most to a reader, the first ones first; a narrow terminal shows these. */
  readonly foremost?: readonly string[];
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

const BATCH = 1000;

/** The rows of a table in batches, however they were given; with the row of totals at the end if asked for. */
export async function* rowBatches(table: OutputTable, withTotal: boolean): AsyncIterable<readonly Row[]> {
  if (Symbol.asyncIterator in table.rows) yield* table.rows;
  else yield* inBatches(table.rows);
  if (withTotal && table.total) yield [table.total];
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
