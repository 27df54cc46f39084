import { describe, expect, it } from 'vitest';
import { keptStream } from '../../../src/intake/readers/kept-stream.js';
import { open, rowsOf, sourceOf } from '../source.js';

async function* chunksOf(texts: readonly string[]) {
  for (const text of texts) yield Buffer.from(text);
}

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const kept = (limit?: number) =>
  keptStream(Buffer.from('a'), chunksOf(['b', 'c', 'd'])[Symbol.asyncIterator](), '-', limit);

describe('a stream that is kept', () => {
  it('can be read again while another reader is half way through', async () => {
    const stream = kept();
    const reader = stream.open()[Symbol.asyncIterator]();
    await reader.next();
    await reader.next();
    expect(await textOf(stream.open())).toBe('abcd');
    stream.forget();
    expect(await textOf({ [Symbol.asyncIterator]: () => reader })).toBe('cd');
  });

  it('is refused past the limit, but for a stream of which nothing is kept', async () => {
    await expect(textOf(kept(3).open())).rejects.toMatchObject({
      remedy: { en: expect.stringContaining('--date-order dmy (or mdy)') },
    });
    const stream = kept(3);
    stream.forget();
    expect(await textOf(stream.open())).toBe('abcd');
  });
});

describe('dates of a pipe whose first rows leave their order open', () => {
  const day = (date: string, rows: number) =>
    Array.from(
      { length: rows },
      (_, i) => `${date}/2026 09:${String(i % 60).padStart(2, '0')}:00,Sales,Yes,30\n`,
    );
  const text = (...days: readonly string[]) =>
    ['Start Time,Queue,Answered,Talk Time (s),\n', ...days.flatMap((date) => day(date, 18_000))].join('');

  it.each([
    ['a late day above 12', text('03/11', '03/12', '03/13')],
    ['neighbouring days only', text('03/02', '03/03', '03/04', '03/05')],
  ])('are those of the file, and so are the notes: %s', async (_, content) => {
    const [file, pipe] = await Promise.all(
      [false, true].map(async (once) => {
        const opened = await open(sourceOf(content, { once }));
        const rows = await rowsOf(opened);
        return {
          days: [...new Set(rows.map((row) => String(row.arrived_at).slice(0, 10)))],
          outcome: opened.outcome(),
        };
      }),
    );
    expect(pipe).toEqual(file);
    expect(pipe.days.every((one) => one.startsWith('2026-03-'))).toBe(true);
  });
});
