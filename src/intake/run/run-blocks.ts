import type { ColumnBatch } from '../../tables/column-batch.js';
import type { Row } from '../../tables/table.js';
import { DAY_SEC } from '../../time/units.js';
import { BLOCK_ROWS, Block } from '../bytes/block.js';
import type { BlockReader } from '../bytes/block-reader.js';
import type { OpenText, RawRow, TextSheet } from '../cells.js';
import { type Header, lastHeaderRow } from '../header/find-header.js';
import type { RowPlan } from '../plan/row-plan.js';
import { checked, withoutEndMark } from '../readers/csv.js';
import { cutBytes } from '../readers/decode.js';
import type { Faults } from '../readers/faults.js';
import { Scanner } from '../readers/scan.js';
import { BEGINS_AGAIN, createBeginsAgain, type Opening } from '../repeats/begins-again.js';
import { type RowMaker, rowMaker } from './run-plan.js';
import type { Tally } from './tally.js';

const BUFFER_BYTES = 1 << 19;
/** The most that may be left over from the scanner for the cutter to take over again. */
const MAX_REST = BUFFER_BYTES >> 2;
const REPLACED = Buffer.from('\uFFFD');

/**
 * Reads all rows of a text file into columns of the fields that are wanted. Rows that are plainly written, which are nearly all
 * in an export, are cut and read from their bytes; a row that is not goes the way of `runPlan`, so that the values, what is counted
 * and what is refused are the same.
 */
export function runBlocks(road: BlockRoad): AsyncIterable<ColumnBatch> {
  return new BlockRun(road, road.sheet.open(), WHOLE).batches();
}

/** A text file, how it is read, and what counts its rows. */
export interface BlockRoad {
  readonly sheet: TextSheet;
  readonly reader: BlockReader;
  readonly plan: RowPlan;
  readonly header: Header;
  readonly tally: Tally;
  /** How the file begins, where it is to be seen whether it does so again; seen within a piece only. */
  readonly opening: Opening | null;
}

/** Which part of a text is read: the number of the line before it, and whether the text ends with it. */
interface Place {
  readonly above: number;
  readonly isLast: boolean;
}

const WHOLE: Place = { above: 0, isLast: true };

/** The first line that may hold data. */
export function firstLineOf({ shape }: TextSheet, header: Header): number {
  return Math.max(shape.sepLine ? 1 : 0, lastHeaderRow(header)) + 1;
}

/** Reads a piece of a text that begins with a row: how many lines it has, and whether it ends with a whole row. */
export async function readPiece(
  road: BlockRoad,
  text: OpenText,
  place: Place,
  take: (batch: ColumnBatch) => void,
): Promise<{ readonly lines: number; readonly whole: boolean }> {
  const run = new BlockRun(road, text, place);
  for await (const batch of run.batches()) take(batch);
  return { lines: run.lines, whole: run.isWhole };
}

class BlockRun {
  private readonly buffer: Buffer;
  private readonly block: Block;
  private readonly faults: Faults;
  private readonly scanner: Scanner;
  /** Takes single rows that have been cut already. */
  private readonly single: Scanner;
  private readonly make: RowMaker;
  private readonly batch: ColumnBatch & { length: number };
  /** Rows up to this line are no data. */
  private readonly above: number;
  private readonly dropped: number;
  private readonly reader: BlockReader;
  private readonly tally: Tally;
  private readonly seeArrival: ReturnType<typeof createBeginsAgain> | null;
  private readonly bytes: AsyncIterable<Buffer>;
  /** Bytes in the buffer that have not been read, and the line that they begin in. */
  private size = 0;
  private line: number;
  /** Whether the scanner is in the middle of a row. */
  private scanning = false;

