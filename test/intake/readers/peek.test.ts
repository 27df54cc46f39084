import { describe, expect, it } from 'vitest';
import type { RawRow } from '../../../src/intake/cells.js';
import { peekRows } from '../../../src/intake/readers/peek.js';

const row = (number: number): RawRow => ({ row: number, cells: [`${number}`] });

async function* inBatches(...sizes: readonly number[]): AsyncIterable<readonly RawRow[]> {
  let next = 1;
  for (const size of sizes) {
    yield Array.from({ length: size }, (_, i) => row(next + i));
    next += size;
  }
}

async function numbers(rows: AsyncIterable<readonly RawRow[]>): Promise<number[]> {
  const all: number[] = [];
  for await (const batch of rows) all.push(...batch.map((one) => one.row));
  return all;
}

describe('the first rows', () => {
  it.each([{ sizes: [10] }, { sizes: [3, 3, 4] }, { sizes: [1, 9] }, { sizes: [4, 6] }])(
    'are as many as are asked for, and all rows come once, in batches of $sizes',
    async ({ sizes }) => {
      const peeked = await peekRows(inBatches(...sizes), 4);
      expect(peeked.sample.map((one) => one.row)).toEqual([1, 2, 3, 4]);
      expect(peeked.complete).toBe(false);
      expect(await numbers(peeked.rows())).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    },
  );

  it('are all there are of a short sheet', async () => {
    const peeked = await peekRows(inBatches(2, 1), 4);
    expect(peeked.complete).toBe(true);
    expect(await numbers(peeked.rows())).toEqual([1, 2, 3]);
  });
});
