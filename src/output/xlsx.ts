import type { AlarmLevel } from '../tables/alarms.js';
import type { Row } from '../tables/table.js';
import { DataError } from '../text/errors.js';
import { type Language, say } from '../text/text.js';
import { ALARM_STYLES, tableSheet } from '../workbook/table-sheet.js';
import type { Workbook } from '../workbook/workbook.js';
import { marksOf } from './marks.js';
import { maskFor } from './mask.js';
import { type OutputFormat, type OutputManner, type OutputTable, shownBatches } from './output-table.js';
import { rowInWords } from './words.js';
import { addCharts } from './xlsx/charts.js';
import { listFormulas } from './xlsx/lists.js';
import { sheetNames } from './xlsx/names.js';
import { addListSheet, addSheet, fillCells, setChoices, setConditions } from './xlsx/sheet.js';
import { streamSheets } from './xlsx/stream.js';
import { styleMaker } from './xlsx/styles.js';

/** Longer tables are written row by row; the library would need gigabytes to hold their cells. */
const MOST_AT_ONCE = 20_000;
/** Rows that an Excel sheet holds, less the header and the total. */
const MOST_ROWS = 1_048_574;

/** An Excel workbook with the table on its one sheet. */
export const xlsx: OutputFormat = {
  name: 'xlsx',
  extensions: ['xlsx'],
  binary: true,
  doc: {
    en: 'An Excel workbook: real numbers and dates, labels in your language, filter, frozen header.',
    zh: 'Excel工作簿：真正的数值和日期、中文表头、筛选和冻结窗格。',
  },
  write: writeTable,
};

async function* writeTable(table: OutputTable, manner: OutputManner): AsyncIterable<Uint8Array> {
  const rows: Row[] = [];
  const marks: ReadonlyMap<string, AlarmLevel>[] = [];
  for await (const batch of shownBatches(table)) {
    for (const row of batch) {
      marks.push(marksOf(table, row));
      rows.push(rowInWords(table, manner.showCallers ? row : maskedRow(row, table), manner.language));
    }
    if (rows.length > MOST_ROWS) throw tooLong();
  }
  const styleOf = (column: string, row: number) => ALARM_STYLES[marks[row].get(column) ?? 'none'];
  const sheet = tableSheet({
    ...table,
    columns: table.sheetColumns ?? table.columns,
    rows,
    isSubtotal: table.subtotals?.is,
    styleOf: table.marks && styleOf,
  });
  const sheets = [sheet, ...(table.sheets?.() ?? [])];
  if (rows.length > MOST_AT_ONCE) yield* streamSheets(sheets, manner.language);
  else yield await writeWorkbook({ title: table.label, sheets }, manner.language);
}

function maskedRow(row: Row, table: OutputTable): Row {
  const masked: Record<string, string> = {};
  for (const column of table.columns) {
    const value = row[column.name] ?? null;
    const hide = value === null ? null : maskFor(column);
    if (hide) masked[column.name] = hide(String(value));
  }
  return { ...row, ...masked };
}

function tooLong(): DataError {
  return new DataError(
    {
      en: 'The table has more rows than an Excel sheet can hold (1,048,576)',
      zh: '表格行数超过Excel工作表上限（1,048,576行）',
    },
    {},
    { en: 'Write a CSV file instead: -o FILE.csv', zh: '请改为输出CSV文件：-o 文件.csv' },
  );
}

/**
 * The bytes of an Excel file (Office Open XML, ISO/IEC 29500) that looks as the workbook says, in one language.
 * The Excel library writes the cells; native charts, which it cannot write, are added to its zip file afterwards.
 */
export async function writeWorkbook(workbook: Workbook, language: Language): Promise<Uint8Array> {
  const { default: Excel } = await import('exceljs');
  const book = new Excel.Workbook();
  book.title = say(workbook.title, language);
  book.creator = 'ccops';
  const names = sheetNames(workbook.sheets.map((sheet) => say(sheet.name, language)));
  const lists = listFormulas(workbook.sheets, names);
  const style = styleMaker(language);
  workbook.sheets.forEach((sheet, i) => {
    const page = addSheet(book, sheet, names[i], language);
    fillCells(page, sheet, language, style);
    setConditions(page, sheet);
    setChoices(page, sheet.choices ?? [], lists.formulaOf);
  });
  if (lists.columns.length > 0) addListSheet(book, lists.sheetName, lists.columns);
  return addCharts(new Uint8Array(await book.xlsx.writeBuffer()), workbook.sheets, names, language);
}
