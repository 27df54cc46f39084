import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { DataError } from '../../text/errors.js';
import type { RawRow } from '../cells.js';

const BATCH = 1000;
const MAX_RECORD_BYTES = 16 << 20;

/** How a text file is cut into cells. */
export interface CsvShape {
  readonly delimiter: string;
  /** Line ends as the file has them. */
  readonly lineEnds: readonly string[];
}

/** The line ends that the first lines of a file use. `lineEndsOf('a\r\nb')` is `['\r\n', '\n']`. */
export function lineEndsOf(text: string): readonly string[] {
  if (text.includes('\r\n')) return ['\r\n', '\n'];
  return text.includes('\n') || !text.includes('\r') ? ['\n'] : ['\r'];
}

/**
 * Cuts UTF-8 bytes into rows of cells (all text), in batches, with the line number where each row starts.
 * Quotes that do not enclose a whole cell are taken as they stand.
 */
export async function* csvRows(
  bytes: AsyncIterable<Uint8Array>,
  shape: CsvShape,
  file: string,
): AsyncIterable<readonly RawRow[]> {
  const parser = parse({
    bom: true,
    delimiter: shape.delimiter,
    record_delimiter: [...shape.lineEnds],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_RECORD_BYTES,
  });
  const input = Readable.from(bytes);
  input.on('error', (error) => parser.destroy(error));
  input.pipe(parser);
  const lineEnd = shape.lineEnds.includes('\n') ? '\n' : '\r';
  let line = 1;
  let batch: RawRow[] = [];
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      batch.push({ row: line, cells });
      line += 1 + lineEndsIn(cells, lineEnd);
      if (batch.length === BATCH) {
        yield batch;
        batch = [];
      }
    }
  } catch (error) {
    throw csvError(error, file, line);
  } finally {
    input.destroy();
  }
  if (batch.length > 0) yield batch;
}

function lineEndsIn(cells: readonly string[], lineEnd: string): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf(lineEnd); at >= 0; at = cell.indexOf(lineEnd, at + 1)) count++;
  }
  return count;
}

function csvError(error: unknown, file: string, row: number): unknown {
  const code = (error as CsvError).code;
  if (typeof code !== 'string' || !code.startsWith('CSV_')) return error;
  return code === 'CSV_QUOTE_NOT_CLOSED'
    ? new DataError(
        {
          en: 'a quotation mark is opened and never closed',
          zh: '引号没有配对，后面的内容无法分列',
        },
        { file, row },
        { en: 'Close the quotation mark, or export the file again.', zh: '请补上引号，或重新导出文件。' },
      )
    : new DataError(
        { en: 'the text cannot be cut into cells', zh: '文本无法按列拆分' },
        { file, row },
        {
          en: 'Check that row in a text editor, or export the file again.',
          zh: '请用文本编辑器检查该行，或重新导出文件。',
        },
      );
}
