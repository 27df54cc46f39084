import type { RawRow } from '../cells.js';
import { noFaults } from './faults.js';
import { MAX_COLUMNS } from './limits.js';
import { Scanner } from './scan.js';
import type { TextShape } from './shape.js';

/** What exports separate cells with; the later ones are taken only when they cut nearly all lines alike. */
const COMMON = [',', ';', '\t', '|'];
const RARE = ['||', '^', '~', '\u0001', '\u001f', '\u00a6', '，'];
/** These stand in times and texts too; they are taken only where nothing else cuts, and the first line reads as a header. */
const LAST = [':', ' '];
const RARE_SHARE = 0.8;
const LEAST_SHARE = 0.5;
const LEAST_LAST = 3;
const LINES = 200;
const CHARS = 2 ** 17;
/** The lines wanted are mostly in the first of such pieces. */
const PIECE = 2 ** 14;

/** How a delimiter cuts the first lines. */
interface Cut {
  readonly delimiter: string;
  /** Of the lines that are not blank: their number and their cells. */
  readonly lines: readonly { readonly line: number; readonly cells: readonly unknown[] }[];
  /** The number of cells that most lines have, and the share of those lines. */
  readonly cells: number;
  readonly share: number;
  readonly score: number;
}

/**
 * The delimiter by which the first lines fall into the same number of cells (more than one), most evenly; one that cuts the header too goes before
 * one that only cuts the rows (`a; b; c` within a cell). Delimiters inside quotes do not count. A file of one column gets the comma.
 *
 * `detectDelimiter('a;b\n1,5;2')` is `';'`.
 */
export function detectDelimiter(text: string, quoting: Omit<TextShape, 'delimiter'> = PLAIN): string {
  const head = text.slice(0, CHARS);
  const cutsBy = (delimiters: readonly string[]) =>
    delimiters
      .filter((delimiter) => head.includes(delimiter))
      .map((delimiter) => cutBy(delimiter, head, quoting))
      .filter(({ score }) => score > 0);
  const cuts = cutsBy([...COMMON, ...RARE]);
  const best = highest(cuts);
  if (best === null) return highest(cutsBy(LAST).filter(hasHeader))?.delimiter ?? ',';
  const { delimiter } = highest(cuts.filter((cut) => beginsBefore(cut, best))) ?? best;
  return delimiter === '|' && isAllDouble(head) ? '||' : delimiter;
}

function highest(cuts: readonly Cut[]): Cut | null {
  return cuts.reduce<Cut | null>((best, cut) => (best === null || cut.score > best.score ? cut : best), null);
}

/** Whether bars stand in pairs only: `a||||b` is three cells, the middle one empty. */
function isAllDouble(text: string): boolean {
  return (text.match(/\|+/g) ?? []).every((run) => run.length % 2 === 0);
}

function cutBy(delimiter: string, head: string, quoting: Omit<TextShape, 'delimiter'>): Cut {
  const lines = cutLines(head, { ...quoting, delimiter });
  const { share, cells } = evenness(lines.map((line) => line.cells.length));
  const counts = COMMON.includes(delimiter) || share >= RARE_SHARE;
  return { delimiter, lines, share, cells, score: counts ? share * Math.sqrt(cells - 1) : 0 };
}

/** Whether a delimiter cuts the header as well as the rows, where the other one cuts only the rows. */
function beginsBefore(cut: Cut, other: Cut): boolean {
  const [from, to] = [firstLine(cut), firstLine(other)];
  if (from >= to || cut.share < LEAST_SHARE) return false;
  return cut.lines.every(({ line, cells }) => line < from || line > to || isCut(cells.length, cut));
}

function firstLine(cut: Cut): number {
  return cut.lines.find(({ cells }) => isCut(cells.length, cut))?.line ?? Number.POSITIVE_INFINITY;
}

function isCut(count: number, { cells }: Cut): boolean {
  return count >= Math.max(2, cells * 0.6);
}

/** Whether the first line is cut like the others, into words. */
function hasHeader({ lines, cells, share }: Cut): boolean {
  const [first] = lines;
  const isWords = first.cells.every((cell) => /\p{L}/u.test(String(cell)));
  return share >= RARE_SHARE && cells >= LEAST_LAST && first.cells.length === cells && isWords;
}

const PLAIN: Omit<TextShape, 'delimiter'> = { quote: '"', backslash: false, lineEnds: 'lf', sepLine: false };

/** The number of cells (at least two) that most lines have, weighing more cells a little more, and the share of those lines. */
function evenness(counts: readonly number[]): { share: number; cells: number } {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 1) lines.set(count, (lines.get(count) ?? 0) + 1);
  let best = { share: 0, cells: 1 };
  for (const [cells, times] of lines) {
    const share = times / counts.length;
    if (share * Math.sqrt(cells - 1) > best.share * Math.sqrt(best.cells - 1)) best = { share, cells };
  }
  return best;
}

/**
 * The first lines that are not blank. A row of too many cells counts as one of as many as may be: that there are too many is said when it is read.
 */
function cutLines(text: string, shape: TextShape): Cut['lines'] {
  const scanner = new Scanner(shape, '', noFaults());
  try {
    const rows: RawRow[] = [];
    for (let at = 0; at < text.length && rows.length < LINES; at += PIECE)
      rows.push(...scanner.push(text.slice(at, at + PIECE)));
    return (rows.length < 2 ? [...rows, ...scanner.end()] : rows)
      .slice(0, LINES)
      .filter(({ cells }) => cells.length > 1 || cells[0] !== '')
      .map(({ row, cells }) => ({ line: row, cells }));
  } catch {
    return [{ line: 1, cells: Array.from({ length: MAX_COLUMNS }) }];
  }
}

/** How evenly a text is cut: the share of lines that have the number of cells that most have. */
export function evennessOf(text: string, shape: TextShape): number {
  return evenness(cutLines(text.slice(0, CHARS), shape).map(({ cells }) => cells.length)).share;
}

/** What to call a delimiter in a message. `delimiterName('\t')` is `'tab'`. */
export function delimiterName(delimiter: string): string {
  return NAMES.get(delimiter) ?? delimiter;
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['\t', 'tab'],
  [' ', 'space'],
]);
