import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/tables/table.js';
import { read } from '../source.js';

describe('columns called by the days of the week', () => {
  const hours = '08:00,10,11,12,13,14,5,6\n09:00,20,21,22,23,24,7,8\n';
  const table = `时段,周一,周二,周三,周四,周五,周六,周日\n${hours}`;
  const days = (rows: readonly Row[]) =>
    [...new Set(rows.map((row) => String(row.interval_start).slice(0, 10)))].sort();

  it('are those of the week that the title names, or that the user says', async () => {
    for (const rows of [
      await read(`2026年3月2日-2026年3月8日 话务量\n${table}`),
      await read(table, { firstDate: '2026-03-02' }),
    ]) {
      expect(days(rows)).toEqual([2, 3, 4, 5, 6, 7, 8].map((day) => `2026-03-0${day}`));
      expect(rows.find((row) => String(row.interval_start).startsWith('2026-03-08T09'))?.offered).toBe(8);
    }
    const english = `Report,2026-03-08 - 2026-03-14\nHour,Sun,Mon,Tue,Wed,Thu,Fri,Sat\n${hours}`;
    expect(days(await read(english))[0]).toBe('2026-03-08');
  });

  it('are not read where nobody knows of which week, or the day is another', async () => {
    await expect(read(table)).rejects.toThrow('days of the week');
    await expect(read(table, { firstDate: '2026-03-03' })).rejects.toThrow('days of the week');
  });
});
