import type { RawRow } from '../cells.js';
import type { Faults } from './faults.js';
import { Scanner } from './scan.js';
import type { TextShape } from './shape.js';

const CTRL_Z = '\u001a';

/** Without a last row that holds nothing but the end mark of old DOS programs. */
export function withoutEndMark(rows: RawRow[]): RawRow[] {
  const last = rows.at(-1);
  return last?.cells.length === 1 && last.cells[0] === CTRL_Z ? rows.slice(0, -1) : rows;
}

/**
 * Cuts the pieces of a text into rows of cells (all text), in batches, with the line number where each row starts.
 * Throws DataError for a row that is too long, or has too many columns, to be part of a table.
 */
export async function* csvRows(
  texts: AsyncIterable<string>,
  shape: TextShape,
  file: string,
  faults: Faults,
): AsyncIterable<readonly RawRow[]> {
  const scanner = new Scanner(shape, file, faults);
  const dropped = shape.sepLine ? 1 : 0;
  for await (const text of texts) {
    for (const rows of scanner.rows(text)) yield checked(rows, dropped, faults);
  }
  const rows = withoutEndMark(scanner.end());
  if (rows.length > 0) yield checked(rows, dropped, faults);
}

/** Names the first row with a character that could not be decoded; leaves out the first `dropped` lines (`sep=`). */
export function checked(rows: RawRow[], dropped: number, faults: Faults): RawRow[] {
  const { undecodable } = faults;
  if (undecodable.count > 0 && undecodable.row === 0) {
    const first = rows.find(({ cells }) => cells.some((cell) => String(cell).includes('\uFFFD')));
    if (first) undecodable.row = first.row;
  }
  return rows[0].row <= dropped ? rows.slice(1) : rows;
}
