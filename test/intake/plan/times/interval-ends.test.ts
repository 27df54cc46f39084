import { describe, expect, it } from 'vitest';
import { stepBeforeEnds } from '../../../../src/intake/values/clock-style.js';
import { open, read, rowsOf } from '../../source.js';

const HALF_HOURS = ['2026-03-02T08:00+08:00', '2026-03-02T08:30+08:00', '2026-03-02T09:00+08:00'];
const startsOf = async (text: string) =>
  (await read(text)).map((row) => String(row.interval_start ?? row.arrived_at));

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

describe('reports whose rows tell their first and last day', () => {
  const lengths = async (text: string) =>
    (await read(text)).map((row) => [String(row.interval_start).slice(0, 10), row.interval_minutes]);
  const report = (spans: readonly string[], name = 'Week') =>
    `${name},Offered,Answered\n${spans.map((span, i) => `${span},${100 + i},${90 + i}\n`).join('')}`;
  const WEEK = 7 * 1440;

  it.each([
    ['09.02.2026 - 15.02.2026', '16.02.2026 - 22.02.2026'],
    ['2026/2/9~2026/2/15', '2026/2/16~2026/2/22'],
    ['2026-02-09至2026-02-15', '2026-02-16至2026-02-22'],
    ['02/09/2026 to 02/15/2026', '02/16/2026 to 02/22/2026'],
    ['2026年2月9日—2月15日', '2026年2月16日—2月22日'],
    ['第7周（2026-02-09～02-15）', '第8周（2026-02-16～02-22）'],
  ])('are of that length: %s', async (...spans) => {
    for (const name of ['Week', '周期', 'Period'])
      expect(await lengths(report(spans, name))).toEqual([
        ['2026-02-09', WEEK],
        ['2026-02-16', WEEK],
      ]);
  });

  it('may be of different lengths, across the turn of a year too', async () => {
    expect(await lengths(report(['2025-12-29~01-04', '2026-01-05~01-31', '2026.2.1-2026.2.28']))).toEqual([
      ['2025-12-29', WEEK],
      ['2026-01-05', 27 * 1440],
      ['2026-02-01', 28 * 1440],
    ]);
  });

  it('hold totals where one is the sum of those within it, or longer than a month', async () => {
    const weeks = ['2026-02-02~2026-02-08', '2026-02-09~2026-02-15', '2026-02-16~2026-02-22'];
    const all = `${report(weeks)}2026-02-02~2026-02-22,303,273\n2025-01-01~2026-02-22,5000,4000\n`;
    expect(await lengths(all)).toHaveLength(3);
    // Below days a span is a total, as before.
    const days = report(['2026-02-02', '2026-02-03', '2026-02-02至2026-02-03'], 'Date');
    expect(await lengths(days)).toEqual([
      ['2026-02-02', 1440],
      ['2026-02-03', 1440],
    ]);
  });
});

describe('the ends of intervals beside their date', () => {
  it.each(['Interval Ending', 'Period End', 'Half Hour Ending', 'End Time', 'Until'])('%s', async (name) => {
    const ends = ['08:30', '09:00', '09:30'];
    const text = `Date,${name},Offered\n${ends.map((end, i) => `2026-03-02,${end},${9 + i}\n`).join('')}`;
    expect(await startsOf(text)).toEqual(HALF_HOURS);
  });

  it('begin on the day that ends at midnight, and stand back behind a start', async () => {
    const late = ['2026-03-02,23:30', '2026-03-02,0:00', '2026-03-03,0:30', '2026-03-03,1:00'];
    const text = `Date,Interval Ending,Offered\n${late.map((end, i) => `${end},${9 + i}\n`).join('')}`;
    expect((await startsOf(text)).slice(0, 3)).toEqual([
      '2026-03-02T23:00+08:00',
      '2026-03-02T23:30+08:00',
      '2026-03-03T00:00+08:00',
    ]);
    const both = 'Date,Start,End,Offered\n2026-03-02,08:00,08:30,9\n2026-03-02,08:30,09:00,9\n';
    expect(await startsOf(both)).toEqual(HALF_HOURS.slice(0, 2));
  });
});
