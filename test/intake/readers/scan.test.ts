import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { noFaults } from '../../../src/intake/readers/faults.js';
import { Scanner } from '../../../src/intake/readers/scan.js';
import type { TextShape } from '../../../src/intake/readers/shape.js';
import { project } from '../../support/run-line.js';
import { cellsOf, cellsOfFile, readBytes } from './reading.js';

const plain: TextShape = { delimiter: ',', quote: '"', backslash: false, lineEnds: 'lf', sepLine: false };
const shared = join(project, '../shared/data');

function scan(text: string, shape: Partial<TextShape> = {}, piece = text.length || 1) {
  const faults = noFaults();
  const scanner = new Scanner({ ...plain, ...shape }, 'export.csv', faults);
  const batches = [];
  for (let at = 0; at < text.length; at += piece) batches.push(scanner.push(text.slice(at, at + piece)));
  const rows = [...batches, scanner.end()].flat();
  return { rows, cells: rows.map((row) => row.cells), faults };
}

function resultOf<T>(run: () => T): T | string {
  try {
    return run();
  } catch (error) {
    return String(error);
  }
}

describe('regular quoting (RFC 4180)', () => {
  it('takes cells as csv-parse does, however the text is cut into pieces', () => {
    const cell = fc.oneof(
      fc.stringMatching(/^[a-c ,"\n]{0,6}$/),
      fc.string({ maxLength: 8 }),
      fc.constantFrom('', '0', '客户', 'a"b', '-', 'x\ny'),
    );
    const quoted = (text: string, always: boolean) =>
      always || /^[\s=]|[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.tuple(cell, fc.boolean()), { minLength: 2, maxLength: 5 }), { minLength: 1 }),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 40 }),
        (table, end, piece) => {
          const text = table
            .map((row) => row.map(([value, always]) => quoted(value, always)).join(','))
            .join(end);
          const options = { record_delimiter: ['\r\n', '\n'], relax_column_count: true };
          expect(scan(text, {}, piece).cells).toEqual(parse(text, options));
        },
      ),
      { numRuns: 500, seed: 11 },
    );
  });

  it('counts rows by their first line', () => {
    expect(scan('a\n"b\nc\r\nd"\n\ne\n').rows).toEqual([
      { row: 1, cells: ['a'] },
      { row: 2, cells: ['b\nc\r\nd'] },
      { row: 5, cells: [''] },
      { row: 6, cells: ['e'] },
    ]);
  });

  it('gives the same rows for any text in any pieces', () => {
    const text = fc.stringMatching(/^[a",;\n\r =\\]{0,60}$/);
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        fc.constantFrom('lf', 'cr'),
        (content, piece, backslash, lineEnds) => {
          const shape = { backslash, lineEnds } as const;
          expect(resultOf(() => scan(content, shape, piece))).toEqual(resultOf(() => scan(content, shape)));
        },
      ),
      { numRuns: 2000, seed: 12 },
    );
  });
});

