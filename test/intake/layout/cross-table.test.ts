import { describe, expect, it } from 'vitest';
import { findCrossTable } from '../../../src/intake/layout/cross-table.js';
import { open, read, rowsOf, sourceOf } from '../source.js';

const around = { sheet: null, file: 'x.csv' };
const brief = async (text: string, name = 'x.csv') =>
  (await read(sourceOf(text, { name }))).map(
    ({ queue, interval_start, interval_minutes, offered, answered }) =>
      [queue, String(interval_start).slice(0, 16), interval_minutes, offered, answered].join(' '),
  );

describe('tables whose columns are days or times of day', () => {
  const both = [
    ' 2026-03-01T08:00 60 10 ',
    ' 2026-03-02T08:00 60 11 ',
    ' 2026-03-03T08:00 60 12 ',
    ' 2026-03-01T09:00 60 20 ',
    ' 2026-03-02T09:00 60 21 ',
    ' 2026-03-03T09:00 60 22 ',
  ];

  it('days across and hours down give a row for each cell, totals set aside', async () => {
    const text =
      '时段,2026-03-01,2026-03-02,2026-03-03,合计\n8:00,10,11,12,33\n9:00,20,21,22,63\n合计,30,32,34,96\n';
    expect(await brief(text)).toEqual(both);
    const opened = await open(text);
    await rowsOf(opened);
    expect(opened.outcome()).toMatchObject({ kept: 6, setAside: [{ reason: { zh: '合计行' }, count: 1 }] });
  });

  it('hours across and days down too, the year of the days from the title', async () => {
    const text =
      '2026年3月分时话务量\n日期,8点,9点,10点,合计\n3月1日,10,20,1,31\n3月2日,11,21,2,34\n3月3日,12,22,3,37\n';
    const found = (await brief(text)).filter((row) => !row.includes('T10:00'));
    expect(found.sort()).toEqual([...both].sort());
  });

  it('days without a year, or bare days, take the month that is named', async () => {
    const one = [
      ' 2026-03-01T00:00 1440 100 90',
      ' 2026-03-02T00:00 1440 110 99',
      ' 2026-03-03T00:00 1440 120 110',
    ];
    const figures = '呼入量,100,110,120\n接通量,90,99,110\n';
    expect(await brief(`指标,3/1,3/2,3/3\n${figures}`, '2026年3月.csv')).toEqual(one);
    expect(await brief(`指标,1日,2日,3日\n${figures}`, '2026年3月.csv')).toEqual(one);
    expect(findCrossTable([{ row: 1, cells: ['指标', '3/1', '3/2', '3/3'] }], around)).toBeNull();
  });

  it('figures down give a row for each day, and the queue that stands in its first row only', async () => {
    const text =
      '队列,指标,2026-03-01,2026-03-02,2026-03-13\nA,呼入量,10,11,12\n,接通量,9,10,11\n,平均通话时长,0:03:00,0:03:10,0:03:20\nB,呼入量,20,21,22\n,接通量,19,20,21\n,平均通话时长,0:02:00,0:02:10,0:02:20\n';
    const rows = await read(text);
    expect(rows.length).toBe(6);
    expect(rows[4]).toMatchObject({ queue: 'B', offered: 21, answered: 20, talk_sec: 2600 });
  });

  it('cells are of the figure that the title names, in each block', async () => {
    const head = 'Date,08:00,09:00,10:00\n';
    const blocks = `Calls offered\n${head}2026-03-01,10,20,30\n\nCalls answered by hour\n${head}2026-03-01,9,18,27\n`;
    expect(await brief(blocks)).toEqual([
      ' 2026-03-01T08:00 60 10 9',
      ' 2026-03-01T09:00 60 20 18',
      ' 2026-03-01T10:00 60 30 27',
    ]);
  });

  it('no list of calls is one whose durations are on full minutes', async () => {
    const text = `Call ID,Queue,Start,Result,Wait,Talk,Wrap\n${[0, 1, 2].map((i) => `${i},A,2026-03-02 09:0${i}:10,Answered,0:0${i + 1},2:0${i},4:00\n${i}9,A,2026-03-02 09:1${i}:10,Abandoned,0:04,,\n`).join('')}`;
    expect((await read(text)).map(({ outcome, wait_sec }) => [outcome, wait_sec]).slice(0, 2)).toEqual([
      ['answered', 1],
      ['abandoned', 4],
    ]);
  });

  it('blocks below lines that name the queue are all read', async () => {
    const head = '时段,2026-03-01,2026-03-02,2026-03-03\n';
    const text = `队列：A,,,\n${head}8:00,10,11,12\n队列：B,,,\n${head}8:00,10,11,12\n`;
    expect((await brief(text)).map((row) => row.slice(0, 18))).toEqual(
      ['A', 'B'].flatMap((queue) => [1, 2, 3].map((day) => `${queue} 2026-03-0${day}T08:00`)),
    );
  });

  it('months across are months', async () => {
    expect(await brief('指标,2026年1月,2026年2月,2026年3月\n呼入量,1,2,3\n接通量,1,2,3\n')).toEqual([
      ' 2026-01-01T00:00 44640 1 1',
      ' 2026-02-01T00:00 40320 2 2',
      ' 2026-03-01T00:00 44640 3 3',
    ]);
  });

  it('are not rosters, call lists or reports with other columns', () => {
    const sample = (text: string) =>
      text.split('\n').map((line, i) => ({ row: i + 1, cells: line.split(',') }));
    for (const text of [
      '姓名,2026-03-01,2026-03-02,2026-03-03\n王,8,8,0\n李,8,0,8',
      '时段,2026-03-01,2026-03-02,2026-03-03\n8:00,A1,B2,休\n9:00,A1,B2,C',
      'id,2026-03-01 09:00,2026-03-01 09:01,2026-03-01 09:05\n2,2026-03-01 10:00,2026-03-01 10:01,2026-03-01 10:05',
    ])
      expect(findCrossTable(sample(text), around)).toBeNull();
  });
});

