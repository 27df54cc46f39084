import { jsonRow } from './json.js';
import { type OutputFormat, type OutputManner, type OutputTable, rowBatches } from './output-table.js';

/** An object per line (JSON Lines), to be read line by line. */
export const jsonl: OutputFormat = {
  name: 'jsonl',
  extensions: ['jsonl', 'ndjson'],
  binary: false,
  doc: {
    en: 'One JSON object per line, with the published column names.',
    zh: '每行一个JSON对象，键为公开的列名。',
  },
  write: writeJsonLines,
};

async function* writeJsonLines(table: OutputTable, manner: OutputManner): AsyncIterable<string> {
  for await (const rows of rowBatches(table, manner.withTotal)) {
    yield rows.map((row) => `${jsonRow(row, table.columns)}\n`).join('');
  }
}
