import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFor, formats } from '../../src/output/index.js';
import { mask } from '../../src/output/mask.js';
import { column, type Row } from '../../src/tables/table.js';
import { unguardText } from '../../src/text/formula-guard.js';
import { rows, tableOf, written } from './tables.js';

const csv = formatFor('csv')!;
const json = formatFor('json')!;
const jsonl = formatFor('jsonl')!;

describe('csv', () => {
  it('has the published names, full precision, and no formulas', async () => {
    expect(await written(csv, tableOf(rows))).toBe(
      'queue,caller_id,period_start,offered,asa_sec,service_level,resolved\n' +
        '账单,13812341234,2026-10-01T09:00+08:00,1234,11.46,0.8113,true\n' +
        "'=cmd,,2026-10-01T09:30+08:00,8,,,false\n",
    );
  });

  it('has a total only when asked', async () => {
    const table = tableOf([], { offered: 1242 });
    expect(await written(csv, table)).not.toContain('1242');
    expect(await written(csv, table, { withTotal: true })).toMatch(/^,,,1242,,,$/m);
  });

  it('begins with a byte order mark when asked', async () => {
    expect(await written(csv, tableOf([]), { byteOrderMark: true })).toMatch(/^\uFEFFqueue/);
  });

  it('gives texts and numbers back', async () => {
    const doc = { en: '', zh: '' };
    const columns = [column('text', 'text', doc, doc), column('number', 'number', doc, doc)];
    const texts = fc.oneof(fc.string({ minLength: 1 }), fc.stringMatching(/^['=+\-@\t\r\n",;x]{1,5}$/));
    const cells = fc.record({ text: texts, number: fc.double({ noNaN: true, noDefaultInfinity: true }) });
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { minLength: 1 }), async (content) => {
        const text = await written(csv, { name: 't', label: doc, columns, rows: content });
        const back = (parse(text, { columns: true }) as Record<string, string>[]).map((row) => ({
          text: unguardText(row.text),
          number: Number(row.number) + 0,
        }));
        expect(back).toEqual(content.map((row) => ({ ...row, number: row.number + 0 })));
      }),
    );
  });
});

describe('json and jsonl', () => {
  it('write the same objects', async () => {
    const array = JSON.parse(await written(json, tableOf(rows)));
    const lines = (await written(jsonl, tableOf(rows))).trimEnd().split('\n');
    expect(array).toEqual(rows);
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
  });

  it('write an empty array for no rows', async () => {
    expect(await written(json, tableOf([]))).toBe('[]\n');
    expect(await written(jsonl, tableOf([]))).toBe('');
  });

  it('take rows in batches, empty ones too', async () => {
    async function* batches(): AsyncIterable<readonly Row[]> {
      yield [];
      yield rows.slice(0, 1);
      yield rows.slice(1);
    }
    expect(JSON.parse(await written(json, tableOf(batches())))).toEqual(rows);
  });
});

it('finds formats by name and extension', () => {
  expect(formats.map((format) => format.name)).toEqual(['table', 'csv', 'json', 'jsonl', 'xlsx']);
  expect(formatFor('NDJSON')?.name).toBe('jsonl');
  expect(formatFor('docx')).toBeUndefined();
});

it.each([
  ['13812341234', '138****1234'],
  ['95588123', '95****23'],
  ['4711', '4***'],
  ['', ''],
])('masks %s as %s', (text, masked) => {
  expect(mask(text)).toBe(masked);
});