describe('a table that was laid out in another way', () => {
  it('is read in the same way by the preset that it gives', async () => {
    for (const text of [
      '时段,2026-03-01,2026-03-02,2026-03-03\n8:00,10,11,12\n9:00,20,21,22\n',
      '2026年3月\n日期,呼入量,接通量\n3月1日,10,9\n3月2日,11,10\n',
    ]) {
      const opened = await open(text);
      const rows = await rowsOf(opened);
      expect(await read(text, { preset: opened.settings()! })).toEqual(rows);
    }
  });
});

describe('figures down', () => {
  const days = Array.from({ length: 8 }, (_, i) => `2026-03-0${i + 2}`);
  const of = (make: (i: number) => string | number) => days.map((_, i) => make(i)).join(',');

  it('with a target beside them, days across: one row a day, and each rate with the counts of its day', async () => {
    const text = `指标,目标,${days.join(',')}\n呼入量,,${of((i) => 100 + 10 * i)}\n接通量,,${of((i) => 95 + 5 * i)}\n接通率,90%,${of((i) => (95 + 5 * i) / (100 + 10 * i))}\n`;
    const opened = await open(text);
    const rows = await rowsOf(opened);
    expect(rows.map(({ offered, answered }) => [offered, answered]).slice(0, 2)).toEqual([
      [100, 95],
      [110, 100],
    ]);
    expect(rows.length).toBe(8);
    expect(opened.outcome().notes.filter(({ en }) => en.includes('contradict'))).toEqual([]);
  });

  it('and times of day across are of the day that the title says', async () => {
    const times = Array.from({ length: 8 }, (_, i) => `${String(8 + i).padStart(2, '0')}:00`);
    const text = `2026年3月2日话务\n指标,${times.join(',')},合计\n呼入量,${of((i) => 10 + i)},108\n接通量,${of((i) => 9 + i)},100\n`;
    const rows = await read(text);
    expect(rows.length).toBe(8);
    expect(rows[1]).toMatchObject({ interval_start: '2026-03-02T09:00+08:00', offered: 11, answered: 10 });
  });
});

describe('days across as bare numbers of a spreadsheet', () => {
  it('are days', async () => {
    const times = ['09:00~09:30', '09:30~10:00', '10:00~10:30'];
    const text = `时段,46296,46297,46298,46299,平均\n${times.map((time, i) => `${time},${10 + i},20,30,40,25`).join('\n')}\n`;
    const rows = await read(text);
    expect(rows.length).toBe(12);
    expect(rows[0]).toMatchObject({ interval_start: '2026-10-01T09:00+08:00', offered: 10 });
  });
});
