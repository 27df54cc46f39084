import { describe, expect, it } from 'vitest';
import { yearsIn } from '../../../src/intake/layout/named-years.js';
import { yearlessOf } from '../../../src/intake/values/yearless.js';
import { open, read, rowsOf, sourceOf } from '../source.js';

const starts = async (text: string, name: string, firstDate?: string) =>
  (await read(sourceOf(text, { name }), { firstDate })).map((row) =>
    String(row.interval_start ?? row.arrived_at).slice(0, 16),
  );
const days = async (text: string, name = 'report.csv', firstDate?: string) =>
  (await starts(text, name, firstDate)).map((start) => start.slice(0, 10));
const report = (dates: readonly string[], title = '', header = '日期,呼入量,接通量') =>
  `${title}${header}\n${dates.map((date, i) => `${date},${100 + i},${90 + i}\n`).join('')}`;

describe('dates without a year', () => {
  it('take the year of the title, in whatever way they are written', async () => {
    const title = '2026年3月话务日报\n';
    const days12 = ['2026-03-01', '2026-03-02'];
    expect(await days(report(['3月1日', '3月2日'], title))).toEqual(days12);
    expect(await days(report(['3/1', '3/2'], title))).toEqual(days12);
    expect(await days(report(['3.1(周日)', '3.2(周一)'], title))).toEqual(days12);
    expect(await days(report(['1-Mar', '2-Mar'], 'Daily report 2026\n', 'Date,Offered,Answered'))).toEqual(
      days12,
    );
    expect(await days(report(['Mar 1', 'Mar 10'], 'Calls 2026\n', 'Date,Offered,Answered'))).toEqual([
      '2026-03-01',
      '2026-03-10',
    ]);
  });

  it('take the year of the name of the file, and keep their time of day', async () => {
    const calls = '通话ID,来电时间,技能组,是否接通\n1,3/1 09:00,A,是\n2,3/2 10:05,A,否\n';
    expect(await starts(calls, '2026年来电明细.csv')).toEqual(['2026-03-01T09:00', '2026-03-02T10:05']);
    expect(await days(report(['3/1', '3/2']), '/data/2019/calls-20260301.csv')).toEqual([
      '2026-03-01',
      '2026-03-02',
    ]);
  });

  it('go on into the next year, and lie before the month that is named', async () => {
    const turn = ['12月30日', '12月31日', '1月1日', '1月2日'];
    const both = ['2025-12-30', '2025-12-31', '2026-01-01', '2026-01-02'];
    expect(await days(report(turn, '2025年12月-2026年1月\n'))).toEqual(both);
    expect(await days(report(turn), '2026年1月.csv')).toEqual(both);
    const queues = turn.flatMap((day, i) => [`${day},${i},A`]).join('\n');
    const blocks = `日期,呼入量,技能组\n${queues}\n${queues.replaceAll(',A', ',B')}\n`;
    expect(await days(blocks, '2026年1月.csv')).toEqual([...both, ...both]);
  });

  it('of a whole year stay in it where its queues follow one another', async () => {
    const months = Array.from({ length: 12 }, (_, i) => `${i + 1}月1日,10,8`);
    const rows = [...months.map((row) => `${row},A`), ...months.map((row) => `${row},B`)].join('\n');
    const found = await days(`日期,呼入量,接通量,技能组\n${rows}\n`, '2026年.csv');
    expect(new Set(found.map((day) => day.slice(0, 4)))).toEqual(new Set(['2026']));
  });

  it('are told apart from days first by days that follow one another', async () => {
    const header = 'Date,Offered,Answered';
    expect(await days(report(['1/3', '2/3', '3/3'], '', header), 'r2026.csv')).toEqual([
      '2026-03-01',
      '2026-03-02',
      '2026-03-03',
    ]);
  });

  it('are an error that points to --first-date where no year is named, or the weekdays contradict it', async () => {
    const none = report(['3月1日', '3月2日']);
    await expect(days(none)).rejects.toThrow('has no year (3月1日)');
    await expect(days(none)).rejects.toMatchObject({
      remedy: { en: expect.stringContaining('--first-date') },
    });
    await expect(days(report(['3月1日（周一）', '3月2日（周二）'], '2026年\n'))).rejects.toThrow(
      'has no year',
    );
    expect(await days(none, 'report.csv', '2026-03-01')).toEqual(['2026-03-01', '2026-03-02']);
  });

  it('are said', async () => {
    const opened = await open(report(['3月1日（周日）'], '2026年3月\n'));
    await rowsOf(opened);
    expect(opened.outcome().facts[0].en).toBe(
      '"日期" has no year: counted from 2026 on, by "2026年3月"; the weekdays agree',
    );
  });

  it('are not hours, spans or full dates', () => {
    for (const text of ['8:00', '2026-03-01', '26-03-01', '3.14159', '13-14', 'Mar 2026', '1-Mar-26', 'May'])
      expect(yearlessOf(text)).toBeNull();
    expect(yearsIn('联系 13820260301')).toEqual([]);
    expect(yearsIn('2026-03_queue.xlsx')).toMatchObject([{ year: 2026, month: 3 }]);
  });
});

