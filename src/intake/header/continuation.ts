import type { Text } from '../../text/text.js';
import type { RawRow } from '../cells.js';
import type { PlainRows } from '../layout/layouts.js';
import { findHeader, namedWidth } from './find-header.js';

/** A file that was read before, and the names of its columns; one that goes on from it may have none of its own. */
export interface Earlier {
  readonly file: string;
  readonly names: readonly string[];
}

/**
 * The rows of a file without header, as many columns wide as the file before it: under the header of that one, as when an export was cut into several
 * files. Any other rows as they are.
 */
export function continued(rows: PlainRows, earlier: Earlier | undefined): PlainRows {
  if (earlier === undefined) return rows;
  const { sheet, peeked, notes } = rows;
  const own = findHeader(peeked.sample);
  const width = own.names.length;
  if (own.row !== null || width < namedWidth(earlier.names) || width > earlier.names.length) return rows;
  const header: RawRow = { row: 0, cells: earlier.names };
  async function* below(batches: AsyncIterable<readonly RawRow[]>) {
    yield [header];
    yield* batches;
  }
  return {
    sheet: { ...sheet, text: undefined, rows: () => below(sheet.rows()) },
    peeked: { ...peeked, sample: [header, ...peeked.sample], rows: () => below(peeked.rows()) },
    notes: [...notes, noteOf(earlier)],
  };
}

function noteOf({ file }: Earlier): Text {
  return {
    en: `no header of its own: its columns are taken as those of ${file}, in the same order`,
    zh: `文件没有表头：按 ${file} 的列名和列序读取`,
  };
}
