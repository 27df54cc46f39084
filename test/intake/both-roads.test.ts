import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadOptions } from '../../src/intake/open-table.js';
import type { Source } from '../../src/tables/source.js';
import { CcopsError } from '../../src/text/errors.js';
import { createZone } from '../../src/time/zone.js';
import { bothRoads, type Reading } from './both-roads.js';
import { fileSource, fixture, realFile, sourceOf } from './source.js';

// Rows that are read from their bytes into columns are the same as those that are read one by one, whatever the file.

/** Compares by text, row by row: a whole file is too much for a diff. */
function expectSame(rows: Reading, columns: Reading): void {
  expect(columns.error).toEqual(rows.error);
  expect(columns.outcome).toEqual(rows.outcome);
  expect(columns.rows.length).toBe(rows.rows.length);
  const differs = rows.rows.findIndex((row, i) => JSON.stringify(row) !== JSON.stringify(columns.rows[i]));
  if (differs >= 0)
    expect({ row: differs, ...columns.rows[differs] }).toEqual({ row: differs, ...rows.rows[differs] });
}

/** The quickest way in which the file could be read. */
type Road = 'rows' | 'columns' | 'pieces';

/** Checks that all ways of reading a file give the same; gives the quickest of them. */
async function check(
  source: Source,
  how: Partial<ReadOptions> = {},
  sizes = [1 << 14, 1_000_003],
): Promise<Road> {
  try {
    const { rows, columns, pieces } = await bothRoads(source, how, sizes);
    if (columns) expectSame(rows, columns);
    for (const reading of pieces) expectSame(rows, reading);
    return columns === null ? 'rows' : pieces.length === sizes.length ? 'pieces' : 'columns';
  } catch (error) {
    if (error instanceof CcopsError) return 'rows';
    throw error;
  }
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\.(csv|txt|log|tsv|gz|xls)$/i.test(name)).sort();
}

describe('by columns as by rows', () => {
  const fixtures = fixture('fixtures');
  it.each(filesIn(fixtures))('fixtures/%s', async (name) => {
    await check(fileSource(join(fixtures, name)), { onReject: 'keep', maxRejects: 1 });
    await check(fileSource(join(fixtures, name)));
  });

  const real = realFile('');
  it.skipIf(!existsSync(real)).each(filesIn(real))('%s', async (name) => {
    await check(fileSource(join(real, name)), { onReject: 'keep', maxRejects: 1 });
  });
});

const HEADER = 'Call ID,Call start,Queue,Agent,Outcome,Wait (s),Talk time,Answered at,Ended at,Note';

/** Cells as exports write them, the plain and the strange. */
const cells: readonly (readonly string[])[] = [
  ['1001', '1002', '', '=1+1'],
  [
    '2026-10-01 09:00:00',
    '2026-10-01 23:59:59',
    '2026-10-02 09:05',
    '2026/10/2 9:05',
    '2026-02-30 10:00:00',
    '2026-10-01T09:00:00+08:00',
    '2026-10-31T09:00:00-03:00',
    '2026-10-01T09:00:00Z',
    '2026-10-01 24:00:00',
    '2026-10-01 9:5:7',
    '2026-10-01 09:60:00',
    '2026-10-01',
    '2026-10-01 9:00 PM',
    '0000-00-00 00:00:00',
    'never',
    '',
  ],
  ['Sales', '售后,白金', 'say "hi"', '"', ' Sales ', 'NULL', '', "'=x"],
  ['王芳', '', 'Li'],
  ['answered', 'abandoned', '已接通', 'no idea', ''],
  ['0', '12', '3601', '12.5', '1,200', '-', '-3', 'x', ''],
  ['0:03:20', '0:00:00', '208:19:49.226', '3分20秒', '1:75:00', ''],
  ['2026-10-01 09:00:10', '2026-10-01 08:59:50', ''],
  ['2026-10-01 09:03:10', '2026-10-01 08:00:00', ''],
  ['', 'line one\nline two', 'a;b', 'tab\there', 'total', '合计'],
];

const cellTexts = fc.tuple(...cells.map((choices) => fc.constantFrom(...choices)));
const quoting = fc.constantFrom('needed', 'all', 'broken', 'none');

