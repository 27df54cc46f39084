import { describe, expect, it } from 'vitest';
import { findCrossTable } from '../../../src/intake/layout/cross-table.js';
import type { Row } from '../../../src/tables/table.js';
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

describe('a list with a row for each figure', () => {
  it('becomes a row for each interval, wherever its figures stand', async () => {
    const rows = [
      ['Offered', 10],
      ['Answered', 9],
      ['ASA', 12],
    ].flatMap(([name, value]) => [8, 9].map((hour) => `2026-03-01,${hour}:00,S,${name},${value}`));
    expect(await brief(`Date,Time,Queue,Metric,Value\n${rows.join('\n')}\n`)).toEqual([
      'S 2026-03-01T08:00 60 10 9',
      'S 2026-03-01T09:00 60 10 9',
    ]);
  });

  it('keeps figures that stand twice apart', async () => {
    const day = '2026-03-01,Offered,10\n2026-03-01,Answered,9\n';
    expect(
      (await read(`Date,Metric,Value\n${day}2026-03-01,Offered,20\n2026-03-01,Answered,18\n`)).length,
    ).toBe(2);
  });
});

describe('a report of one day', () => {
  const rows = 'Time,ACD Calls,Aban Calls\n9:00AM- 9:30AM,20,2\n9:30AM- 10:00AM,22,2\n';

  it('takes it from the line above, month first beside a 12-hour clock', async () => {
    expect(await brief(`Split/Skill: Sales\nDate: 3/2/2026\n${rows}`)).toEqual([
      ' 2026-03-02T09:00 30 22 20',
      ' 2026-03-02T09:30 30 24 22',
    ]);
    expect((await brief(`2026-03-02 分时段报表\n${rows}`))[0]).toContain('2026-03-02T09:00');
  });

  it('takes it from the user, or points to the option', async () => {
    await expect(read(rows)).rejects.toMatchObject({
      remedy: { en: expect.stringContaining('--first-date') },
    });
    expect((await read(rows, { firstDate: '2026-03-02' }))[0].interval_start).toBe('2026-03-02T09:00+08:00');
  });
});

describe('counts that stand in several columns of the same name', () => {
  const rows = '2026-03-02,10,8,2,5,3,2\n2026-03-03,20,16,4,6,6,0\n';

  it.each([
    'Offered,Answered,Abandoned',
    'Offered.1,Answered.1,Abandoned.1',
    'Offered (2),Answered (2),Abandoned (2)',
  ])(
    'are an error without names of their groups (%s): no half of them, no service level within 2 seconds',
    async (again) => {
      const text = `Date,Offered,Answered,Abandoned,${again}\n${rows}`;
      await expect(read(text)).rejects.toThrow(/"Offered" stands in several columns/);
      const map = new Map([
        ['offered', 'Offered'],
        ['answered', 'Answered'],
        ['abandoned', 'Abandoned'],
      ]);
      const [first] = await read(text, { map });
      expect(first).toMatchObject({ offered: 10, answered: 8 });
      expect(first.answered_in_target ?? null).toBeNull();
    },
  );

  it('are read once where they say the same', async () => {
    const text = `Date,Offered,Answered,Offered\n2026-03-02,10,8,10\n2026-03-03,20,16,20\n`;
    expect(await read(text)).toMatchObject([{ offered: 10 }, { offered: 20 }]);
  });

  it('are rows of the days that stand above them', async () => {
    const text = `,2026-03-02,,2026-03-03,\nQueue,Offered,Answered,Offered,Answered\n`;
    expect(await brief(`${text}Sales,10,8,5,3\nCare,20,16,6,6\n`)).toEqual([
      'Sales 2026-03-02T00:00 1440 10 8',
      'Sales 2026-03-03T00:00 1440 5 3',
      'Care 2026-03-02T00:00 1440 20 16',
      'Care 2026-03-03T00:00 1440 6 6',
    ]);
  });
});

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
