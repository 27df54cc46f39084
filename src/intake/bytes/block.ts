import type { TextShape } from '../readers/shape.js';
import { type BlockMemory, giveBack, takeMemory } from './block-memory.js';
import type { NotedTexts } from './noted-texts.js';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const EQUALS = 61;
/** What a byte means to the cutter. Inside of a cell only the first two matter, at its beginning all. */
const PLAIN = 0;
const DELIMITER = 1;
const LINE_END = 2;
const QUOTE = 3;
const BEFORE_QUOTE = 4;
/** A cell in quotation marks that has more bytes is left to the scanner. */
const MAX_QUOTED = 1 << 14;
/** Rows of a block at most. */
export const BLOCK_ROWS = 4096;

/** Why the cutter stopped: the bytes end within a row, the block is full, or a row is not plainly written. */
export type Stop = 'end' | 'full' | 'irregular';

/**
 * A block of rows as places of cells in a piece of UTF-8. Cell c of row r begins at `starts[r * width + c]` and ends
 * before `ends[…]`; rows that are too short have empty cells behind. A row is marked in `odd` when its cells cannot be
 * taken as they stand: it has too many, or one that is needed holds doubled quotation marks.
 */
export class Block {
  rows = 0;
  /** Room for so many bytes as were asked for, and one. */
  readonly bytes: Buffer;
  /** The same, for looking at several bytes at once. */
  readonly view: DataView;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Where each row begins, and where the next one does. */
  readonly begins: Int32Array;
  /** Number of the row's first line. */
  readonly lines: Int32Array;
  readonly odd: Uint8Array;
  /** How many cells each row has, up to the width. */
  readonly filled: Int32Array;
  stop: Stop = 'end';
  /** How many bytes a cell in quotation marks may have. */
  maxQuoted = MAX_QUOTED;

  private readonly memory: BlockMemory;
  /** Where the texts of each column are noted in the memory. */
  private readonly notedAt: Int32Array;
  /** 1 for the columns that are looked at. */
  private readonly needed: Uint8Array;
  private readonly within = new Uint8Array(256);
  private readonly atStart = new Uint8Array(256);
  private readonly delimiter: number;
  private readonly quote: number;
  /** Bytes above this are plain. */
  private readonly highest: number;

  /** `needed` is 1 for the columns that are looked at; without `isQuick` it cuts as on a machine that knows no vectors. */
  constructor(
    size: number,
    readonly width: number,
    shape: TextShape,
    needed: Uint8Array,
    private readonly isQuick = true,
  ) {
    this.notedAt = new Int32Array(width).fill(-1);
    let notedColumns = 0;
    for (let column = 0; column < width; column++)
      if (needed[column] === 1) this.notedAt[column] = notedColumns++;
    const memory = takeMemory({ size, rows: BLOCK_ROWS, width, notedColumns });
    memory.needed.set(needed);
    this.memory = memory;
    this.bytes = memory.bytes;
    this.view = memory.view;
    this.needed = memory.needed;
    this.starts = memory.starts;
    this.ends = memory.ends;
    this.begins = memory.begins;
    this.lines = memory.lines;
    this.odd = memory.odd;
    this.filled = memory.filled;
    this.delimiter = shape.delimiter.charCodeAt(0);
    this.quote = shape.quote === null ? -1 : shape.quote.charCodeAt(0);
    this.highest = Math.max(this.delimiter, LF);
    this.within[this.delimiter] = DELIMITER;
    this.within[LF] = LINE_END;
    for (const byte of [SPACE, TAB, EQUALS]) this.atStart[byte] = BEFORE_QUOTE;
    if (this.quote >= 0) this.atStart[this.quote] = QUOTE;
    this.atStart[this.delimiter] = DELIMITER;
    this.atStart[LF] = LINE_END;
  }

  /**
   * Cuts rows from `from`, which begins line `line`, until the block is full, a row is not complete before `to`, or one is not
   * plainly written. `bytes[to]` is overwritten. Gives where the next row begins.
   */
  cut(from: number, to: number, line: number): number {
    const { bytes, begins, lines, odd } = this;
    bytes[to] = LF;
    let row = 0;
    let at = from;
    let nextLine = line;
    this.stop = 'full';
    for (;;) {
      begins[row] = at;
      lines[row] = nextLine;
      row = this.cutPlainRows(row, to);
      at = begins[row];
      nextLine = lines[row];
      if (row === BLOCK_ROWS) break;
      odd[row] = 0;
      const next = this.cutRow(row, at, to);
      if (next < 0) {
        this.stop = next === -1 ? 'end' : 'irregular';
        break;
      }
      nextLine += 1 + this.linesWithin;
      row++;
      at = next;
    }
    this.rows = row;
    begins[row] = at;
    lines[row] = nextLine;
    return at;
  }

