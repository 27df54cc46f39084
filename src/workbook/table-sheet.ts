import { type Column, isNumeric, type Row } from '../tables/table.js';
import { displayWidth } from '../text/display-width.js';
import { type Language, say, type Text } from '../text/text.js';
import { thousands } from '../text/thousands.js';
import type { CellFormat, CellStyle, CellValue, Sheet, SheetCell, SheetRow } from './workbook.js';

/** The look of a value that is worth a warning, or beyond its threshold. */
export const ALARM_STYLES = { warn: 'alarm_warn', fail: 'alarm_fail', none: undefined } as const;

/** What `tableSheet` needs of a table: all of its rows at hand. */
export interface TableContent {
  readonly label: Text;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly total?: Row;
  readonly isSubtotal?: (row: Row) => boolean;
  /** The look of a cell, by column and number of the row. */
  readonly styleOf?: (column: string, row: number) => CellStyle | undefined;
}

/** Characters side by side that can still be read on a page. */
const PAGE_WIDTH = 200;
const NARROWEST = 9;
const WIDEST = 40;
const WIDEST_SENTENCE = 80;
const LINE_POINTS = 15;

/**
 * A table as a sheet: labels as header, numbers and times in the format of their column, header kept in view and
 * repeated on paper, filter arrows, columns as wide as their content, the row of totals last. Columns without a
 * single value are left out.
 */
export function tableSheet(content: TableContent): Sheet {
  const { label, columns: all, rows, total } = content;
  const columns = filled(all, rows);
  const formats = columns.map((column) => columnFormat(column, rows));
  const line = (row: Row) => columns.map((column) => cellValue(row[column.name] ?? null));
  const body = rows.map((row, i) => bodyRow(row, i, columns, content));
  const totals: SheetRow[] = total ? [{ cells: withWord(line(total)), style: 'total' }] : [];
  const widths = columns.map((column, i) => columnWidth(column, formats[i], rows));
  const frozen = frozenColumns(columns);
  const pagesWide = Math.ceil(widths.reduce((sum, width) => sum + width, 0) / PAGE_WIDTH);
  return {
    name: label,
    columns: widths.map((width, i) => ({ width, format: formats[i], wrap: columns[i].sentences })),
    rows: [{ cells: columns.map((column) => column.label), style: 'header', height: 32 }, ...body, ...totals],
    freeze: { rows: 1, columns: frozen },
    filterRow: 1,
    filterTo: rows.length + 1,
    print: {
      landscape: columns.length > 6 || columns.some(({ sentences }) => sentences),
      repeatRows: 1,
      ...(pagesWide > 1 ? { pagesWide, repeatColumns: frozen } : {}),
    },
  };
}

function bodyRow(
  row: Row,
  index: number,
  columns: readonly Column[],
  { isSubtotal, styleOf }: TableContent,
): SheetRow {
  const cells = columns.map((column): SheetCell => {
    const value = cellValue(row[column.name] ?? null);
    const style = styleOf?.(column.name, index);
    return style ? { value, style } : value;
  });
  if (isSubtotal?.(row)) return { cells: withSubtotal(cells), style: 'total' };
  const lines = Math.max(1, ...columns.map((column) => linesIn(column, row)));
  return lines > 1 ? { cells, height: lines * LINE_POINTS } : { cells };
}

/** Lines that a sentence takes in its cell. */
function linesIn({ name, sentences }: Column, row: Row): number {
  return sentences ? Math.ceil(displayWidth(String(row[name] ?? '')) / (WIDEST_SENTENCE - 4)) : 1;
}

/** The word stands in the first empty cell, which is that of the first group put together. */
function withSubtotal(cells: readonly SheetCell[]): readonly SheetCell[] {
  const place = cells.indexOf(null);
  return cells.map((cell, i) => (i === place ? { en: 'Subtotal', zh: '小计' } : cell));
}

/** Without the columns that are empty everywhere, unless the table has to have them. */
function filled(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  const some = (column: Column) => rows.some((row) => (row[column.name] ?? null) !== null);
  return columns.filter((column) => column.required || rows.length === 0 || some(column));
}

function withWord(cells: readonly CellValue[]): readonly CellValue[] {
  return cells[0] === null ? [{ en: 'Total', zh: '合计' }, ...cells.slice(1)] : cells;
}

function cellValue(value: CellValue): CellValue {
  if (typeof value !== 'boolean') return value;
  return value ? { en: 'yes', zh: '是' } : { en: 'no', zh: '否' };
}

/** The number format for a column, by its type; seconds and other numbers get a decimal only where some value has one. */
export function columnFormat(column: Column, rows: readonly Row[]): CellFormat {
  switch (column.type) {
    case 'count':
      return 'integer';
    case 'number':
      return numberFormat(rows.map((row) => row[column.name]).filter((value) => typeof value === 'number'));
    case 'share':
      return 'share';
    case 'change':
      return 'change';
    case 'points':
      return 'signed';
    case 'date':
      return 'date';
    case 'minute':
      return isDaysOnly(column, rows) ? 'date' : 'datetime';
    case 'second':
      return 'datetime_sec';
    default:
      return 'text';
  }
}

function numberFormat(numbers: readonly number[]): CellFormat {
  if (numbers.every(Number.isInteger)) return 'integer';
  return numbers.some((number) => Math.abs(number) >= 10) ? 'decimal' : 'decimal2';
}

function isDaysOnly(column: Column, rows: readonly Row[]): boolean {
  return rows.every((row) => /^.{10}(T00:00|$)/.test(String(row[column.name] ?? '2000-01-01')));
}

const FIXED_WIDTHS: Partial<Record<CellFormat, number>> = { date: 12, datetime: 17, datetime_sec: 20 };

function columnWidth(column: Column, format: CellFormat, rows: readonly Row[]): number {
  const header = Math.max(...languages.map((language) => headerWidth(say(column.label, language))));
  const fixed = FIXED_WIDTHS[format];
  const content = fixed ?? rows.reduce((most, row) => Math.max(most, cellWidth(row[column.name] ?? null)), 0);
  return Math.min(column.sentences ? WIDEST_SENTENCE : WIDEST, Math.max(NARROWEST, header, content + 2));
}

const languages: readonly Language[] = ['en', 'zh'];

/** Headers may take two lines, so half of their width is enough, but no word may be cut; room for the filter arrow. */
function headerWidth(text: string): number {
  const longestWord = Math.max(...text.split(' ').map(displayWidth));
  return Math.max(Math.ceil(displayWidth(text) / 2), Math.min(longestWord, 12)) + 3;
}

function cellWidth(value: CellValue): number {
  if (typeof value === 'number') return thousands(value, 0).length + 2;
  return typeof value === 'string' ? displayWidth(value) : 4;
}

/** What names a row stays in view: text and time columns on the left, two at most. */
function frozenColumns(columns: readonly Column[]): number {
  const firstFigure = columns.findIndex(isNumeric);
  return Math.min(2, firstFigure < 0 ? 1 : firstFigure);
}
