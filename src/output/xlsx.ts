import type { Workbook as ExcelWorkbook, Worksheet } from 'exceljs';
import type { Row } from '../tables/table.js';
import { DataError } from '../text/errors.js';
import { type Language, say } from '../text/text.js';
import { tableSheet } from '../workbook/table-sheet.js';
import type { Choice, Sheet, SheetCell, SheetRow, Workbook } from '../workbook/workbook.js';
import { mask } from './mask.js';
import { type OutputFormat, type OutputManner, type OutputTable, rowBatches } from './output-table.js';
import { addCharts } from './xlsx/charts.js';
import { conditionRule } from './xlsx/conditions.js';
import { listFormulas } from './xlsx/lists.js';
import { rangeText, sheetNames } from './xlsx/names.js';
import { pageFooter } from './xlsx/page.js';
import { type StyleParts, styleMaker } from './xlsx/styles.js';
import { excelValue } from './xlsx/values.js';

const A4 = 9;
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
  for await (const batch of rowBatches(table, false)) {
    rows.push(...(manner.showCallers ? batch : batch.map((row) => maskedRow(row, table))));
    if (rows.length > MOST_ROWS) throw tooLong();
  }
  const sheet = tableSheet({ ...table, rows });
  yield await writeWorkbook({ title: table.label, sheets: [sheet] }, manner.language);
}

function maskedRow(row: Row, table: OutputTable): Row {
  const personal = table.columns.filter((column) => column.personal && row[column.name] !== null);
  if (personal.length === 0) return row;
  return { ...row, ...Object.fromEntries(personal.map(({ name }) => [name, mask(String(row[name] ?? ''))])) };
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

function addSheet(book: ExcelWorkbook, sheet: Sheet, name: string, language: Language): Worksheet {
  const page = book.addWorksheet(name, {
    state: sheet.hidden ? 'hidden' : 'visible',
    properties: { defaultRowHeight: 16.5 },
    views: [{ ...frozenView(sheet), showGridLines: sheet.gridlines ?? true }],
    pageSetup: {
      paperSize: A4,
      orientation: (sheet.print?.landscape ?? true) ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: pageFooter(name, language) },
  });
  if (sheet.print?.repeatRows) page.pageSetup.printTitlesRow = `1:${sheet.print.repeatRows}`;
  if (sheet.print?.repeatColumns) {
    page.pageSetup.printTitlesColumn = `A:${rangeText(columnsUpTo(sheet.print.repeatColumns)).replace(/.*:|\d/g, '')}`;
  }
  if (sheet.filterRow) page.autoFilter = rangeText(filterRange(sheet, sheet.filterRow));
  sheet.columns.forEach((column, i) => {
    page.getColumn(i + 1).width = column.width;
  });
  return page;
}

function columnsUpTo(column: number) {
  return { fromRow: 1, fromColumn: 1, toRow: 1, toColumn: column };
}

function frozenView(sheet: Sheet) {
  const { rows, columns } = sheet.freeze ?? { rows: 0, columns: 0 };
  if (rows === 0 && columns === 0) return { state: 'normal' as const };
  return { state: 'frozen' as const, xSplit: columns, ySplit: rows };
}

function filterRange(sheet: Sheet, row: number) {
  return {
    fromRow: row,
    fromColumn: 1,
    toRow: sheet.filterTo ?? Math.max(row, sheet.rows.length),
    toColumn: sheet.columns.length,
  };
}

function fillCells(
  page: Worksheet,
  sheet: Sheet,
  language: Language,
  style: ReturnType<typeof styleMaker>,
): void {
  sheet.rows.forEach((row, r) => {
    const target = page.getRow(r + 1);
    if (row.height) target.height = typeof row.height === 'number' ? row.height : row.height[language];
    row.cells.forEach((cell, c) => {
      const { value, parts } = cellParts(cell, row, sheet, c);
      if (value === null && parts.looks.every((look) => look === undefined)) return;
      const place = target.getCell(c + 1);
      place.value = excelValue(value, parts.format, language);
      place.style = style(parts);
    });
  });
  for (const row of sheet.print?.breaksAfter ?? []) page.getRow(row).addPageBreak();
  for (const range of sheet.merges ?? []) page.mergeCellsWithoutStyle(rangeText(range));
}

function cellParts(cell: SheetCell, row: SheetRow, sheet: Sheet, column: number) {
  const own = cell !== null && typeof cell === 'object' && 'value' in cell ? cell : { value: cell };
  const parts: StyleParts = {
    looks: [row.style, own.style],
    format: own.format ?? (row.style === 'header' ? undefined : sheet.columns[column]?.format),
    wrap: sheet.columns[column]?.wrap ?? false,
  };
  return { value: own.value, parts };
}

function setConditions(page: Worksheet, sheet: Sheet): void {
  (sheet.highlights ?? []).forEach((highlight, i) => {
    page.addConditionalFormatting({
      ref: rangeText(highlight.range),
      rules: [conditionRule(highlight, i + 1)],
    });
  });
}

/** The library can hold a validation for a whole range, but its types do not say so. */
interface WithValidations {
  readonly dataValidations: { add(address: string, validation: object): void };
}

function setChoices(
  page: Worksheet,
  choices: readonly Choice[],
  formulaOf: (choice: Choice) => string,
): void {
  const { dataValidations } = page as unknown as WithValidations;
  for (const choice of choices) {
    dataValidations.add(rangeText(choice.range), {
      type: 'list',
      allowBlank: true,
      formulae: [formulaOf(choice)],
      showErrorMessage: true,
      errorStyle: 'warning',
    });
  }
}

function addListSheet(book: ExcelWorkbook, name: string, columns: readonly (readonly string[])[]): void {
  const page = book.addWorksheet(name, { state: 'veryHidden' });
  columns.forEach((values, c) => {
    values.forEach((value, r) => {
      page.getCell(r + 1, c + 1).value = value;
    });
  });
}
