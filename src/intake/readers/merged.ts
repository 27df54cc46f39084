import { type CoveredCell, isEmpty, type RawCell, type RawRow } from '../cells.js';
import { columnOf } from './xlsx-sheet.js';

/** Wider ones are pictures of a page, not labels of rows. */
const WIDEST = 40;
/** More than this can not be over one row in a sheet that a spreadsheet program wrote. */
const MOST_OPEN = 1000;

/** A merged cell: rows as the file numbers them, columns from 0. */
export interface MergedRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** The range that `A2:B5` names; null for anything else. `rangeOf('A2:B5')` is rows 2 to 5, columns 0 to 1. */
function rangeOf(reference: string): MergedRange | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference);
  if (!match) return null;
  return {
    firstRow: Number(match[2]),
    lastRow: Number(match[4]),
    firstColumn: columnOf(match[1]),
    lastColumn: columnOf(match[3]),
  };
}

/**
 * Tells, row by row, which empty cells are part of a merged cell. Rows that hold nothing but merged cells (titles, remarks)
 * are left as they are. Rows have to come in order.
 */
export class MergedCells {
  private readonly waiting: MergedRange[];
  private open: { readonly range: MergedRange; readonly value: RawCell }[] = [];

  constructor(ranges: readonly MergedRange[]) {
    this.waiting = ranges
      .filter((one) => one.lastRow >= one.firstRow && one.lastColumn - one.firstColumn < WIDEST)
      .sort((a, b) => b.firstRow - a.firstRow);
  }

  /** The row, with its covered cells if it has any. */
  see(raw: RawRow): RawRow {
    this.open = this.open.filter(({ range }) => range.lastRow >= raw.row);
    for (let next = this.waiting.at(-1); next && next.firstRow <= raw.row; next = this.waiting.at(-1)) {
      this.waiting.pop();
      const value = raw.cells[next.firstColumn];
      if (next.firstRow === raw.row && !isEmpty(value) && this.open.length < MOST_OPEN)
        this.open.push({ range: next, value });
    }
    if (this.open.length === 0 || !this.hasOwn(raw)) return raw;
    const covered = this.open.flatMap(({ range, value }) => coveredBy(range, value, raw));
    return covered.length > 0 ? { ...raw, covered } : raw;
  }

  /** Whether the row has a value outside of the merged cells. */
  private hasOwn({ cells }: RawRow): boolean {
    return cells.some(
      (cell, column) =>
        !isEmpty(cell) &&
        !this.open.some(({ range }) => range.firstColumn <= column && column <= range.lastColumn),
    );
  }
}

function coveredBy(range: MergedRange, value: RawCell, { cells }: RawRow): CoveredCell[] {
  const covered: CoveredCell[] = [];
  const across = range.firstRow === range.lastRow;
  for (let column = range.firstColumn; column <= range.lastColumn; column++)
    if (isEmpty(cells[column])) covered.push(across ? { column, value, across } : { column, value });
  return covered;
}

/**
 * The merged ranges of a worksheet, which its XML lists behind the rows. What cannot be read is left out: reading the rows says what is wrong.
 */
export async function mergedRangesIn(bytes: AsyncIterable<Uint8Array>): Promise<readonly MergedRange[]> {
  const ranges: MergedRange[] = [];
  let rest = '';
  for await (const chunk of bytes) {
    const text = rest + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
    const from = text.includes(TAG) ? rangesIn(text, ranges) : 0;
    rest = text.slice(Math.max(from, text.length - LONGEST_TAG));
  }
  return ranges;
}

const TAG = 'mergeCell ';
const LONGEST_TAG = 200;

/** Adds the ranges of a text; gives where the last of them ends. */
function rangesIn(text: string, ranges: MergedRange[]): number {
  let end = 0;
  for (const match of text.matchAll(
    /<(?:[\w.-]{1,20}:)?mergeCell\s[^<>]{0,100}?\bref\s?=\s?["']([^"'<>]{1,40})["']/g,
  )) {
    const range = rangeOf(match[1]);
    if (range) ranges.push(range);
    end = match.index + match[0].length;
  }
  return end;
}

/** Whether a row has an empty cell where the one above it has a value: only then can there be a cell merged over rows. */
export function hasGapBelow(above: RawRow | null, { cells }: RawRow): boolean {
  if (above === null) return false;
  return above.cells.some((cell, column) => !isEmpty(cell) && isEmpty(cells[column]));
}
