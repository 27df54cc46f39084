import type { Text } from '../text/text.js';
import type { Watched } from './outcome.js';
import type { CellWatch } from './plan/watch.js';

const SHOWN_ROWS = 5;

/** Counts what is watched for while a file is read, and keeps the first rows where it is. */
export interface WatchCounts {
  see(watch: CellWatch, row: number): void;
  list(): readonly Watched[];
}

/** New counts, all zero. */
export function createWatchCounts(): WatchCounts {
  const counts = new Map<string, { what: Text; count: number; rows: number[] }>();
  return {
    see: ({ id, text }, row) => {
      const known = counts.get(id);
      if (!known) counts.set(id, { what: text, count: 1, rows: [row] });
      else if (known.count++ < SHOWN_ROWS) known.rows.push(row);
    },
    list: () => [...counts.values()],
  };
}

/** What to tell of it: `3 times "Talk" is …(rows 4, 9, 12)`. */
export function watchNote({ what, count, rows }: Watched): Text {
  const list = rows.join(', ') + (count > rows.length ? ' …' : '');
  return { en: `${count} times ${what.en} (rows ${list})`, zh: `${count}处${what.zh}（第 ${list} 行）` };
}
