import { describe, expect, it } from 'vitest';
import { read } from '../../source.js';

const report = (dates: readonly string[], title = '', header = '日期,呼入量,接通量') =>
  `${title}${header}\n${dates.map((date, i) => `${date},${100 + i},${90 + i}\n`).join('')}`;

describe('months and weeks', () => {
  const table = async (dates: readonly string[], header = 'Month') =>
    (await read(report(dates, '', `${header},Offered,Answered`))).map((row) => [
      String(row.interval_start).slice(0, 10),
      row.interval_minutes,
    ]);
  const january = ['2026-01-01', 31 * 1440];

  it('are intervals of their own length', async () => {
    const two = [january, ['2026-02-01', 28 * 1440]];
    for (const months of [
      ['2026-01', '2026-02'],
      ['2026年1月', '2026年2月'],
      ['202601', '202602'],
      ['Jan 2026', 'February 2026'],
      ['Jan-26', 'Feb-26'],
    ])
      expect(await table(months)).toEqual(two);
    expect(await table(['2026-W01', '2026-W02'], 'Week')).toEqual([
      ['2025-12-29', 7 * 1440],
      ['2026-01-05', 7 * 1440],
    ]);
    expect(await table(['2026年第10周'], '周次')).toEqual([['2026-03-02', 7 * 1440]]);
  });

  it('are no days, where there is one only', async () => {
    expect(await table(['2026-01'])).toEqual([january]);
    expect(await table(['2026-01-01'])).toEqual([january]);
    expect(await table(['2026-01-01'], 'Date')).toEqual([['2026-01-01', 1440]]);
  });
});
