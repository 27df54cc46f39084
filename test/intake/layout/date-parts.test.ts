import { describe, expect, it } from 'vitest';
import { read, sourceOf } from '../source.js';

const starts = async (text: string, name: string, firstDate?: string) =>
  (await read(sourceOf(text, { name }), { firstDate })).map((row) =>
    String(row.interval_start ?? row.arrived_at).slice(0, 16),
  );

describe('a date in parts', () => {
  it('is put together', async () => {
    for (const [head, row] of [
      ['Year,Month,Day,Hour', (day: number) => `2026,3,${day},9`],
      ['Year,Month,Day,Hour', (day: number) => `2026,Mar,${day},9`],
      ['年,月,日,时段', (day: number) => `2026,3月,${day}日,9`],
      ['月份,日,时段', (day: number) => `2026年3月,${day},9`],
      ['年月,日,时段', (day: number) => `202603,${day},9`],
    ] as const)
      expect(
        await starts(
          `${head},Offered,Answered\n${[5, 6, 31].map((day) => `${row(day)},9,8\n`).join('')}`,
          'x.csv',
        ),
      ).toEqual(['2026-03-05T09:00', '2026-03-06T09:00', '2026-03-31T09:00']);
  });

  it('is an error where there is no such day', async () => {
    const rows = [5, 6, 7, 31].map((day) => `2026,2,${day},9,8\n`).join('');
    await expect(starts(`Year,Month,Day,Offered,Answered\n${rows}`, 'x.csv')).rejects.toMatchObject({
      place: { row: 5, value: '2026-02-31' },
    });
  });
});

describe('dates and times in parts', () => {
  it('hours and minutes too', async () => {
    const rows = await read(
      '年,月,日,时,分,呼入量,接通量\n2026,10,1,8,0,5,4\n2026,10,1,8,30,6,6\n2026,10,1,9,0,6,6\n',
    );
    expect(rows.map((row) => row.interval_start)).toEqual([
      '2026-10-01T08:00+08:00',
      '2026-10-01T08:30+08:00',
      '2026-10-01T09:00+08:00',
    ]);
  });

  it('a day as a bare number is no time of day as well', async () => {
    const rows = await read('id,start,queue,talk,status\n1,45945,A,30,answered\n2,45946,A,40,answered\n');
    expect(rows.map((row) => row.arrived_at)).toEqual([
      '2025-10-15T00:00:00+08:00',
      '2025-10-16T00:00:00+08:00',
    ]);
  });
});