  /** The text of a cell. */
  text(row: number, column: number): string {
    const cell = row * this.width + column;
    return this.bytes.toString('utf8', this.starts[cell], this.ends[cell]);
  }

  /** Whether anything but blanks stands behind so many cells. */
  isFilledBehind(row: number, cells: number): boolean {
    for (let column = cells; column < this.width; column++)
      if (this.text(row, column).trim() !== '') return true;
    return false;
  }

  /** Whether a byte is anywhere in the rows. */
  contains(byte: number): boolean {
    const { bytes, begins, rows } = this;
    return bytes.subarray(begins[0], begins[rows]).includes(byte);
  }

  /** Whether a byte is in a cell. */
  holds(row: number, column: number, byte: number): boolean {
    const { bytes } = this;
    const cell = row * this.width + column;
    const end = this.ends[cell];
    for (let at = this.starts[cell]; at < end; at++) if (bytes[at] === byte) return true;
    return false;
  }

  /** What is noted of the texts of a needed column; null where nothing can be. */
  notedTexts(column: number): NotedTexts | null {
    return this.isQuick ? (this.memory.noted[this.notedAt[column]] ?? null) : null;
  }

  /** Somebody else may have the memory; the block is not to be used any more. */
  release(): void {
    giveBack(this.memory);
  }

  /** Cuts rows from this one on, as long as they can be cut quickly; gives the row after the last of them. */
  private cutPlainRows(row: number, to: number): number {
    const { cutter, ...arrays } = this.memory;
    if (!cutter || !this.isQuick) return row;
    const { delimiter, quote, width, maxQuoted, begins, lines } = this;
    return cutter({
      row,
      at: begins[row],
      to,
      line: lines[row],
      delimiter,
      // Without quotation marks there is one sign less to look for.
      quote: quote >= 0 ? quote : delimiter,
      width,
      maxQuoted,
      maxRows: BLOCK_ROWS,
      starts: arrays.starts.byteOffset,
      ends: arrays.ends.byteOffset,
      begins: begins.byteOffset,
      lines: lines.byteOffset,
      odd: arrays.odd.byteOffset,
      filled: arrays.filled.byteOffset,
      needed: arrays.needed.byteOffset,
    });
  }

  private linesWithin = 0;

  /** Cuts one row; gives where the next begins, -1 when it is not complete, -2 when it is not plainly written. */
  private cutRow(row: number, from: number, to: number): number {
    const { bytes, within, highest, atStart, starts, ends, width } = this;
    this.linesWithin = 0;
    const last = (row + 1) * width;
    let cell = row * width;
    let at = from;
    for (;;) {
      const first = atStart[bytes[at]];
      let start = at;
      let end: number;
      if (first === QUOTE) {
        end = this.closing(row, cell - row * width, at, to);
        if (end < 0) return end;
        start++;
        at = end + 1;
        if (bytes[at] === CR && bytes[at + 1] === LF) at++;
        if (within[bytes[at]] === PLAIN) return at < to ? -2 : -1;
      } else {
        if (first === BEFORE_QUOTE && this.leadsToQuote(at, to)) return -2;
        while (bytes[at] > highest || within[bytes[at]] === PLAIN) at++;
        end = at;
        if (bytes[at] === LF) while (end > start && bytes[end - 1] === CR) end--;
      }
      if (at >= to) return -1;
      if (cell < last) {
        starts[cell] = start;
        ends[cell] = end;
        cell++;
      } else this.odd[row] = 1;
      if (bytes[at] === LF) break;
      at++;
    }
    this.filled[row] = cell - row * width;
    for (; cell < last; cell++) starts[cell] = ends[cell] = at;
    return at + 1;
  }

  /** Where the quotation mark is that closes the one at `open`; -1 when it is not there yet, -2 when that is not plain. */
  private closing(row: number, column: number, open: number, to: number): number {
    const { bytes, quote } = this;
    const limit = Math.min(to, open + this.maxQuoted);
    for (let at = open + 1; at < limit; at++) {
      const byte = bytes[at];
      if (byte === LF) this.linesWithin++;
      if (byte !== quote) continue;
      if (at + 1 < to && bytes[at + 1] === quote) {
        if (this.needed[column] === 1) this.odd[row] = 1;
        at++;
      } else return at;
    }
    return limit === to ? -1 : -2;
  }

  /** Whether blanks, or the sign of equality, stand before a quotation mark. */
  private leadsToQuote(from: number, to: number): boolean {
    const { bytes, quote, delimiter } = this;
    let at = from;
    while (at < to && bytes[at] !== delimiter && (bytes[at] === SPACE || bytes[at] === TAB)) at++;
    if (bytes[at] === EQUALS) at++;
    return bytes[at] === quote;
  }
}
