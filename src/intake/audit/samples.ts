import { same, type Text } from '../../text/text.js';

const SHOWN_ROWS = 5;

/** Counts rows of one kind, and keeps the first of their numbers and an example. */
export interface Samples {
  readonly count: number;
  add(row: number, example: () => Text | string): void;
  found(): { readonly count: number; readonly rows: readonly number[]; readonly example: Text };
}

/** A new count; the example is made for the first row only. */
export function createSamples(): Samples {
  let count = 0;
  const rows: number[] = [];
  let first: Text | string = '';
  return {
    get count() {
      return count;
    },
    add: (row, example) => {
      if (count === 0) first = example();
      if (count < SHOWN_ROWS) rows.push(row);
      count++;
    },
    found: () => ({ count, rows, example: typeof first === 'string' ? same(first) : first }),
  };
}
