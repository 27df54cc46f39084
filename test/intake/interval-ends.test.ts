import { describe, expect, it } from 'vitest';
import { stepBeforeEnds } from '../../src/intake/values/clock-style.js';
import { open, read, rowsOf } from './source.js';

describe('reports that write only when intervals end', () => {
  it.each([
    ['Interval End', ['2026-03-02 08:30', '2026-03-02 09:00', '2026-03-03 00:00'], 30],
    ['时段结束时间', ['2026/3/2 8:30', '2026/3/2 9:00', '2026/3/3 0:00'], 30],
    ['Interval Ending', ['2026-03-02 08:29:59', '2026-03-02 08:59:59', '2026-03-02 23:59:59'], 30],
    ['Period End', ['2026-03-02 08:29', '2026-03-02 08:59', '2026-03-02 23:59'], 29],
  ])('%s: begin them before', async (name, ends, before) => {
    const opened = await open(
      `${name},Offered,Answered\n${ends.map((end, i) => `${end},${i + 5},${i + 4}\n`).join('')}`,
    );
    expect((await rowsOf(opened)).map((row) => [row.interval_start, row.interval_minutes])).toEqual([
      ['2026-03-02T08:00+08:00', 30],
      ['2026-03-02T08:30+08:00', 30],
      ['2026-03-02T23:30+08:00', 30],
    ]);
    expect(opened.outcome().notes.map(({ en }) => en)).toContain(
      `"${name}" holds the ends of the intervals, which begin ${before} minutes before`,
    );
  });

  it('take the start where there is one, and the end where it is named', async () => {
    const both = 'Interval Start,Interval End,Offered\n2026-03-02 08:00,2026-03-02 08:30,5\n';
    expect(await read(both)).toMatchObject([{ interval_start: '2026-03-02T08:00+08:00' }]);
    const named = 'Bis Ende,Offered,Until the end\n-,5,2026-03-02 08:30\n-,6,2026-03-02 09:00\n';
    const rows = await read(named, { map: new Map([['interval_start', 'Until the end']]) });
    expect(rows.map(({ interval_start: at }) => at)).toEqual([
      '2026-03-02T08:00+08:00',
      '2026-03-02T08:30+08:00',
    ]);
  });

  it('have steps by the shortest of them', () => {
    expect(stepBeforeEnds([1800, 3600, 9000, Number.NaN])).toBe(1800);
    expect(stepBeforeEnds([1799, 3599])).toBe(1799);
    expect(stepBeforeEnds([1740, 3540])).toBe(1740);
    expect(stepBeforeEnds([7200])).toBe(3600);
  });
});
