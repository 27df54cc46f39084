import { parse } from 'csv-parse/sync';
import type { Source } from '../tables/source.js';
import { DataError } from '../text/errors.js';

/**
 * The rows of a small side table (holidays, events) as texts by header, in the order of the file: CSV with `,`, `;` or tab, UTF-8 or
 * GB18030.
 */
export async function readRecords(source: Source): Promise<Record<string, string>[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.open()) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw noWorkbook(source.name);
  const text = decode(bytes);
  const [head = ''] = text.split('\n', 1);
  const delimiter = [';', '\t', ','].find((sign) => head.includes(sign)) ?? ',';
  return parse(text, { bom: true, columns: true, delimiter, trim: true, skip_empty_lines: true });
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function noWorkbook(file: string): DataError {
  return new DataError(
    { en: 'this is a workbook', zh: '这是工作簿文件' },
    { file },
    { en: 'Save the sheet as CSV.', zh: '请将工作表另存为 CSV。' },
  );
}
