import { describe, expect, it } from 'vitest';
import { bothRoads } from './both-roads.js';
import { open, rowsOf, sourceOf } from './source.js';

const notesOf = async (text: string) => {
  const opened = await open(text);
  await rowsOf(opened);
  return opened.outcome().notes.map(({ en }) => en);
};

describe('rows that are longer or shorter than the header', () => {
  const text = `Call ID,Queue,Arrived,Result,Wait,Talk
1,a,2026-03-02 09:00:00,answered,10,30
2,a,2026-03-02 09:01:00,answered,10
3,a,2026-03-02 09:02:00,answered,10,30,extra
4,a,2026-03-02 09:03:00,answered,10,30,,
5,a,2026-03-02 09:04:00,answered,10,"30"
6,a,2026-03-02 09:05:00,answered
`;

  it('are counted, the first is named, and nothing is moved', async () => {
    expect(await notesOf(text)).toEqual([
      '1 row has more cells than the header (6), the first in row 4: what stands behind is left alone, and values may be one column off (a delimiter inside of a text?)',
      '2 rows have fewer cells than the header (6), the first in row 3: the missing ones are taken as empty',
    ]);
    const rows = await rowsOf(await open(text));
    expect(rows.map(({ talk_sec }) => talk_sec)).toEqual([30, null, 30, 30, 30, null]);
  });

  it('are counted alike by both ways of reading', async () => {
    const { rows, columns } = await bothRoads(sourceOf(text));
    expect(columns?.outcome).toEqual(rows.outcome);
  });

  it('are no matter where only commas trail', async () => {
    expect(await notesOf('Call ID,Queue,Arrived,Result,\n1,a,2026-03-02 09:00:00,answered,,\n')).toEqual([]);
  });
});

describe('columns whose values do not fit their name', () => {
  it('are told with rows and examples, and left alone', async () => {
    const opened = await open(`Call ID,Queue,Arrived,Result,Wait,CSAT
1,a,2026-03-02 09:00:00,answered,soon,5
2,a,2026-03-02 09:01:00,answered,12,4
3,a,2026-03-02 09:02:00,answered,later,-
`);
    const told =
      '"Wait" is named like wait_sec, but 2 of 3 values looked at are not durations (row 2 "soon", row 4 "later"): it rides along and is not used';
    expect(opened.findings.notes.map(({ en }) => en)).toContain(told);
    const rows = await rowsOf(opened);
    expect(opened.outcome().notes.map(({ en }) => en)).toContain(told);
    expect(rows[0]).toMatchObject({ wait_sec: null, Wait: 'soon', csat: 5 });
  });
});

describe('a column of dates that changes its order', () => {
  const day = (n: number, order: 'dmy' | 'mdy') => {
    const [, month, date] = new Date(Date.UTC(2026, 1, n)).toISOString().slice(0, 10).split('-');
    return order === 'dmy' ? `${date}/${month}/2026` : `${month}/${date}/2026`;
  };
  const list = (days: readonly string[]) =>
    `Call ID,Queue,Arrived,Result\n${days.map((one, i) => `${i},a,${one} 09:00,answered`).join('\n')}\n`;
  const from = (start: number, count: number, order: 'dmy' | 'mdy') =>
    Array.from({ length: count }, (_, i) => day(start + i, order));

  it('is refused with the row where it does, though every date could be read either way', async () => {
    await expect(open(list([...from(1, 12, 'dmy'), ...from(29, 8, 'mdy')]))).rejects.toMatchObject({
      place: { row: 14, column: 'Arrived', value: '03/01/2026 09:00' },
    });
    await expect(open(list([...from(29, 8, 'mdy'), ...from(37, 8, 'dmy')]))).rejects.toMatchObject({
      place: { row: 10 },
    });
  });

  it('is read where all days follow each other in one order', async () => {
    const rows = await rowsOf(await open(list(from(1, 60, 'dmy'))));
    expect(rows.at(-1)?.arrived_at).toBe('2026-04-01T09:00:00+08:00');
  });
});

describe('answered within so many seconds', () => {
  it('is known by a number in the header, and what the number is', async () => {
    for (const [header, seconds] of [
      ['20秒内接通量', 20],
      ['30S接听数', 30],
      ['接通量(15秒内)', 15],
      ['Answered within 40 seconds', 40],
      ['Answered in 20s', 20],
    ] as const) {
      const [row] = await rowsOf(
        await open(`Queue,Interval Start,Offered,Answered,${header}\na,2026-03-02 09:00,10,9,8\n`),
      );
      expect([header, row.answered_in_target, row.target_sec]).toEqual([header, 8, seconds]);
    }
  });

  it('is not a rate', async () => {
    const [row] = await rowsOf(
      await open('Queue,Interval Start,Offered,Answered,20秒接通率\na,2026-03-02 09:00,10,9,80%\n'),
    );
    expect(row.answered_in_target).toBeNull();
  });
});
