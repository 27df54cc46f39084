import type { Source } from '../tables/source.js';
import { DataError } from '../text/errors.js';
import { isEmpty, type RawRow, textOf } from './cells.js';
import { findHeader } from './header/find-header.js';
import { readSheets } from './sheets/read-sheets.js';

/**
 * The rows of a small side table, such as holidays or events, as texts by header, in the order of the file. Any CSV or workbook (its
 * first sheet that is not empty); rows without anything are passed over.
 */
export async function readRecords(source: Source): Promise<Record<string, string>[]> {
  for (const sheet of await readSheets(source)) {
    const rows = sheet.rows.filter(({ cells }) => !cells.every(isEmpty));
    if (rows.length > 0) return recordsOf(rows, source.name);
  }
  throw noRows(source.name);
}

function recordsOf(rows: readonly RawRow[], file: string): Record<string, string>[] {
  const header = findHeader(rows);
  const records = rows
    .slice(header.at + 1)
    .map(({ cells }) => Object.fromEntries(header.names.map((name, i) => [name, textOf(cells[i])])));
  if (records.length === 0) throw noRows(file);
  return records;
}

function noRows(file: string): DataError {
  return new DataError(
    { en: 'the file has a header but no rows', zh: '文件只有表头，没有数据行' },
    { file },
    { en: 'Write at least one day under the header.', zh: '请在表头下至少填写一天。' },
  );
}
