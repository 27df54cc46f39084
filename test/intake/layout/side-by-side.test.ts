import { describe, expect, it } from 'vitest';
import { open, rowsOf } from '../source.js';

describe('groups of the same columns side by side', () => {
  const text = (first: string, second: string) => `话务日报,,,,,,,
日期,时段,${first},,,${second},,
,,呼入量,接通量,放弃量,呼入量,接通量,放弃量
2026-03-02,09:00,10,9,1,20,19,1
2026-03-02,10:00,11,10,1,,,
合计,,21,19,2,20,19,1
`;

  it('become queues', async () => {
    const opened = await open(text('投诉', '咨询'));
    const rows = await rowsOf(opened);
    expect(rows.map(({ queue, offered, answered }) => [queue, offered, answered])).toEqual([
      ['投诉', 10, 9],
      ['咨询', 20, 19],
      ['投诉', 11, 10],
    ]);
    expect(opened.outcome().notes.map(({ zh }) => zh)).toContain(
      '相同的列按组并排（投诉、咨询）：每行按组拆为2行读取',
    );
  });

  it('stay as they are where they are no parts: this month and the last, in and out', async () => {
    for (const [first, second] of [
      ['本月', '上月'],
      ['呼入', '呼出'],
    ]) {
      const rows = await rowsOf(await open(text(first, second)));
      expect(rows.map(({ queue, offered }) => [queue, offered])).toEqual([
        [null, 10],
        [null, 11],
      ]);
    }
  });
});
