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

  it('has count and sum of each metric side by side, as an interface gives them', async () => {
    const interval = (hour: string) => `2026-03-02T${hour}:00:00.000Z/2026-03-02T${hour}:30:00.000Z`;
    const rows = [
      'nOffered,10,,',
      'tAnswered,9,90000,30000',
      'tTalk,9,1800000,400000',
      'tAbandon,1,20000,20000',
    ];
    const text = ['08', '09'].flatMap((hour) =>
      (hour === '08' ? rows : rows.slice(0, 3)).map((row) => `${interval(hour)},S,voice,${row}\n`),
    );
    const found = await read(`interval,queueId,mediaType,metric,count,sum,max\n${text.join('')}`);
    expect(found).toMatchObject([
      { queue: 'S', offered: 10, answered: 9, abandoned: 1, answer_wait_sec: 90, talk_sec: 1800 },
      { queue: 'S', offered: 10, answered: 9, abandoned: 0, answer_wait_sec: 90, talk_sec: 1800 },
    ]);
  });
});