describe('broken quoting', () => {
  it('reads a cell whose inner marks are not doubled', () => {
    const { cells, faults } = scan('1,""Rafa Kendrick" <1115>",1115\n2,""A, B" <7>",7\n');
    expect(cells).toEqual([
      ['1', '"Rafa Kendrick" <1115>', '1115'],
      ['2', '"A, B" <7>', '7'],
    ]);
    expect(faults.unescaped).toEqual({ count: 2, row: 1 });
  });

  it.each([
    ['"he said "hi" to me",x', ['he said "hi" to me', 'x']],
    ['"{"a":1}",x', ['{"a":1}', 'x']],
    ['""Test"",x', ['"Test"', 'x']],
    ['5" screen,6"', ['5" screen', '6"']],
    [' "a, b" ,c', ['a, b', 'c']],
    ['a, "b"', ['a', 'b']],
    ['="00123",=""', ['00123', '']],
    ['=1+1,-2', ['=1+1', '-2']],
    ['="A"&B1,x', ['="A"&B1', 'x']],
  ])('reads %s', (text, cells) => {
    expect(scan(text).cells).toEqual([cells]);
    expect(scan(text, {}, 1).cells).toEqual([cells]);
  });

  it('takes a mark that closes nowhere as text, and does not swallow the rows below', () => {
    const { cells, faults } = scan('a,"b\nc,"d",e\nf,g\n');
    expect(cells).toEqual([
      ['a', '"b'],
      ['c', 'd', 'e'],
      ['f', 'g'],
    ]);
    expect(faults.unclosed).toEqual({ count: 1, row: 1 });
    expect(scan('"5 inch" screen,x\ny,z\n').cells).toEqual([
      ['"5 inch" screen', 'x'],
      ['y', 'z'],
    ]);
  });

  it('says when the last row is cut off in a cell', () => {
    expect(() => scan('a,b\n1,"x')).toThrow('never closed');
    expect(scan('a,b\n1,"x\n2,y').cells[1]).toEqual(['1', '"x']);
  });

  it('stays fast on marks without partners', () => {
    const text = `${'"x,'.repeat(500)}\n`.repeat(500);
    const rows = scan(text, {}, 65_536).rows;
    expect(rows.length).toBe(500);
    const worst = `"\n${'x""""""\n'.repeat(50_000)}`;
    expect(scan(worst, {}, 65_536).rows.length).toBe(50_001);
  });

  test.skipIf(!existsSync(shared))(
    'reads the clid column of an Asterisk table with its 26 columns',
    async () => {
      const cells = await cellsOfFile(join(shared, 'asterisk-2018/cdr.csv'));
      expect(new Set(cells.map((row) => row.length))).toEqual(new Set([26]));
      expect(cells[1][2]).toBe('"Rafa Kendrick" <1115>');
    },
  );
});

describe('habits of exporters', () => {
  it('finds the delimiter', async () => {
    for (const delimiter of [',', ';', '\t', '|', '||', '^', '~', '\u0001', '\u001f', '\u00a6', '，']) {
      const text = [1, 2, 3, 4].map((n) => ['id', `2026-10-0${n} 09:00:00`, n].join(delimiter)).join('\n');
      const read = await readBytes(text);
      expect(read.delimiter).toBe(delimiter);
      expect(read.sheets[0].rows[1].cells).toEqual(['id', '2026-10-02 09:00:00', '2']);
    }
  });

  it('obeys the first line that Excel writes, and leaves it out', async () => {
    const read = await readBytes('sep=;\r\na;b,c\r\n1;2,5\r\n');
    expect(read.sheets[0].rows).toEqual([
      { row: 2, cells: ['a', 'b,c'] },
      { row: 3, cells: ['1', '2,5'] },
    ]);
  });

  it('reads line ends of old Mac programs', async () => {
    expect(await cellsOf('a,b\r1,"x\ry"\r3,4\r')).toEqual([
      ['a', 'b'],
      ['1', 'x\ry'],
      ['3', '4'],
    ]);
  });

  it('reads CR CR LF and the end mark of DOS', async () => {
    expect(await cellsOf('a,b\r\r\n1,2\r\r\n\u001a')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('reads apostrophes as quotation marks where they are', async () => {
    expect(await cellsOf("id,name\n1,'a, b'\n2,'c'\n3,'it''s'\n")).toContainEqual(['1', 'a, b']);
    expect(await cellsOf("id,name\n1,'00123\n2,'00124\n")).toContainEqual(['1', "'00123"]);
  });

  it('reads backslashes before quotation marks', async () => {
    const text = 'id,name\n1,"he said \\"hi, you\\" loud"\n2,"C:\\\\dir"\n';
    expect(await cellsOf(text)).toEqual([
      ['id', 'name'],
      ['1', 'he said "hi, you" loud'],
      ['2', 'C:\\dir'],
    ]);
    expect(await cellsOf('id,path\n1,"C:\\dir\\",x\n')).toContainEqual(['1', 'C:\\dir\\', 'x']);
  });

  it('keeps trailing commas and nameless columns', async () => {
    expect(await cellsOf('a,,b,\n1,2,3,\n')).toEqual([
      ['a', '', 'b', ''],
      ['1', '2', '3', ''],
    ]);
  });
});
