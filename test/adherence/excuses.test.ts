import { describe, expect, it } from 'vitest';
import { readExcuses } from '../../src/adherence/excuse-rows.js';
import { block, judge, state } from './build.js';

const H = 60;
const read = (...rows: Record<string, string>[]) => readExcuses(rows, () => 480);
/** Night shifts of the 12th and the 13th, 22 to 6. */
const nights = [block('work', 22 * H, 30 * H), block('work', 46 * H, 54 * H)];

describe('a whole day that is excused', () => {
  it('is the shift of that day in the roster, to its end after midnight, and no other', () => {
    const log = [state('签出', 9 * H, 10 * H), state('签出', 34 * H, 35 * H), state('签出', 70 * H, 72 * H)];
    const rows: Record<string, string>[] = [
      { 工号: 'A', 日期: '2026-10-12', 原因: '病假' },
      { 工号: 'A', 开始时间: '2026/10/12', 原因: '病假' },
    ];
    for (const row of rows) {
      const { days, sums } = judge(nights, log, { excuses: read(row) });
      expect(days[0]).toMatchObject({ attendance: null });
      expect(days[1].attendance?.attended).toBe(false);
      expect(sums).toMatchObject({ excusedSec: 8 * 3600, scheduledSec: 8 * 3600 });
    }
    const second = judge(nights, log, { excuses: read({ 日期: '2026-10-13', 原因: '停电' }) });
    expect(second.days.map(({ attendance }) => attendance?.attended)).toEqual([false, undefined]);
    expect(second.sums.excusedSec).toBe(8 * 3600);
  });

  it('may be several; times of day mean just these', () => {
    const log = [state('示闲', 22 * H, 30 * H), state('示闲', 46 * H, 54 * H)];
    const both = read({ start: '2026-10-12', end: '2026-10-13' });
    expect(judge(nights, log, { excuses: both }).sums.excusedSec).toBe(16 * 3600);
    const hours = read({ 日期: '2026-10-13', 开始时间: '01:00', 结束时间: '02:00' });
    expect(judge(nights, log, { excuses: hours }).sums.excusedSec).toBe(3600);
  });
});
