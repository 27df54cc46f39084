import type { ColumnBatch } from '../../tables/column-batch.js';
import type { Row } from '../../tables/table.js';
import { DataError } from '../../text/errors.js';
import type { TextPieces, TextSheet } from '../cells.js';
import type { RowPlan } from '../plan/row-plan.js';
import { type Faults, joinFaults, noFaults } from '../readers/faults.js';
import { Scanner } from '../readers/scan.js';
import { NoPiece } from '../readers/utf8-bytes.js';
import { wallSecond } from '../repeats/begins-again.js';
import type { Counts } from './counts.js';
import { type BlockRoad, firstLineOf, readPiece } from './run-blocks.js';
import { createTally } from './tally.js';

/** Where a piece begins, its first line is looked for in so many bytes. */
const WINDOW = 1 << 16;
/** Rows that must have as many cells as the header, for a line to be taken as the beginning of a row. */
const LIKE_HEADER = 8;
/** So many bytes hold them mostly; where they do not, more are looked at. */
const LOOKS = [WINDOW >> 4, WINDOW >> 2];
const MAX_LINES = 20;

/**
 * A large file in pieces, which can be read in any order and by several threads at once: each takes the same file open for itself, and reads
 * some of the pieces.
 */
export interface Pieces {
  readonly count: number;
  /** Reads one of them (from 0): gives its rows to `take`, as columns, and in the end what was met in them. */
  read(piece: number, take: (batch: ColumnBatch) => void): Promise<PieceFound>;
  /**
   * Puts together what was met in all of them, in the order of the file. False when they do not fit together; the table is then to be read from
   * the start, as if nothing had been read. Throws DataError as reading to the end does.
   */
  join(found: readonly PieceFound[]): boolean;
}

/** What was met in the rows of a piece: plain data, which can be sent to another thread. */
export interface PieceFound {
  /** Whether it ended with a whole row, so that the next piece began with one. */
  readonly whole: boolean;
  /** Its lines, and the number before that of the first one. */
  readonly lines: number;
  readonly above: number;
  readonly counts: Counts;
  readonly faults: Faults;
}

const NOT_WHOLE: PieceFound = {
  whole: false,
  lines: 0,
  above: 0,
  counts: createTally('', { keep: false }).counts,
  faults: noFaults(),
};

/**
 * Cuts a file into pieces of about `bytes` each. Where a piece begins is a guess, the same one for the piece before it: the first line that
 * looks like a row. It was right when every piece ends with a whole row. `end` is called when all have been put together. Null for a file that
 * cannot be read from any place on.
 */
export function piecesOf(road: BlockRoad, bytes: number, end: () => void): Pieces | null {
  const { sheet, header, tally } = road;
  const text = sheet.pieces;
  if (!text) return null;
  const count = Math.max(1, Math.floor(text.bytes / bytes));
  // Where one piece ends, the next one begins.
  const starts = new Map<number, number>([
    [0, 0],
    [count, text.bytes],
  ]);
  const startOf = async (piece: number): Promise<number> => {
    const start = starts.get(piece) ?? (await lineStart(text, piece * bytes, sheet, header.names.length));
    starts.set(piece, start);
    return start;
  };
  return {
    count,
    read: async (piece, take) => {
      try {
        const [from, to] = [await startOf(piece), await startOf(piece + 1)];
        return await readRange(road, text, from, to, take);
      } catch (error) {
        // What is wrong is said when the file is read from the start.
        if (error instanceof NoPiece || error instanceof DataError) return NOT_WHOLE;
        throw error;
      }
    },
    join: (found) => {
      if (found.length < count || found.some(({ whole }) => !whole)) return false;
      const faults = noFaults();
      let lines = 0;
      for (const piece of found) {
        tally.join(piece.counts, lines - piece.above);
        joinFaults(faults, piece.faults, lines - piece.above);
        lines += piece.lines;
      }
      text.met(faults);
      end();
      return true;
    },
  };
}

async function readRange(
  road: BlockRoad,
  text: TextPieces,
  from: number,
  to: number,
  take: (batch: ColumnBatch) => void,
): Promise<PieceFound> {
  if (from > to) throw new NoPiece();
  const above = from === 0 ? 0 : firstLineOf(road.sheet, road.header) - 1;
  const tally = road.tally.another();
  if (from === to) return { whole: true, lines: 0, above, counts: tally.counts, faults: noFaults() };
  const opened = text.open(from, to);
  const place = { above, isLast: to === text.bytes };
  const found = await readPiece({ ...road, plan: undivided(road.plan), tally }, opened, place, take);
  return { ...found, above, counts: tally.counts, faults: opened.faults };
}

/** Which of two hours a contact is in may depend on those before it, which a piece does not know. */
function undivided(plan: RowPlan): RowPlan {
  const { secondHour } = plan;
  if (!secondHour) return plan;
  const decider = () => (row: Row) => {
    if (secondHour.isIn(wallSecond(String(row.arrived_at)))) throw new NoPiece();
    return null;
  };
  return { ...plan, secondHour: { ...secondHour, decider } };
}

/** The first line after a place in the file that looks like the beginning of a row. */
async function lineStart(text: TextPieces, at: number, { shape }: TextSheet, width: number): Promise<number> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of text.range(at, Math.min(at + WINDOW, text.bytes))) chunks.push(chunk);
  // Signs that cut a text are ASCII, whatever the encoding.
  const window = Buffer.concat(chunks).toString('latin1');
  const starts: number[] = [];
  for (
    let end = window.indexOf('\n');
    end >= 0 && starts.length < MAX_LINES;
    end = window.indexOf('\n', end + 1)
  )
    if (!window.startsWith('\u00EF\u00BB\u00BF', end + 1)) starts.push(end + 1);
  const rowsAt = (start: number, size: number) =>
    new Scanner(shape, '', noFaults()).push(window.slice(start, start + size)).slice(0, LIKE_HEADER);
  const likely = starts.find((start) => {
    const [few, more] = LOOKS;
    const first = rowsAt(start, few);
    const rows = first.length < LIKE_HEADER ? rowsAt(start, more) : first;
    return rows.length > 0 && rows.every(({ cells }) => cells.length === width);
  });
  const start = likely ?? starts[0];
  if (start === undefined) throw new NoPiece();
  return at + start;
}