describe('bare days of a month', () => {
  const rows = (cells: readonly string[], title: string, name = 'Day') =>
    `${title}${name},Queue,Offered,Answered\n${cells.map((day, i) => `${day},${'AB'[i % 2]},9,8\n`).join('')}`;

  it('take the month that stands beside them', async () => {
    expect(await days(rows(['1', '1', '2', '31'], 'Calls of March 2026\n'))).toEqual([
      '2026-03-01',
      '2026-03-01',
      '2026-03-02',
      '2026-03-31',
    ]);
    expect(await days(rows(['1日', '1日', '2号（周一）'], '2026年3月话务日报\n', '日期'))).toEqual([
      '2026-03-01',
      '2026-03-01',
      '2026-03-02',
    ]);
    expect(await days(rows(['28', '28'], '', '日'), '话务_2026-02.csv')).toEqual([
      '2026-02-28',
      '2026-02-28',
    ]);
    expect(await days(rows(['5', '5', '6'], ''), 'a.csv', '2026-03-05')).toEqual([
      '2026-03-05',
      '2026-03-05',
      '2026-03-06',
    ]);
  });

  it('go with the times of day of a call list', async () => {
    const list = '2026年3月通话记录\n日,时间,队列,状态\n1,09:00:00,A,接通\n2,09:10:00,A,放弃\n';
    expect(await starts(list, 'list.csv')).toEqual(['2026-03-01T09:00', '2026-03-02T09:10']);
  });

  it('are not read where the month has no such day, or where several months or none are named', async () => {
    await expect(days(rows(['30', '30', '31'], '2026年2月\n'))).rejects.toThrow('holds days of a month only');
    await expect(days(rows(['1', '1', '2'], 'March 2026 and April 2026\n'))).rejects.toThrow('holds days');
    await expect(days(rows(['1', '1', '2'], ''))).rejects.toMatchObject({
      remedy: { zh: expect.stringContaining('--first-date') },
    });
  });

  it('may stand across, down to the last of the month', async () => {
    const numbers = Array.from({ length: 31 }, (_, i) => i + 1);
    const table = `2026年3月呼入量\n时段,${numbers.join(',')}\n09:00,${numbers.join(',')}\n09:30,${numbers.join(',')}\n`;
    const all = await read(table);
    expect(all).toHaveLength(62);
    expect(
      all.find(({ interval_start }) => String(interval_start).startsWith('2026-03-31T09:30')),
    ).toMatchObject({
      offered: 31,
    });
  });

  it('know months by their names', () => {
    for (const text of [
      'March 2026',
      'Mar-2026',
      'calls_mar2026.csv',
      '2026 March',
      'March 5, 2026',
      '5 March 2026',
    ])
      expect(yearsIn(text)).toMatchObject([{ year: 2026, month: 3 }]);
    expect(yearsIn('Marketing 2026')).toMatchObject([{ year: 2026, month: null }]);
  });
});
