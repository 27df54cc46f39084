import { halfWidth } from '../../text/half-width.js';
import { remembered } from '../../text/remembered.js';
import { isKnownHeader } from '../aliases/index.js';
import { isEmpty, type RawRow, textOf } from '../cells.js';
import { type HeaderRows, headerRowsAt, isValue } from './header-rows.js';

const LOOK_ROWS = 30;

/** The header of a table, and a name for every column, no two the same. */
export interface Header {
  /** Where its last row is in the sample; -1 if there is no header. */
  readonly at: number;
  /** Row number in the file; null when the file has no header. */
  readonly row: number | null;
  /** Row number of its last row, where more than one belong to it: groups, types. */
  readonly end?: number;
  readonly names: readonly string[];
  /** How many cells its row has, nameless ones included; rows may have more. */
  readonly width?: number;
  /** For names that stand more than once and so got a number, the name as it stands: `Offered 2` → `Offered`. */
  readonly repeats?: ReadonlyMap<string, string>;
  /** For names that two rows make together, the two parts. */
  readonly parts?: HeaderRows['parts'];
}

/** Number of the last row of the header; rows behind it are data. 0 if there is none. */
export function lastHeaderRow(header: Header): number {
  return header.end ?? header.row ?? 0;
}

/**
 * Finds the header among the first rows: the row that holds all of the wanted names; else the row with most names that exports
 * are known to use; else the first row that is all text, at least as wide as the rows below. A first row that holds numbers or
 * dates is data: then the columns are called `column 1`, `column 2` …
 */
export function findHeader(sample: readonly RawRow[], wanted: readonly string[] = []): Header {
  if (wanted.length > 0) return headerAmong(sample, wanted);
  const found = headers.get(sample) ?? headerAmong(sample, []);
  headers.set(sample, found);
  return found;
}

/** The header of the same rows is asked for by one layout after the other. */
const headers = new WeakMap<readonly RawRow[], Header>();

function headerAmong(sample: readonly RawRow[], wanted: readonly string[]): Header {
  const rows = sample.slice(0, LOOK_ROWS);
  const at = wanted.length > 0 ? rows.findIndex((row) => holdsAll(row, wanted)) : -1;
  if (at >= 0) return headerAt(sample, at, { join: false });
  const scores = rows.map((row) => knownNames(row));
  const best = scores.indexOf(Math.max(...scores));
  if (scores[best] >= 2 && isMostlyNames(rows[best], scores[best])) return headerAt(sample, best);
  const width = mostCommonWidth(sample);
  const first = rows.findIndex((row) => filled(row) >= Math.max(1, width * 0.6));
  if (first < 0 || rows[first].cells.some(isValue)) return withoutHeader(reachOf(sample));
  return headerAt(sample, first);
}

/** No values among the names; or a few beside many known ones, such as `20` for the calls answered within 20 seconds. */
function isMostlyNames(row: RawRow, known: number): boolean {
  const values = row.cells.filter(isValue).length;
  return values === 0 || (known > 3 && values * 4 <= known);
}

/** The header in a row; `names` replaces what stands there, and with `join` false rows of groups above it do not count. */
export function headerAt(
  sample: readonly RawRow[],
  at: number,
  { names, join = true }: { names?: readonly string[]; join?: boolean } = {},
): Header {
  const rows = headerRowsAt(sample, at, join);
  const width = Math.max(rows.names.length, widest(sample.slice(at + 1, at + 200)));
  const texts = Array.from({ length: width }, (_, i) => names?.[i] ?? rows.names[i] ?? '');
  return {
    at: rows.last,
    row: sample[at].row,
    end: sample[rows.last].row,
    ...distinct(texts),
    width: rows.names.length,
    parts: rows.parts,
  };
}

/** The columns of a table without header, by the names given, or numbered. */
export function withoutHeader(width: number, names?: readonly string[]): Header {
  const count = Math.max(width, names?.length ?? 0);
  return { at: -1, row: null, ...distinct(Array.from({ length: count }, (_, i) => names?.[i] ?? '')) };
}

function holdsAll(row: RawRow, wanted: readonly string[]): boolean {
  const there = new Set(row.cells.map((cell) => headerKey(textOf(cell))));
  return wanted.every((name) => there.has(headerKey(name)));
}

/** How header names are compared: without case, blanks and what copies write for them folded. `headerKey(' Call_ID')` is `'call id'`. */
export const headerKey = remembered((name) =>
  halfWidth(name)
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase(),
);

/** How the published names of columns are compared, of which each is written in one way: without case. `exactKey('Agent_ID ')` is `'agent_id'`. */
export function exactKey(name: string): string {
  return halfWidth(name).trim().replace(/\s+/g, ' ').toLowerCase();
}

function knownNames(row: RawRow): number {
  return new Set(row.cells.map(textOf).filter((text) => WORDS.test(text) && isKnownHeader(text))).size;
}

/** A quick look before a long one: dates and figures are no names. */
const WORDS = /[^\d\s.,:/+-]/;

function filled(row: RawRow): number {
  return row.cells.filter((cell) => !isEmpty(cell)).length;
}

/** How many filled cells most of the first rows have; 0 where there are none. */
export function mostCommonWidth(sample: readonly RawRow[]): number {
  const widths = new Map<number, number>();
  for (const row of sample.slice(0, 200)) widths.set(filled(row), (widths.get(filled(row)) ?? 0) + 1);
  widths.delete(0);
  let best = 0;
  for (const [width, count] of widths) if (count > (widths.get(best) ?? 0)) best = width;
  return best;
}

/** How many columns the first rows reach over, empty ones between them included; where a single row reaches further, a text was probably cut in it. */
function reachOf(sample: readonly RawRow[]): number {
  const reaches = sample.slice(0, 200).map(({ cells }) => cells.findLastIndex((cell) => !isEmpty(cell)) + 1);
  const [most = 0, next = most] = reaches.sort((a, b) => b - a);
  return next === 0 ? most : next;
}

function widest(rows: readonly RawRow[]): number {
  return rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
}

/** Names the nameless by their place and tells the second of two equal names apart: `%`, `% 2`. */
function distinct(names: readonly string[]): Required<Pick<Header, 'names' | 'repeats'>> {
  const seen = new Map<string, number>();
  const repeats = new Map<string, string>();
  const told = names.map((name, i) => {
    const plain = name === '' ? `column ${i + 1}` : name;
    const count = (seen.get(headerKey(plain)) ?? 0) + 1;
    seen.set(headerKey(plain), count);
    if (count > 1) repeats.set(`${plain} ${count}`, plain);
    return count === 1 ? plain : `${plain} ${count}`;
  });
  return { names: told, repeats };
}

/** How many columns there are up to the last one that has a name. `namedWidth(['Queue', 'Offered', 'column 3'])` is `2`. */
export function namedWidth(names: readonly string[]): number {
  let named = names.length;
  while (named > 0 && names[named - 1] === `column ${named}`) named--;
  return named;
}