function written(cell: string, how: string): string {
  if (how === 'none') return cell.replaceAll('\n', ' ');
  if (how === 'broken') return `"${cell}"`;
  const special = how === 'all' || /[",\r\n]/.test(cell);
  return special ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const line = fc
  .tuple(cellTexts, quoting, fc.constantFrom('', '', '', ',', ',,x', ' '))
  .map(([row, how, behind]) => row.map((cell) => written(cell, how)).join(',') + behind);
const strange = fc.constantFrom(
  '',
  ',,,,,,,,,',
  '合计,,,,3,,,,,',
  HEADER,
  'a remark',
  '"open',
  '="00123",b,c',
  '"a"b,c',
);
const lines = fc.array(fc.oneof({ weight: 8, arbitrary: line }, { weight: 1, arbitrary: strange }), {
  minLength: 1,
  maxLength: 40,
});

describe('invented call lists', () => {
  const plain = '1,2026-10-01 09:00:00,Sales,Li,answered,5,0:01:00,2026-10-01 09:00:05,2026-10-01 09:01:05,';

  it('are the same however they are written', async () => {
    await fc.assert(
      fc.asyncProperty(
        lines,
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.constantFrom(7, 100, 1 << 16),
        fc.constantFrom(40, 333, 1200),
        async (body, end, closed, chunk, size) => {
          const text = [HEADER, plain, plain, ...body].join(end) + (closed ? end : '');
          await check(sourceOf(text, { chunk }), { onReject: 'keep', maxRejects: 1 }, [size]);
          await check(sourceOf(text, { chunk }), {}, [size]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are read by columns when they are plain', async () => {
    const lines = Array.from({ length: 50 }, (_, i) => `${i}${plain}\n`).join('');
    expect(await check(sourceOf(`${HEADER}\n${lines}`), {}, [100, 999])).toBe('pieces');
  });

  it('are the same in any encoding, with damaged bytes, with zero bytes', async () => {
    const text = [1, 2, 3]
      .map((i) =>
        [HEADER, `${i}${plain}`, `${i + 3}${plain.replace('Sales', '售后服务热线')}`, ''].join('\n'),
      )
      .join('');
    const damaged = Buffer.from(text);
    damaged[text.indexOf('Li')] = 0xff;
    const zero = Buffer.from(text.replace('Sales', 'Sa\0les'));
    const wide = Buffer.from(text, 'utf16le');
    for (const bytes of [Buffer.from(`\uFEFF${text}`), damaged, zero, wide, Buffer.from(text)]) {
      for (const chunk of [5, 64, 1 << 16]) {
        expect(await check(sourceOf(bytes, { chunk }), { onReject: 'keep', maxRejects: 1 })).not.toBe('rows');
      }
    }
  });

  it('are the same where clocks change', async () => {
    const zone = createZone('Europe/Berlin')!;
    const hoursOf = (day: string) =>
      ['00', '01', '02', '03', '04'].flatMap((hour) =>
        ['00', '14', '15', '59'].map((minute) => `1,${day} ${hour}:${minute}:30,Sales,Li,answered,5,60,,,`),
      );
    const spring = [HEADER, ...hoursOf('2026-03-29'), ''].join('\n');
    const autumn = [HEADER, ...hoursOf('2026-10-25'), ''].join('\n');
    expect(await check(sourceOf(spring), { zone }, [200])).toBe('pieces');
    // Which of two hours it is depends on the rows before, and so the file is not divided.
    expect(await check(sourceOf(autumn), { zone }, [200])).toBe('columns');
  });

  it('are the same when they are long', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => {
      const note = i % 997 === 0 ? '"broken "quote", here"' : i % 101 === 0 ? '"two\nlines"' : `note ${i}`;
      const start = `2026-10-${String(1 + (i % 28)).padStart(2, '0')} ${String(i % 24).padStart(2, '0')}:00:00`;
      return `${i},${start},Queue ${i % 7},Agent ${i},${i % 3 ? 'answered' : 'abandoned'},${i % 90},0:01:${String(i % 60).padStart(2, '0')},,,${note}`;
    });
    const long = `1,2026-10-01 09:00:00,Sales,Li,answered,5,60,,,"${'x'.repeat(700_000)}"`;
    const text = [HEADER, ...rows, long, ...rows, ''].join('\r\n');
    expect(await check(sourceOf(text, { chunk: 1 << 18 }), {}, [100_000])).toBe('columns');
    const short = sourceOf(text.replace(long, plain), { chunk: 1 << 18 });
    expect(await check(short, {}, [100_000])).toBe('pieces');
    // What comes through a pipe is kept until it is known how it is read, and then goes by columns from its start.
    const { bytes: _, range: __, ...stream } = sourceOf(text, { chunk: 1 << 16 });
    expect(await check({ ...stream, reopenable: false }, {}, [100_000])).toBe('columns');
  });
});
