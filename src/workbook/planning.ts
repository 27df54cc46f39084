import type { Language, Text } from '../text/text.js';
import { say } from '../text/text.js';
import type { Choice, Sheet, SheetCell, SheetRow, Workbook } from './workbook.js';

/** A table to be filled in by hand: its columns with what is said about them, and the rows that it begins with. */
export interface FormTable {
  readonly key: string;
  readonly name: Text;
  readonly doc: Text;
  readonly columns: readonly FormColumn[];
  readonly starts: readonly FormRow[];
}

/** A row that a form begins with; an example is shown as such. */
export interface FormRow {
  readonly example: boolean;
  readonly cells: readonly (string | number | null | Text)[];
}

interface FormColumn {
  readonly label: Text;
  readonly doc: Text;
  readonly type: string;
  readonly required?: boolean;
  readonly choices?: readonly { readonly label: Text }[];
  /** The table whose first column gives the drop-down list. */
  readonly from?: string;
  readonly width: number;
}

/** Rows that get drop-down lists. */
const LAST_ROW = 500;
const HEADER_ROWS = 2;

/**
 * A workbook to fill in: a page that explains every column, then a sheet per table with its header, drop-down lists and
 * the rows given (else the ones that a new workbook begins with).
 */
export function planningWorkbook(
  tables: readonly FormTable[],
  language: Language,
  filled: Readonly<Record<string, readonly FormRow[]>> = {},
): Workbook {
  const sheets = tables.map((table) => formSheet(table, filled[table.key] ?? table.starts, tables, language));
  return { title: { en: 'Planning workbook', zh: '排班资料' }, sheets: [...sheets, helpSheet(tables)] };
}

function formSheet(
  table: FormTable,
  rows: readonly FormRow[],
  tables: readonly FormTable[],
  language: Language,
): Sheet {
  const header = table.columns.map(({ label, required }) =>
    required ? { en: `${label.en} *`, zh: `${label.zh} *` } : label,
  );
  return {
    name: table.name,
    columns: table.columns.map((column) => ({
      width: column.width,
      format: formats[column.type],
      wrap: column.width > 60,
    })),
    rows: [
      { cells: [table.doc], style: 'subtitle', height: 20 },
      { cells: header, style: 'header', height: 34 },
      ...rows.map(formRow),
    ],
    freeze: { rows: HEADER_ROWS, columns: 1 },
    choices: table.columns.flatMap((column, at) => choicesOf(column, at + 1, tables, language)),
    print: { landscape: true, repeatRows: HEADER_ROWS },
  };
}

const formats: Readonly<Record<string, 'date' | 'time' | undefined>> = { date: 'date', time: 'time' };

function formRow({ example, cells }: FormRow): SheetRow {
  return { cells: cells.map((value): SheetCell => value), style: example ? 'example' : undefined };
}

function choicesOf(
  column: FormColumn,
  at: number,
  tables: readonly FormTable[],
  language: Language,
): Choice[] {
  const range = { fromRow: HEADER_ROWS + 1, fromColumn: at, toRow: LAST_ROW, toColumn: at };
  if (column.choices) return [{ range, values: column.choices.map(({ label }) => say(label, language)) }];
  const source = tables.find((table) => table.key === column.from);
  if (!source) return [];
  return [{ range, from: `'${say(source.name, language)}'!$A$${HEADER_ROWS + 1}:$A$${LAST_ROW}` }];
}

function helpSheet(tables: readonly FormTable[]): Sheet {
  return {
    name: { en: 'How to fill in', zh: '填写说明' },
    columns: [{ width: 16 }, { width: 22 }, { width: 90, wrap: true }],
    rows: [
      { cells: [{ en: 'How to fill in this workbook', zh: '排班资料填写说明' }], style: 'title', height: 28 },
      { cells: [GENERAL], style: 'subtitle', height: 20 },
      ...tables.flatMap(helpRows),
    ],
    merges: [1, 2].map((row) => ({ fromRow: row, fromColumn: 1, toRow: row, toColumn: 3 })),
    print: { landscape: true },
    gridlines: false,
  };
}

const GENERAL: Text = {
  en: 'Columns with * must be filled. Rows that begin with "e.g." are examples and are not read. Headers may be in Chinese or English.',
  zh: '带 * 的列必填。以“例：”开头的行为示例，不会读取。表头中英文均可。',
};

function helpRows(table: FormTable): SheetRow[] {
  return [
    { cells: [] },
    { cells: [table.name, null, null], style: 'section' },
    { cells: [null, null, table.doc], style: 'muted' },
    ...table.columns.map((column): SheetRow => ({ cells: [null, column.label, column.doc] })),
  ];
}
