import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { detectEncoding } from '../../../src/intake/readers/encoding.js';
import { project } from '../../support/run-line.js';
import { cellsOf, cellsOfFile, readBytes } from './reading.js';

/** 客户, 座席, 呼入, 接通 in GBK. */
const GBK = {
  客户: [0xbf, 0xcd, 0xbb, 0xa7],
  座席: [0xd7, 0xf9, 0xcf, 0xaf],
  已接: [0xd2, 0xd1, 0xbd, 0xd3],
};
const bytesOf = (...parts: (string | readonly number[] | Uint8Array)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
const gbkFile = bytesOf(GBK.客户, ',', GBK.座席, '\n1380,', GBK.已接, '\n');
const chinese = [
  ['客户', '座席'],
  ['1380', '已接'],
];

describe('encodings', () => {
  it('reads UTF-8 with many a damaged byte: whole characters of three bytes are no chance', async () => {
    const text = '客户,座席\n1380,已接\n'.repeat(10);
    const damaged = Buffer.concat([
      ...Array(10).fill(Buffer.from([0x42, 0xff, 0x62, 0x2c, 0x0a])),
      Buffer.from(text),
    ]);
    const read = await readBytes(damaged);
    expect(read.encoding).toBe('utf-8');
    expect(read.remarks[0]).toContain('10 characters are not valid utf-8');
  });

  it('reads GBK, also when characters are cut between chunks', async () => {
    for (const chunk of [1, 2, 3, 5, 100]) {
      const read = await readBytes(gbkFile, { chunk });
      expect(read.encoding).toBe('gb18030');
      expect(read.sheets[0].rows.map((row) => row.cells)).toEqual(chinese);
    }
  });

  it('reads UTF-8 with and without mark, and UTF-16 of both orders with and without mark', async () => {
    const text = '客户,座席\n1380,已接\n';
    const little = Buffer.from(text, 'utf16le');
    const big = Buffer.from(little).swap16();
    const mark = Buffer.from('\uFEFF', 'utf16le');
    const files = [
      Buffer.from(text),
      Buffer.from(`\uFEFF${text}`),
      Buffer.concat([mark, little]),
      Buffer.concat([Buffer.from(mark).swap16(), big]),
    ];
    for (const file of files) {
      for (const chunk of [1, 7, 1000]) expect(await cellsOf(file, { chunk })).toEqual(chinese);
    }
    const plain = 'call_id,queue,wait_sec\n1,sales,20\n';
    const cells = [
      ['call_id', 'queue', 'wait_sec'],
      ['1', 'sales', '20'],
    ];
    expect(await cellsOf(Buffer.from(plain, 'utf16le'))).toEqual(cells);
    expect(await cellsOf(Buffer.from(plain, 'utf16le').swap16())).toEqual(cells);
  });

  it('takes letters with accents for Latin-1, and says that it is not certain', async () => {
    for (const text of [
      'Recepci\xf3n;Espa\xf1a\n1;S\xe9gol\xe8ne\n',
      'a;b\nLIGA\xc7\xc3O;liga\xe7\xe3o\n',
      'k;\x80 5\n',
    ]) {
      const read = await readBytes(Buffer.from(text, 'latin1'));
      expect(read.encoding).toBe('windows-1252');
      expect(read.remarks[0]).toContain('--encoding');
    }
    const cells = await cellsOf(Buffer.from('caf\xe9;\x80 5\n1;2\n', 'latin1'));
    expect(cells[0]).toEqual(['café', '€ 5']);
  });

  it('counts bytes that are not valid, and names the first row', async () => {
    const read = await readBytes(
      bytesOf(Buffer.from('客户,座席\n'.repeat(9)), [0xff], 'x,1\n', [0xe5, 0xae], ',2\n'),
    );
    expect(read.encoding).toBe('utf-8');
    expect(read.sheets[0].rows[9].cells).toEqual(['\uFFFDx', '1']);
    expect(read.remarks).toEqual([
      '2 characters are not valid utf-8 and were replaced by "\uFFFD" (first in row 10)',
    ]);
    const damaged = await readBytes(bytesOf(...Array(60).fill(gbkFile), [0xff], ',\n'));
    expect(damaged.encoding).toBe('gb18030');
    expect(damaged.remarks[0]).toContain('1 character is not valid gb18030');
  });

  it('leaves zero bytes out of a text and says so', async () => {
    const read = await readBytes(`${'a,b\n'.repeat(30)}x\0y,1\n`);
    expect(read.sheets[0].rows[30].cells).toEqual(['xy', '1']);
    expect(read.remarks).toEqual(['1 zero byte in the text was left out']);
  });

  it('decides late where the first megabyte is plain ASCII', async () => {
    const rows = 'plain,text\n'.repeat(120_000);
    const late = await readBytes(bytesOf(rows, gbkFile));
    expect(late.sheets[0].rows.at(-1)!.cells).toEqual(['1380', '已接']);
    const utf8 = await readBytes(Buffer.from(`${rows}客户,é\n`));
    expect(utf8.sheets[0].rows.at(-1)!.cells).toEqual(['客户', 'é']);
  });

  it('takes an encoding by name', async () => {
    const big5 = bytesOf([0xab, 0xc8, 0xa4, 0xe1], ',1\n2,3\n');
    expect((await cellsOf(big5, { encoding: 'big5' }))[0]).toEqual(['客戶', '1']);
    await expect(readBytes('a', { encoding: 'klingon' })).rejects.toThrow('is not an encoding');
  });

  it('knows GBK whose only Chinese happens to be valid UTF-8: 双11', () => {
    expect(detectEncoding(bytesOf('date,event\n2026-11-11,', [0xcb, 0xab], '11\n'), true).name).toBe(
      'gb18030',
    );
    for (const text of ['a,5 °C\n', 'Café\n', 'Москва\n', '£5\n'])
      expect(detectEncoding(Buffer.from(text), true).name).toBe('utf-8');
  });

  it('is not misled by Chinese beside letters', () => {
    expect(detectEncoding(bytesOf('VIP', GBK.客户, ',A', GBK.座席, 'B\n'), true).name).toBe('gb18030');
  });

  test.skipIf(!existsSync(join(project, '../shared/data')))('reads a real GBK export', async () => {
    const cells = await cellsOfFile(join(project, '../shared/data/cn-hotline-gbk/在线客服聊天_脱敏_gbk.csv'));
    expect(cells.length - 1).toBe(14_179);
    expect(new Set(cells.map((row) => row.length))).toEqual(new Set([26]));
  });
});

describe('gzip', () => {
  it('reads any format packed by gzip', async () => {
    const csv = await readBytes(gzipSync(gbkFile), { chunk: 7 });
    expect(csv.format).toBe('csv');
    expect(csv.sheets[0].rows.map((row) => row.cells)).toEqual(chinese);
    const json = await readBytes(gzipSync('[{"a":1},{"a":2}]'));
    expect(json.format).toBe('json');
    const twoParts = Buffer.concat([gzipSync('a,b\n1,2\n'), gzipSync('3,4\n')]);
    expect(await cellsOf(twoParts)).toHaveLength(3);
  });

  it('says when it is cut off', async () => {
    const packed = gzipSync(Buffer.from('a,b\n1,2\n'.repeat(100)));
    await expect(readBytes(packed.subarray(0, -12))).rejects.toThrow('cut off or damaged');
  });

  it('stops a bomb, and at the limit of bytes', async () => {
    const bomb = gzipSync(Buffer.alloc(30e6, 'a,b\n'));
    await expect(readBytes(bomb, { maxBytes: 160e6 })).rejects.toThrow('looks like a trap');
    const long = gzipSync(Array.from({ length: 300_000 }, (_, i) => `${i},${i * i}\n`).join(''));
    await expect(readBytes(long, { maxBytes: 2e6 })).rejects.toMatchObject({
      remedy: { en: expect.stringContaining('--max-bytes') },
    });
  });
});