  constructor(
    { sheet, reader, plan, header, tally, opening }: BlockRoad,
    { bytes, faults }: OpenText,
    private readonly place: Place,
  ) {
    const { shape, file } = sheet;
    this.bytes = bytes;
    this.faults = faults;
    this.reader = reader;
    this.tally = tally;
    this.line = place.above + 1;
    this.scanner = new Scanner(shape, file, faults);
    this.single = new Scanner(shape, file, faults);
    this.block = new Block(BUFFER_BYTES, header.names.length, shape, reader.needed);
    this.buffer = this.block.bytes;
    this.make = rowMaker(plan, header, tally);
    this.seeArrival = opening && createBeginsAgain(opening, (row) => tally.watch(BEGINS_AGAIN, row));
    this.dropped = shape.sepLine ? 1 : 0;
    this.above = firstLineOf(sheet, header) - 1;
    this.batch = {
      length: 0,
      skipped: new Uint8Array(BLOCK_ROWS),
      names: Object.keys(plan.template),
      columns: reader.columns,
    };
  }

  async *batches(): AsyncIterable<ColumnBatch> {
    for await (const chunk of this.bytes) {
      for (let from = 0; from < chunk.length; ) {
        const copied = chunk.copy(this.buffer, this.size, from, from + BUFFER_BYTES - this.size);
        from += copied;
        this.size += copied;
        yield* this.scanning ? this.scan(0) : this.cut();
      }
    }
    if (this.place.isLast) yield* this.finish();
    this.block.release();
  }

  /** How many lines have been read. */
  get lines(): number {
    return this.line - 1 - this.place.above;
  }

  /** Whether what follows can be read as if this had not been before it: a row has just ended, and the header too. */
  get isWhole(): boolean {
    if (this.place.isLast) return true;
    const isPatient = this.scanner.isPatient && this.single.isPatient;
    return this.size === 0 && !this.scanning && isPatient && this.line > this.above;
  }

  /** Cuts and reads what is in the buffer, as far as rows are complete. */
  private *cut(): Iterable<ColumnBatch> {
    const { block } = this;
    let at = 0;
    do {
      at = block.cut(at, this.size, this.line);
      this.line = block.lines[block.rows];
      if (block.rows > 0) yield this.read();
    } while (block.stop === 'full');
    if (block.stop === 'irregular' || (at === 0 && this.size === BUFFER_BYTES)) yield* this.scan(at);
    else this.keep(at);
  }

  /** Gives what is in the buffer to the scanner; the cutter takes over again when little is left over. */
  private *scan(from: number): Iterable<ColumnBatch> {
    if (!this.scanning) this.scanner.restart(this.line);
    const whole = this.size - cutBytes(this.buffer.subarray(from, this.size));
    const scanned = this.buffer.toString('utf8', from, whole);
    this.keep(whole);
    for (const rows of this.scanner.rows(scanned)) yield* this.readRows(rows);
    const { text, line, reach } = this.scanner.rest;
    const rest = Buffer.from(text);
    this.scanning = rest.length > MAX_REST;
    if (this.scanning) return;
    this.line = line;
    this.block.maxQuoted = Math.min(this.block.maxQuoted, reach);
    this.buffer.copyWithin(rest.length, 0, this.size);
    rest.copy(this.buffer);
    this.size += rest.length;
  }

  /** The last row, where no line end stands behind it. */
  private *finish(): Iterable<ColumnBatch> {
    if (!this.scanning) this.scanner.restart(this.line);
    const rows = this.scanner.push(this.buffer.toString('utf8', 0, this.size));
    yield* this.readRows(withoutEndMark([...rows, ...this.scanner.end()]));
  }

  /** Reads the block; rows above the data are skipped, odd ones are read in the ordinary way. */
  private read(): ColumnBatch {
    const { block, reader, batch, above } = this;
    const { rows, lines, odd } = block;
    this.nameUndecodable();
    reader.read(block);
    this.seeWidths();
    batch.skipped.fill(0, 0, rows);
    const allPlain = lines[0] > above && !odd.subarray(0, rows).includes(1);
    const kept = rows - (allPlain ? 0 : this.setOdd());
    this.seeDays();
    this.seeArrivals(rows, (row) => lines[row]);
    return this.done(rows, kept);
  }

