import type { ColumnBatch } from '../tables/column-batch.js';
import type { Cell } from '../tables/table.js';

const DAY_SEC = 86_400;

/** The different words of a column in the rows of a batch; one nothing where the file does not fill the column. */
export function wordsIn({ length, skipped, columns }: ColumnBatch, name: string): Iterable<Cell> {
  const column = columns.get(name);
  if (column?.kind !== 'words') return [null];
  const { ids, words } = column;
  const met = new Uint8Array(words.length);
  for (let row = 0; row < length; row++) if (skipped[row] === 0) met[ids[row]] = 1;
  return words.filter((_, id) => met[id] === 1);
}

/** Numbers of the days since 1970 on which the contacts of a batch arrived. */
export function daysOf({ length, skipped, columns }: ColumnBatch): ReadonlySet<number> {
  const arrived = columns.get('arrived_at');
  const days = new Set<number>();
  if (arrived?.kind !== 'moments') return days;
  let last = Number.NaN;
  for (let row = 0; row < length; row++) {
    const day = Math.floor(arrived.wallSec[row] / DAY_SEC);
    if (skipped[row] === 1 || day === last) continue;
    days.add(day);
    last = day;
  }
  return days;
}
