import type { Row as ExcelRow, Workbook as ExcelWorkbook, Worksheet } from 'exceljs';
import type { Language } from '../../text/text.js';
import type { Choice, Sheet, SheetCell, SheetRow } from '../../workbook/workbook.js';
import { conditionRule } from './conditions.js';
import { rangeText } from './names.js';
import { pageFooter } from './page.js';
import type { StyleMaker, StyleParts } from './styles.js';
import { excelValue } from './values.js';

const A4 = 9;

/** Adds an empty sheet: what it looks like on screen and on paper. */
export function addSheet(book: ExcelWorkbook, sheet: Sheet, name: string, language: Language): Worksheet {
  const page = book.addWorksheet(name, {
    state: sheet.hidden ? 'hidden' : 'visible',
    properties: { defaultRowHeight: 16.5 },
    views: [{ ...frozenView(sheet), showGridLines: sheet.gridlines ?? true }],
    pageSetup: {
      paperSize: A4,
      orientation: (sheet.print?.landscape ?? true) ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: sheet.print?.pagesWide ?? 1,
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

/** Fills the cells of a sheet, its merges and page breaks. */
export function fillCells(page: Worksheet, sheet: Sheet, language: Language, style: StyleMaker): void {
  sheet.rows.forEach((row, r) => {
    fillRow(page.getRow(r + 1), row, sheet, language, style);
  });
  for (const row of sheet.print?.breaksAfter ?? []) page.getRow(row).addPageBreak();
  for (const range of sheet.merges ?? []) page.mergeCellsWithoutStyle(rangeText(range));
}

/** Fills one row; empty cells without a look are not written at all. */
export function fillRow(
  target: ExcelRow,
  row: SheetRow,
  sheet: Sheet,
  language: Language,
  style: StyleMaker,
): void {
  if (row.height) target.height = typeof row.height === 'number' ? row.height : row.height[language];
  row.cells.forEach((cell, c) => {
    const { value, parts } = cellParts(cell, row, sheet, c);
    if (value === null && parts.looks.every((look) => look === undefined)) return;
    const place = target.getCell(c + 1);
    place.value = excelValue(value, parts.format, language);
    place.style = style(parts);
  });
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

/** Sets the looks that depend on values. */
export function setConditions(page: Worksheet, sheet: Sheet): void {
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

/** Sets the drop-down lists. */
export function setChoices(
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

/** Adds the hidden sheet that long drop-down lists are taken from, a column each. */
export function addListSheet(
  book: ExcelWorkbook,
  name: string,
  columns: readonly (readonly string[])[],
): void {
  const page = book.addWorksheet(name, { state: 'veryHidden' });
  columns.forEach((values, c) => {
    values.forEach((value, r) => {
      page.getCell(r + 1, c + 1).value = value;
    });
  });
}
