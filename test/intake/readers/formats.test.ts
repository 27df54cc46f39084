import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as Xls from '@e965/xlsx';
import { describe, expect, it, test } from 'vitest';
import type { RawCell } from '../../../src/intake/cells.js';
import { project } from '../../support/run-line.js';
import { cellsOf, cellsOfFile, readBytes } from './reading.js';

function oldWorkbook(options: { date1904?: boolean } = {}): Uint8Array {
  const sheet = Xls.utils.aoa_to_sheet([
    ['单号', 'start', 'talk', 'ok', 'rate'],
    ['00123', 46113.5, 1.25, true, 0.94],
  ]);
  sheet.B2.z = 'yyyy-mm-dd hh:mm';
  sheet.C2.z = '[h]:mm:ss';
  sheet.F2 = { t: 'e', v: 0x2a };
  sheet['!ref'] = 'A1:F2';
  const book = Xls.utils.book_new();
  Xls.utils.book_append_sheet(book, sheet, 'calls');
  book.Workbook = { WBProps: { date1904: options.date1904 ?? false } };
  return new Uint8Array(Xls.write(book, { type: 'array', bookType: 'biff8' }));
}

const oldRow = ['00123', '2026-04-01 12:00:00', '30:00:00', true, 0.94];

describe('Excel 97 to 2003', () => {
  it('reads cells with their formats', async () => {
    const read = await readBytes(oldWorkbook());
    expect(read.format).toBe('xls');
    expect(read.sheets[0].name).toBe('calls');
    expect(read.sheets[0].rows[1].cells.slice(0, 5)).toEqual(oldRow);
    expect(read.sheets[0].rows[1].cells[5] ?? null).toBeNull();
  });

  it('reads a bare stream without the container', async () => {
    const stream = Xls.CFB.find(Xls.CFB.read(Buffer.from(oldWorkbook()), { type: 'buffer' }), 'Workbook')!;
    const read = await readBytes(Buffer.from(stream.content as number[]));
    expect(read.format).toBe('xls');
    expect(read.sheets[0].rows[1].cells.slice(0, 5)).toEqual(oldRow);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const [, row] = await cellsOf(oldWorkbook({ date1904: true }));
    expect(row[1]).toBe('2030-04-02 12:00:00');
  });

  it('reads the XML form of Excel 2003', async () => {
    const xml = Xls.write(Xls.read(oldWorkbook(), { type: 'array', cellNF: true }), {
      type: 'string',
      bookType: 'xlml',
    });
    const read = await readBytes(xml);
    expect(read.format).toBe('xls');
    expect(read.sheets[0].rows[1].cells[0]).toBe('00123');
  });

  it('names damaged and protected files', async () => {
    await expect(readBytes(oldWorkbook().subarray(0, 700))).rejects.toMatchObject({ name: 'DataError' });
    const encrypted = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(512),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    await expect(readBytes(encrypted)).rejects.toThrow('protected by a password');
  });

  test.skipIf(!existsSync(join(project, '../shared/data')))(
    'gives the cells of the CSV twin of a real file',
    async () => {
      const folder = join(project, '../shared/data/call-list-xls');
      const old = await cellsOfFile(join(folder, '20191021_masked.xls'));
      const csv = await cellsOfFile(join(folder, '20191021_masked.csv'));
      expect(old.length).toBe(csv.length);
      const texts = (row: readonly RawCell[]) => Array.from({ length: 18 }, (_, i) => asText(row[i]));
      expect(old.map(texts)).toEqual(csv.map(texts));
    },
  );
});

/** Dates and durations of both files in one way of writing. */
function asText(cell: RawCell): string {
  const text = String(cell ?? '').trim();
  const date = /^(\d+)\/(\d+)\/(\d+) (\d+):(\d+:\d+) ([AP])M$/.exec(text);
  if (!date) return text.replace(/^0(\d:)/, '$1').replace('+', '');
  const [, month, day, year, hour, rest, half] = date;
  const hours = (Number(hour) % 12) + (half === 'P' ? 12 : 0);
  const two = (part: string | number) => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hours)}:${rest}`;
}

describe('web page saved as .xls', () => {
  const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><style>td{mso:"<td>"}</style></head>
<body><table border=1><tr><td colspan="3">Report</td></tr><tr><th rowspan=2>Queue</th><th colspan="2">Calls</th></tr>
<tr><th>offered</th><th>answered</th></tr><!-- <tr><td>no</td></tr> -->
<tr><td>R&amp;D &#20013;&nbsp;x</td><td>00123</td><td> 1 &lt; 2 <br>next</td></tr><tr><td>last<td>7</table></body></html>`;

  it('reads the table as it is written', async () => {
    for (const chunk of [1, 10, 10_000]) {
      const read = await readBytes(page, { chunk });
      expect(read.format).toBe('html');
      expect(read.sheets[0].rows).toEqual([
        { row: 1, cells: ['Report', null, null] },
        { row: 2, cells: ['Queue', 'Calls', null] },
        { row: 3, cells: [null, 'offered', 'answered'], covered: [{ column: 0, value: 'Queue' }] },
        { row: 4, cells: ['R&D 中 x', '00123', '1 < 2\nnext'] },
        { row: 5, cells: ['last', '7'] },
      ]);
    }
  });

  it('believes the encoding that the page names, unless the bytes are UTF-8', async () => {
    const gbk = Buffer.concat([
      Buffer.from('<html><meta charset="gbk"><table><tr><td>', 'latin1'),
      Buffer.from([0xbf, 0xcd, 0xbb, 0xa7]),
      Buffer.from('</td><td>00123</td></tr></table>'),
    ]);
    expect(await cellsOf(gbk)).toEqual([['客户', '00123']]);
    expect(await cellsOf('<html><meta charset="gbk"><table><tr><td>客户</td></tr></table>')).toEqual([
      ['客户'],
    ]);
  });
});

describe('JSON', () => {
  it('reads lists and lines of objects, inner objects by both names', async () => {
    const cells = [
      ['id', 'Queue.Name', 'tags'],
      [1, 'sales', '["a"]'],
      [2, null, null],
    ];
    const objects = ['{"id":1,"Queue":{"Name":"sales"},"tags":["a"]}', '{"id":2,"tags":null}'];
    for (const chunk of [1, 5, 1000]) {
      expect(await cellsOf(`[${objects.join(',\n')}]`, { chunk })).toEqual(cells);
      expect(await cellsOf(`${objects.join('\n')}\n`, { chunk })).toEqual(cells);
    }
    expect(await cellsOf(Buffer.from(`\uFEFF[${objects}]`, 'utf16le'))).toEqual(cells);
  });

  it('names the object that is cut off or surrounded by something else', async () => {
    await expect(readBytes('[{"a":1},{"a":2')).rejects.toThrow('object 2 is not valid JSON');
    await expect(readBytes('[{"a":1} oops {"a":2}]')).rejects.toThrow('object 2 is not valid JSON');
    await expect(readBytes(`${'{"a":'.repeat(100_000)}1`)).rejects.toMatchObject({ name: 'DataError' });
  });

  it('says which fields came too late', async () => {
    const read = await readBytes(`${'{"a":1}\n'.repeat(1000)}{"a":1,"b":2}\n`);
    expect(read.remarks[0]).toContain('left out: b');
  });
});
