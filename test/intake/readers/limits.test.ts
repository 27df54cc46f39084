import { describe, expect, it } from 'vitest';
import { openInput } from '../../../src/intake/readers/input.js';
import { sizeText } from '../../../src/intake/readers/limits.js';
import { readBytes } from './reading.js';

async function* endless(chunk: string): AsyncIterable<Uint8Array> {
  const bytes = Buffer.from(chunk.repeat(Math.ceil(65_536 / chunk.length)));
  for (let size = 0; size < 2 ** 28; size += bytes.length) yield bytes;
}

describe('limits', () => {
  it('refuses a file that is larger than allowed before it is opened', async () => {
    const source = {
      name: 'calls.csv',
      reopenable: true,
      bytes: 10 * 2 ** 30,
      open: () => {
        throw new Error('opened');
      },
    };
    await expect(openInput(source)).rejects.toMatchObject({
      text: { en: 'the file is larger than 4 GB, the limit of what is read' },
      remedy: { en: expect.stringContaining('--max-bytes') },
    });
  });

  it('stops a stream that is larger than allowed', async () => {
    const text = 'a,b\n1,2\n'.repeat(2_000_000);
    await expect(readBytes(text, { maxBytes: 2e6 })).rejects.toThrow('larger than 1.9 MB');
  });

  it.each([
    ['a row without end', 'x', 'longer than 16 million characters', 1],
    ['a row without end in quotation marks', '"x" y, ', 'more than 16384 columns', 1],
    ['a row of a million columns', 'x,', 'more than 16384 columns', 1],
  ])('names the row of %s', async (_, chunk, message, row) => {
    const source = { name: 'calls.csv', reopenable: true, open: () => endless(chunk) };
    const { openFile } = await import('../../../src/intake/readers/open-file.js');
    const file = await openFile(await openInput(source));
    const reading = async () => {
      for await (const rows of file.sheets[0].rows()) expect(rows.length).toBe(0);
    };
    await expect(reading()).rejects.toMatchObject({
      text: { en: expect.stringContaining(message) },
      place: { file: 'calls.csv', row },
    });
  });

  it.each([
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01', 'latin1'), 'PNG'],
    ['a document', Buffer.from(`%PDF-1.4\n${'text '.repeat(100)}`), 'PDF'],
    ['zeros', Buffer.alloc(10_000), 'binary file'],
    ['nothing', Buffer.alloc(0), 'empty'],
    ['blanks', Buffer.from(' \r\n\t'), 'empty'],
  ])('refuses %s', async (_, bytes, message) => {
    await expect(readBytes(bytes)).rejects.toThrow(message);
  });

  it('says sizes as people do', () => {
    expect([sizeText(4 * 2 ** 30), sizeText(1.5 * 2 ** 20), sizeText(300 * 2 ** 20)]).toEqual([
      '4 GB',
      '1.5 MB',
      '300 MB',
    ]);
  });
});
