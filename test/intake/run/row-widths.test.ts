import { describe, expect, it } from 'vitest';
import { bothRoads } from '../both-roads.js';
import { notesOf, open, rowsOf, sourceOf } from '../source.js';

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
