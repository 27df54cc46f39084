import type { Cell, Row } from '../tables/table.js';
import { guardText } from '../text/formula-guard.js';
import { remembered } from '../text/remembered.js';
import { type OutputFormat, type OutputManner, type OutputTable, rowBatches } from './output-table.js';

const BYTE_ORDER_MARK = '\uFEFF';

/** Comma-separated values, UTF-8, the published column names as header; unknown is empty. Texts that look like formulas get an apostrophe in front. */
export const csv: OutputFormat = {
  name: 'csv',
  extensions: ['csv'],
  binary: false,
  doc: {
    en: 'Comma-separated values with the published column names; the format of pipes.',
    zh: '逗号分隔的文本，表头为公开的列名；管道之间使用此格式。',
  },
  write: writeCsv,
};

async function* writeCsv(table: OutputTable, manner: OutputManner): AsyncIterable<string> {
  const names = table.columns.map((column) => column.name);
  const cells = new Array<string>(names.length).fill('');
  yield (manner.byteOrderMark ? BYTE_ORDER_MARK : '') + headerLine(names);
  for await (const rows of rowBatches(table, manner.withTotal)) {
    let lines = '';
    for (const row of rows) lines += csvLine(names, row, cells);
    yield lines;
  }
}

/** A line of CSV by RFC 4180, ended by LF; `cells` is room for its cells. They are joined at once: added one to the other they would be thousands of small texts. */
function csvLine(names: readonly string[], row: Row, cells: string[]): string {
  if (!fillInOrder(names, row, cells))
    for (const [i, name] of names.entries()) cells[i] = csvCell(row[name] ?? null);
  return `${cells.join(',')}\n`;
}

/** The cells of a row that holds just these columns in this order, else false: V8 goes through a record many times faster than it looks up names. */
function fillInOrder(names: readonly string[], row: Row, cells: string[]): boolean {
  let next = 0;
  for (const name in row) {
    if (name !== names[next]) return false;
    cells[next++] = csvCell(row[name]);
  }
  return next === names.length;
}

function headerLine(names: readonly string[]): string {
  return `${names.map(csvCell).join(',')}\n`;
}

/** Signs that make a cell need quotation marks. */
const SPECIAL = /[",\r\n]/;

function csvCell(value: Cell): string {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return '';
  return typeof value === 'string' ? csvText(value) : String(value);
}

/** The same names and periods stand in many rows. */
const csvText = remembered((value) => {
  const text = guardText(value);
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
});