  /** Reads the odd rows of the block in the ordinary way; gives how many rows are none of the table, those above the data among them. */
  private setOdd(): number {
    const { rows, lines, odd } = this.block;
    let dropped = 0;
    for (let row = 0; row < rows; row++) {
      const isData = lines[row] > this.above;
      if (!isData || odd[row] === 1) dropped += this.set(row, isData ? this.make(this.rawRow(row)) : null);
    }
    return dropped;
  }

  /** Follows the days on which the rows begin. */
  private seeDays(): void {
    const { turns } = this.tally;
    const start = turns && this.reader.columns.get(turns.field);
    if (start?.kind !== 'moments') return;
    const { rows, lines } = this.block;
    const { wallSec } = start;
    let last = Number.NaN;
    for (let row = 0; row < rows; row++) {
      if (wallSec[row] >= last && wallSec[row] < last + DAY_SEC) continue;
      if (this.batch.skipped[row] === 1 || Number.isNaN(wallSec[row])) continue;
      const day = Math.floor(wallSec[row] / DAY_SEC);
      last = day * DAY_SEC;
      turns?.see(day, lines[row]);
    }
  }

  /** Looks whether the list begins again. */
  private seeArrivals(rows: number, numberOf: (row: number) => number): void {
    const start = this.reader.columns.get('arrived_at');
    if (this.seeArrival === null || start?.kind !== 'moments') return;
    for (let row = 0; row < rows; row++) {
      if (this.batch.skipped[row] === 0) this.seeArrival(Math.floor(start.wallSec[row]), numberOf(row));
    }
  }

  /** Counts rows with too many or too few cells; odd ones are counted when they are read. */
  private seeWidths(): void {
    const { block, above, tally } = this;
    const { widths } = tally;
    if (widths === null) return;
    const { least, most } = widths;
    for (let row = 0; row < block.rows; row++) {
      const cells = block.filled[row];
      if ((cells >= least && cells <= most) || block.odd[row] !== 0 || block.lines[row] <= above) continue;
      widths.see(cells, block.lines[row], (count) => block.isFilledBehind(row, count));
    }
  }

  private *readRows(rows: RawRow[]): Iterable<ColumnBatch> {
    const data = rows.length > 0 ? checked(rows, this.dropped, this.faults) : rows;
    for (let from = 0; from < data.length; from += BLOCK_ROWS) {
      const part = data.slice(from, from + BLOCK_ROWS);
      this.batch.skipped.fill(0, 0, part.length);
      let kept = part.length;
      for (let row = 0; row < part.length; row++) kept -= this.set(row, this.make(part[row]));
      this.seeArrivals(part.length, (row) => part[row].row);
      yield this.done(part.length, kept);
    }
  }

  /** Sets a row that was read in the ordinary way; gives 1 for one that is no row of the table. */
  private set(row: number, made: Row | null): 0 | 1 {
    if (made) {
      this.reader.put(row, made);
      return 0;
    }
    this.batch.skipped[row] = 1;
    return 1;
  }

  private done(rows: number, kept: number): ColumnBatch {
    this.tally.kept(kept);
    this.batch.length = rows;
    return this.batch;
  }

  private rawRow(row: number): RawRow {
    const { begins, lines } = this.block;
    this.single.restart(lines[row]);
    return this.single.push(this.buffer.toString('utf8', begins[row], begins[row + 1]))[0];
  }

  /** Names the first row with a character that could not be decoded, as `checked` does for the scanner's rows. */
  private nameUndecodable(): void {
    const { undecodable } = this.faults;
    if (undecodable.count === 0 || undecodable.row > 0) return;
    const { begins, rows, lines } = this.block;
    const at = this.buffer.subarray(0, begins[rows]).indexOf(REPLACED, begins[0]);
    if (at < 0) return;
    let row = 0;
    while (begins[row + 1] <= at) row++;
    undecodable.row = lines[row];
  }

  private keep(from: number): void {
    this.buffer.copyWithin(0, from, this.size);
    this.size -= from;
  }
}
