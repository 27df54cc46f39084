import { isKnownHeader } from '../aliases/index.js';
import { isEmpty, type RawRow, textOf } from '../cells.js';
import { datePartsOf } from '../values/moment.js';
import { numberOf } from '../values/number.js';

const LOOK_ROWS = 30;

/** The header of a table: where it is in the sample (-1: there is none), and a name for every column, no two the same. */
export interface Header {
  readonly at: number;
  /** Row number in the file; null when the file has no header. */
  readonly row: number | null;
  readonly names: readonly string[];
}

/**
 * Finds the header among the first rows: the row that holds all of the wanted names; else the row with most names that exports
 * are known to use; else the first row that is all text, at least as wide as the rows below. A first row that holds numbers or
 * dates is data: then the columns are called `column 1`, `column 2` …
 */
export function findHeader(sample: readonly RawRow[], wanted: readonly string[] = []): Header {
  const rows = sample.slice(0, LOOK_ROWS);
  const at = wanted.length > 0 ? rows.findIndex((row) => holdsAll(row, wanted)) : -1;
  if (at >= 0) return headerAt(sample, at);
  const scores = rows.map((row) => knownNames(row));
  const best = scores.indexOf(Math.max(...scores));
  if (scores[best] >= 2 && rows[best].cells.every((cell) => !isValue(cell))) return headerAt(sample, best);
  const width = mostCommonWidth(sample);
  const first = rows.findIndex((row) => filled(row) >= Math.max(1, width * 0.6));
  if (first < 0 || rows[first].cells.some(isValue)) return withoutHeader(width);
  return headerAt(sample, first);
}

/** A header in a row that the user or a preset names; `names` replaces what stands there. */
export function headerAt(sample: readonly RawRow[], at: number, names?: readonly string[]): Header {
  const row = sample[at];
  const width = Math.max(row.cells.length, widest(sample.slice(at + 1, at + 200)));
  const texts = Array.from(
    { length: width },
    (_, i) => names?.[i] ?? textOf(row.cells[i]).replace(/\s+/g, ' '),
  );
  return { at, row: row.row, names: distinct(texts) };
}

/** The columns of a table without header, by the names given, or numbered. */
export function withoutHeader(width: number, names?: readonly string[]): Header {
  const count = Math.max(width, names?.length ?? 0);
  return { at: -1, row: null, names: distinct(Array.from({ length: count }, (_, i) => names?.[i] ?? '')) };
}

function holdsAll(row: RawRow, wanted: readonly string[]): boolean {
  const there = new Set(row.cells.map((cell) => headerKey(textOf(cell))));
  return wanted.every((name) => there.has(headerKey(name)));
}

/** How header names are compared: without case, blanks folded. `headerKey(' Call  ID')` is `'call id'`. */
export function headerKey(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

function knownNames(row: RawRow): number {
  return new Set(row.cells.map(textOf).filter((text) => text !== '' && isKnownHeader(text))).size;
}

function filled(row: RawRow): number {
  return row.cells.filter((cell) => !isEmpty(cell)).length;
}

/** Whether a cell holds a number or a date, which no header does. */
function isValue(cell: RawRow['cells'][number]): boolean {
  if (typeof cell === 'number' || typeof cell === 'boolean') return true;
  const text = textOf(cell);
  return text !== '' && (!Number.isNaN(numberOf(text)) || datePartsOf(text) !== null);
}

function mostCommonWidth(sample: readonly RawRow[]): number {
  const widths = new Map<number, number>();
  for (const row of sample.slice(0, 200)) widths.set(filled(row), (widths.get(filled(row)) ?? 0) + 1);
  widths.delete(0);
  let best = 0;
  for (const [width, count] of widths) if (count > (widths.get(best) ?? 0)) best = width;
  return best;
}

function widest(rows: readonly RawRow[]): number {
  return rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
}

/** Names the nameless by their place and tells the second of two equal names apart: `%`, `% 2`. */
function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name, i) => {
    const plain = name === '' ? `column ${i + 1}` : name;
    const count = (seen.get(headerKey(plain)) ?? 0) + 1;
    seen.set(headerKey(plain), count);
    return count === 1 ? plain : `${plain} ${count}`;
  });
}
