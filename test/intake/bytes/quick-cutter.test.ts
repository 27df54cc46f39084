import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Block } from '../../../src/intake/bytes/block.js';
import { takeMemory } from '../../../src/intake/bytes/block-memory.js';
import type { TextShape } from '../../../src/intake/readers/shape.js';

// Rows that are cut sixteen bytes at a time are cut as those that are cut byte by byte.

const SIZE = 4000;
const ROWS = 1000;
const shapeOf = (delimiter: string, quote: string | null) =>
  ({ delimiter, quote, lineEnds: 'lf', backslash: false }) as TextShape;

/** All that a block knows after it has been cut from the first byte on. */
function cut(text: string, width: number, shape: TextShape, isQuick: boolean, maxQuoted?: number) {
  const needed = Uint8Array.from({ length: width }, (_, column) => column % 2);
  const block = new Block(SIZE, width, shape, needed, isQuick);
  if (maxQuoted !== undefined) block.maxQuoted = maxQuoted;
  const found = [];
  const size = block.bytes.write(text);
  block.bytes.fill(34, size);
  let line = 1;
  for (let at = 0, stop = 'full'; stop === 'full'; ) {
    at = block.cut(at, size, line);
    const { rows, width: cells } = block;
    line = block.lines[rows];
    stop = block.stop;
    found.push({
      at,
      stop,
      rows,
      starts: [...block.starts.subarray(0, rows * cells)],
      ends: [...block.ends.subarray(0, rows * cells)],
      begins: [...block.begins.subarray(0, rows + 1)],
      lines: [...block.lines.subarray(0, rows + 1)],
      odd: [...block.odd.subarray(0, rows)],
      filled: [...block.filled.subarray(0, rows)],
    });
  }
  block.release();
  return found;
}

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z0-9 :é队]{0,20}$/) },
  { weight: 3, arbitrary: fc.stringMatching(/^[a-z,;\n\r队]{0,25}$/).map((text) => `"${text}"`) },
  {
    weight: 2,
    arbitrary: fc.stringMatching(/^[a-z,]{0,9}$/).map((text) => `"${text}""${text}"`),
  },
  { weight: 1, arbitrary: fc.stringMatching(/^[ ="a\t\r\n\0,]{0,6}$/) },
);
const row = fc.array(cell, { minLength: 1, maxLength: 6 });
const lists = fc.tuple(fc.array(row, { maxLength: 30 }), fc.constantFrom(',', ';', '\t'));
const textOf = ([rows, sign]: readonly [readonly (readonly string[])[], string], lineEnd: string) =>
  rows.map((cells) => cells.join(sign)).join(lineEnd);

describe('cutting rows quickly', () => {
  it.each(['\n', '\r\n'])('gives the same places of cells, lines ended by %j', (lineEnd) => {
    const widths = fc.integer({ min: 1, max: 6 });
    const quotes = fc.constantFrom('"', '"', "'", null);
    fc.assert(
      fc.property(lists, widths, quotes, fc.integer({ min: 2, max: 40 }), (list, width, quote, most) => {
        const text = textOf(list, lineEnd);
        if (Buffer.byteLength(text) > SIZE) return;
        const shape = shapeOf(list[1], quote);
        expect(cut(text, width, shape, true, most)).toEqual(cut(text, width, shape, false, most));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same for bytes without any order', () => {
    const bytes = fc.stringMatching(/^[a,"\n\r =]{0,300}$/);
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 3 }), (text, width) => {
        const shape = shapeOf(',', '"');
        expect(cut(text, width, shape, true)).toEqual(cut(text, width, shape, false));
      }),
      { numRuns: 1000 },
    );
  });

  it('needs no help with rows as exports write them', () => {
    const {
      cutter,
      of: _of,
      noted: _noted,
      ...memory
    } = takeMemory({ size: SIZE, rows: ROWS, width: 3, notedColumns: 0 });
    const rows = ['a,"b, c",\n', 'a,b,"c"\r\n', '"a","say ""b""",c\n', ',,\n'].join('').repeat(50);
    const at = Object.fromEntries(
      Object.entries(memory).map(([name, array]) => [name, array.byteOffset]),
    ) as Record<keyof typeof memory, number>;
    const size = memory.bytes.write(rows);
    const signs = { delimiter: 44, quote: 34, width: 3, maxQuoted: 100, maxRows: ROWS };
    const done = cutter?.({ ...at, ...signs, row: 0, at: 0, to: size, line: 1 });
    expect([done, memory.begins[200], memory.lines[200]]).toEqual([200, size, 201]);
  });
});
