import { describe, expect, it } from 'vitest';
import { read, sourceOf } from '../source.js';

const brief = async (text: string, name = 'x.csv') =>
  (await read(sourceOf(text, { name }))).map(
    ({ queue, interval_start, interval_minutes, offered, answered }) =>
      [queue, String(interval_start).slice(0, 16), interval_minutes, offered, answered].join(' '),
  );

describe('a list with a row for each figure', () => {
  it('becomes a row for each interval, wherever its figures stand', async () => {
    const rows = [
      ['Offered', 10],
      ['Answered', 9],
      ['ASA', 12],
    ].flatMap(([name, value]) => [8, 9].map((hour) => `2026-03-01,${hour}:00,S,${name},${value}`));
    expect(await brief(`Date,Time,Queue,Metric,Value\n${rows.join('\n')}\n`)).toEqual([
      'S 2026-03-01T08:00 60 10 9',
      'S 2026-03-01T09:00 60 10 9',
    ]);
  });

  it('keeps figures that stand twice apart', async () => {
    const day = '2026-03-01,Offered,10\n2026-03-01,Answered,9\n';
    expect(
      (await read(`Date,Metric,Value\n${day}2026-03-01,Offered,20\n2026-03-01,Answered,18\n`)).length,
    ).toBe(2);
  });
});
