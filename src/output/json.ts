import type { Column, Row } from '../tables/table.js';
import { type OutputFormat, type OutputManner, type OutputTable, rowBatches } from './output-table.js';

/** An array of row objects, a row on a line. */
export const json: OutputFormat = {
  name: 'json',
  extensions: ['json'],
  binary: false,
  doc: {
    en: 'An array of objects, one per row, with the published column names.',
    zh: '对象数组，每行一个对象，键为公开的列名。',
  },
  write: writeJson,
};

async function* writeJson(table: OutputTable, manner: OutputManner): AsyncIterable<string> {
  let before = '[\n  ';
  for await (const rows of rowBatches(table, manner.withTotal)) {
    if (rows.length === 0) continue;
    yield before + rows.map((row) => jsonRow(row, table.columns)).join(',\n  ');
    before = ',\n  ';
  }
  yield before.startsWith('[') ? '[]\n' : '\n]\n';
}

/** A row as a JSON object with exactly these columns; unknown and what is no finite number are null. */
export function jsonRow(row: Row, columns: readonly Column[]): string {
  return JSON.stringify(Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null])));
}
