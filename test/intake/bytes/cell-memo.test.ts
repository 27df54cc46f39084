import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Block } from '../../../src/intake/bytes/block.js';
import { CellMemo } from '../../../src/intake/bytes/cell-memo.js';
import type { TextShape } from '../../../src/intake/readers/shape.js';

// Texts that are looked up in the memory of the block have the ids that they have where each is looked for by itself.

const SIZE = 1 << 16;
const SHAPE = { delimiter: ',', quote: '"', lineEnds: 'lf', backslash: false } as TextShape;
const NEEDED = Uint8Array.of(1, 0, 1);

/** The ids of all rows of two columns, and the texts that they stand for, after some blocks. */
function told(pieces: readonly string[], isQuick: boolean) {
  const memos = [new CellMemo(0), new CellMemo(2)];
  const ids = pieces.map((piece) => {
    const block = new Block(SIZE, NEEDED.length, SHAPE, NEEDED, isQuick);
    block.cut(0, block.bytes.write(piece), 1);
    for (const memo of memos) memo.read(block);
    const found = memos.map((memo) => [...memo.ids.subarray(0, block.rows)]);
    block.release();
    return found;
  });
  return { ids, texts: memos.map(({ texts }) => texts) };
}

const linesOf = (rows: readonly (readonly string[])[]) => rows.map((row) => `${row.join(',')}\n`).join('');

describe('telling texts apart', () => {
  const few = fc.constantFrom('', 'a', 'a\0', 'answered', 'answered ', '售后,白金', '0:01:07', '0:01:08');
  /** At the ends of one vector and of two. */
  const edges = fc.constantFrom(
    ...[15, 16, 17, 31, 32, 33].flatMap((size) => [`${'a'.repeat(size - 1)}a`, `${'a'.repeat(size - 1)}b`]),
  );
  const long = fc.oneof(edges, fc.stringMatching(/^[ab]{0,40}$/));
  const rows = fc.array(fc.tuple(fc.oneof(few, long), few, fc.oneof(few, long)), { maxLength: 60 });

  it('gives the same ids quickly and one by one', () => {
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 4 }), (blocks) => {
        const pieces = blocks.map((block) =>
          linesOf(block.map((row) => row.map((text) => (text.includes(',') ? `"${text}"` : text)))),
        );
        expect(told(pieces, true)).toEqual(told(pieces, false));
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same ids where there are more texts than can be noted', () => {
    const piece = (from: number) =>
      linesOf(Array.from({ length: 1500 }, (_, i) => [`id ${from + i}`, '', `${(from + i) % 7}`]));
    const pieces = [0, 1500, 3000, 4500, 0, 4500].map(piece);
    const quick = told(pieces, true);
    expect(quick).toEqual(told(pieces, false));
    expect(quick.texts[0]).toHaveLength(6000);
  });
});
