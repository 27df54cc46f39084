import { describe, expect, it } from 'vitest';
import { read } from '../source.js';

const DAYS = ['2026-03-02', '2026-03-03', '2026-03-04'];
const csv = (rows: readonly (readonly (string | number)[])[]) =>
  rows.map((row) => `${row.join(',')}\n`).join('');
const offeredBy = async (file: string) => {
  const sums: Record<string, number> = {};
  for (const { queue, offered } of await read(file))
    sums[String(queue)] = (sums[String(queue)] ?? 0) + Number(offered);
  return sums;
};

describe('queues in the names of columns', () => {
  const figures = (rows: readonly (readonly (string | number)[])[]) => offeredBy(csv(rows));

  it('before or behind the name of a figure make a row per queue', async () => {
    const counts = [10, 8, 2, 30, 20, 10];
    const day = (names: readonly string[]) =>
      figures([['Date', ...names], ...DAYS.map((one) => [one, ...counts])]);
    const of = (
      name: (queue: string, figure: string) => string,
      queues: readonly string[],
      words: readonly string[],
    ) => day(queues.flatMap((queue) => words.map((word) => name(queue, word))));
    const english = ['Offered', 'Answered', 'Abandoned'];
    const expected = { Sales: 30, Support: 90 };
    expect(await of((queue, word) => `${queue} ${word}`, ['Sales', 'Support'], english)).toEqual(expected);
    expect(await of((queue, word) => `${word} - ${queue}`, ['Sales', 'Support'], english)).toEqual(expected);
    expect(await of((queue, word) => `${queue}_Calls ${word}`, ['Sales', 'Support'], english)).toEqual(
      expected,
    );
    expect(await of((queue, word) => queue + word, ['投诉', '咨询'], ['呼入量', '接通量', '放弃量'])).toEqual(
      { 投诉: 30, 咨询: 90 },
    );
  });

  it('are none where a column counts all, or where they are other times or directions', async () => {
    expect(
      await figures([
        ['Date', 'Offered', 'Sales Offered', 'Support Offered'],
        ...DAYS.map((day) => [day, 9, 5, 4]),
      ]),
    ).toEqual({ null: 27 });
    await expect(
      figures([
        ['Date', 'Forecast Offered', 'Forecast Answered', 'Target Offered', 'Target Answered'],
        ...DAYS.map((day) => [day, 9, 8, 5, 4]),
      ]),
    ).rejects.toThrow();
  });
});

describe('names that end in the name of a count', () => {
  it('are no groups where the contacts are counted without them', async () => {
    const text =
      'Date: 10/15/2026\nTime\tACD Calls\tAban Calls\tExtn Out Calls\t% Ans Calls\n8:00 AM\t20\t2\t1\t90.9\n8:30 AM\t10\t0\t2\t100.0\n';
    const rows = await read(text);
    expect(rows.map(({ interval_start: at, answered, queue }) => [at, answered, queue])).toEqual([
      ['2026-10-15T08:00+08:00', 20, null],
      ['2026-10-15T08:30+08:00', 10, null],
    ]);
  });
});
