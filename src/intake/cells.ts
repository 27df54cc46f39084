import type { Text } from '../text/text.js';
import type { Faults } from './readers/faults.js';
import type { Places } from './readers/input.js';
import type { TextShape } from './readers/shape.js';

/**
 * A cell as a reader hands it over. Dates from a workbook come as ISO text without offset (`2026-10-01 09:00:00`),
 * times of day and durations as `h:mm:ss`; null and undefined are empty cells.
 */
export type RawCell = string | number | boolean | null | undefined;

/** A row of a file: its number as the user's editor or Excel shows it (from 1), and its cells. */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly RawCell[];
  /** Empty cells of this row that are part of a merged cell, with the value that stands in its first one. */
  readonly covered?: readonly CoveredCell[];
  /** The row is of another table in the same sheet. */
  readonly isOfOther?: true;
}

/** An empty cell that a merged cell reaches over: its column, and the value of the merged cell. */
export interface CoveredCell {
  readonly column: number;
  readonly value: RawCell;
  /** Whether the merged cell is in this row only, and so covers columns, not rows. */
  readonly across?: boolean;
}

/**
 * One table of a file: a worksheet, or the whole of a text file. It can be read from the start more than once; a stream only until it is said that
 * nothing of it is to be kept.
 */
export interface Sheet {
  readonly name: string | null;
  readonly hidden: boolean;
  /** For a workbook that counts its days from 1904, as Excel for Mac did: bare day numbers do so too. */
  readonly date1904?: boolean;
  rows(): AsyncIterable<readonly RawRow[]>;
  /** What the user should hear of its cells; complete when the rows have been read. */
  remarks?(): readonly Text[];
  /** For separated text: its bytes, and how they are cut. */
  readonly text?: TextSheet;
}

/** Separated text before it is cut into rows. */
export interface TextSheet {
  readonly file: string;
  readonly shape: TextShape;
  /** Opens the text from the start as clean UTF-8; the faults are counted while it is read. */
  open(): OpenText;
  /** For a file that can be read from any place on. */
  readonly pieces?: TextPieces;
}

export interface OpenText {
  readonly bytes: AsyncIterable<Buffer>;
  readonly faults: Faults;
}

/** A text whose parts can be read apart, each from the beginning of a line. */
export interface TextPieces extends Places {
  open(from: number, to: number): OpenText;
  /** Says what was met in all of them together. */
  met(faults: Faults): void;
}

const BLANK = 32;
/** The first of the blanks beyond ASCII. */
const NO_BREAK = 160;

/** Whether the cell holds nothing but blanks. `isEmpty(' ')` is `true`; `isEmpty(0)` is `false`. */
export function isEmpty(cell: RawCell): boolean {
  if (typeof cell !== 'string') return cell === null || cell === undefined;
  const first = cell.charCodeAt(0);
  return !(first > BLANK && first < NO_BREAK) && cell.trim() === '';
}

/** The cell as trimmed text; empty text where there is nothing. `textOf(12)` is `'12'`. */
export function textOf(cell: RawCell): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}
