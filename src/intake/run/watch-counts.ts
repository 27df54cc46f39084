import type { Text } from '../../text/text.js';
import { thousands } from '../../text/thousands.js';
import type { Watched } from '../outcome.js';
import type { CellWatch } from '../plan/readings/watch.js';

const SHOWN_ROWS = 5;

/** Something met in rows: how often, and the first rows where it is. */
export interface Met {
  count: number;
  rows: number[];
}

/** What is watched for while a file is read, by its id. */
export type WatchCounts = Map<string, Met & { readonly what: Text }>;

/** Counts something that is watched for. */
export function watch(counts: WatchCounts, { id, text }: CellWatch, row: number): void {
  const known = counts.get(id);
  if (known) meet(known, row);
  else counts.set(id, { what: text, count: 1, rows: [row] });
}

/** Counts it once more. */
export function meet(met: Met, row: number): void {
  if (met.count++ < SHOWN_ROWS) met.rows.push(row);
}

/** Adds what was met in later rows, whose numbers begin anew after `above`. */
export function meetMore(met: Met, later: Met, above: number): void {
  met.count += later.count;
  met.rows = [...met.rows, ...later.rows.map((row) => row + above)].slice(0, SHOWN_ROWS);
}

/** What to tell of it: `3 times "Talk" is …(rows 4, 9, 12)`. */
export function watchNote({ what, count, rows }: Watched): Text {
  const often = count === 1 ? 'once' : `${thousands(count)} times`;
  const where = rowList(count, rows);
  return { en: `${often} ${what.en} (${where.en})`, zh: `${thousands(count)}处${what.zh}（${where.zh}）` };
}

/** The numbers of the first of so many rows: `row 4`, `rows 4, 9 …`. */
export function rowList(count: number, rows: readonly number[]): Text {
  const more = count > rows.length;
  const word = rows.length === 1 && !more ? 'row' : 'rows';
  return {
    en: `${word} ${rows.join(', ')}${more ? ' …' : ''}`,
    zh: `第 ${rows.join('、')} 行${more ? '等' : ''}`,
  };
}
