import type { Cell, Row } from '../tables/table.js';
import { guardText } from '../text/formula-guard.js';
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
  const { stringify } = await import('csv-stringify/sync');
  const names = table.columns.map((column) => column.name);
  yield (manner.byteOrderMark ? BYTE_ORDER_MARK : '') + stringify([names]);
  for await (const rows of rowBatches(table, manner.withTotal)) {
    yield stringify(
      rows.map((row) => csvCells(row, names)),
      { quoted_match: /\r/ },
    );
  }
}

function csvCells(row: Row, names: readonly string[]): string[] {
  return names.map((name) => csvCell(row[name] ?? null));
}

function csvCell(value: Cell): string {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return '';
  return typeof value === 'string' ? guardText(value) : String(value);
}
