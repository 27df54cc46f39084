import { describe, expect, it } from 'vitest';
import { open, read, rowsOf } from '../source.js';

const DAYS = ['2026-03-02', '2026-03-03', '2026-03-04'];
const csv = (rows: readonly (readonly (string | number)[])[]) =>
  rows.map((row) => `${row.join(',')}\n`).join('');
const offeredBy = async (file: string) => {
  const sums: Record<string, number> = {};
  for (const { queue, offered } of await read(file))
    sums[String(queue)] = (sums[String(queue)] ?? 0) + Number(offered);
  return sums;
};

describe('names of groups that stand in the first row only', () => {
  it('are those of the rows below, as in a pivot table pasted as values', async () => {
    const rows = ['Sales', 'Support'].flatMap((queue) => [
      ...DAYS.map((day, i) => [i === 0 ? queue : '', day, 10, 8]),
      [`${queue} Total`, '', 30, 24],
    ]);
    const file = csv([
      ['Queue', 'Date', 'Sum of Offered', 'Sum of Answered'],
      ...rows,
      ['Grand Total', '', 60, 48],
    ]);
    expect(await offeredBy(file)).toEqual({ Sales: 30, Support: 30 });
    const opened = await open(file);
    await rowsOf(opened);
    expect(opened.outcome().notes.map(({ en }) => en)).toEqual([
      '"Queue" stands in the first row of its group only: rows below are of the same group',
    ]);
  });

  it('may stand within one another, and the day above its queues', async () => {
    const deep = ['甲', '乙'].flatMap((queue, q) =>
      DAYS.flatMap((day, d) => [
        ...[8, 9].map((hour, h) => [
          d === 0 && h === 0 ? queue : '',
          h === 0 ? day : '',
          `${hour}:00`,
          q + 1,
        ]),
        ['', `${day} 汇总`, '', (q + 1) * 2],
      ]),
    );
    expect(await offeredBy(csv([['队列', '日期', '时段', '求和项:呼入量'], ...deep]))).toEqual({
      甲: 6,
      乙: 12,
    });
    const byDay = DAYS.flatMap((day) => [
      [day, 'Sales', 1],
      ['', 'Support', 2],
      [`${day} Total`, '', 3],
    ]);
    expect(await offeredBy(csv([['Date', 'Queue', 'Offered'], ...byDay]))).toEqual({ Sales: 3, Support: 6 });
  });

  it('are unknown where an empty cell may be one that is missing', async () => {
    // The day of one row is not there: it is nobody's group.
    const rows = DAYS.map((day, i) => [i === 1 ? '' : day, 'Sales', 5]);
    await expect(read(csv([['Date', 'Queue', 'Offered'], ...rows]))).rejects.toMatchObject({
      place: { row: 3 },
    });
    const calls = csv([
      ['Agent', 'Start Time', 'Call ID', 'Talk', 'Status'],
      ['Ann', '2026-03-02 08:00:00', 'c1', 60, 'Answered'],
      ['', '2026-03-02 08:01:00', 'c2', 0, 'Abandoned'],
      ['Bob', '2026-03-02 08:02:00', 'c3', 60, 'Answered'],
      ['', '2026-03-02 08:03:00', 'c4', 0, 'Abandoned'],
    ]);
    expect((await read(calls)).map((row) => row.agent_name ?? row.agent_id)).toEqual([
      'Ann',
      null,
      'Bob',
      null,
    ]);
  });
});

describe('tables of the same columns one below the other', () => {
  const head = ['Date', 'Offered', 'Answered'];
  const block = (title: string, count: number) => [
    [title],
    head,
    ...DAYS.map((day) => [day, count, count - 1]),
    [],
  ];

  it('are of the queue that the title of each names', async () => {
    expect(await offeredBy(csv([['Call center'], [], ...block('Sales', 3), ...block('Support', 5)]))).toEqual(
      {
        Sales: 9,
        Support: 15,
      },
    );
  });

  it('are of the day that the title names', async () => {
    const file = csv(DAYS.flatMap((day, i) => [[day], ['Queue', 'Offered'], ['A', i + 1], ['B', 7]]));
    expect(
      (await read(file)).map((row) => [String(row.interval_start).slice(0, 10), row.queue, row.offered]),
    ).toEqual(
      DAYS.flatMap((day, i) => [
        [day, 'A', i + 1],
        [day, 'B', 7],
      ]),
    );
  });

  it('are pages of one table where the titles name no queue', async () => {
    const pages = DAYS.flatMap((day, i) => [[`Page ${i + 1}`], head, [day, 4, 3]]);
    expect(await read(csv(pages))).toMatchObject(DAYS.map(() => ({ offered: 4 })));
    expect((await read(csv(pages)))[0].queue).toBeNull();
  });
});

describe('lines between the rows of one table', () => {
  const times = ['08:00', '08:30'];
  const rows = (count: number) => times.map((time) => [time, count, count - 1, 1]);
  const head = ['Interval', 'Offered', 'Answered', 'Abandoned'];
  const headZh = ['时段', '呼入量', '接通量', '放弃量'];

  it.each([
    ['with a label', head, (i: number) => [`Date: 2026-03-0${i}`]],
    ['with a label in a cell of its own', head, (i: number) => ['Date:', `2026-03-0${i}`, '', '']],
    ['in Chinese', headZh, (i: number) => [`日期：2026-03-0${i}`]],
    ['alone, with the day of the week', headZh, (i: number) => [`2026年3月${i}日 星期${'日一二三'[i - 1]}`]],
    ['above a header that stands again', headZh, (i: number) => [`日期：2026-03-0${i}\n${headZh}`]],
  ])('name the day of the rows below them: %s', async (_, header, line) => {
    const days = [2, 3, 4].flatMap((i) => [line(i), ...rows(i * 10), ['Total', i * 20, i * 20 - 2, 2]]);
    const read_ = await read(csv([header, ...days]));
    expect(read_.map((row) => [String(row.interval_start).slice(0, 16), row.offered])).toEqual(
      [2, 3, 4].flatMap((i) => times.map((time) => [`2026-03-0${i}T${time}`, i * 10])),
    );
  });

  it('name the queue where the times begin anew below each, and days within it', async () => {
    const queues = ['Sales', 'Service'].flatMap((queue, q) => [
      [queue],
      ...rows(10 * (q + 1)).map(([time, ...rest]) => [`2026-03-02 ${time}`, ...rest]),
    ]);
    expect(await offeredBy(csv([head, ...queues]))).toEqual({ Sales: 20, Service: 40 });
    const both = ['Sales', 'Service'].flatMap((queue, q) => [
      [`Queue: ${queue}`],
      ...DAYS.flatMap((day) => [[day], ...rows(10 * (q + 1))]),
    ]);
    expect(await offeredBy(csv([head, ...both]))).toEqual({ Sales: 60, Service: 120 });
  });

  it('name nothing where the times go on, or the rows have dates of their own', async () => {
    const parts = [['Early'], ['2026-03-02 08:00', 5, 4, 1], ['Late'], ['2026-03-02 16:00', 5, 4, 1]];
    expect(await offeredBy(csv([head, ...parts]))).toEqual({ null: 10 });
    const dated = DAYS.flatMap((day) => [['2026-05-01'], [day, 4, 3, 1]]);
    expect(
      (await read(csv([['Date', ...head.slice(1)], ...dated]))).map((row) => row.interval_start),
    ).toEqual(DAYS.map((day) => `${day}T00:00+08:00`));
  });
});

describe('a table with other columns below the first one', () => {
  const daily = [['Date', 'Queue', 'Offered', 'Answered'], ...DAYS.map((day) => [day, 'Sales', 9, 8])];
  const asideIn = async (file: string) => {
    const opened = await open(file);
    const rows = await rowsOf(opened);
    const { setAside, notes } = opened.outcome();
    return { rows, setAside, notes: notes.map(({ en }) => en).join('\n') };
  };

  it.each([
    ['people', ['Agent', 'Team', 'Logins', 'Score'], ['Ann', 'Red', 12, 88]],
    ['reasons, fewer columns', ['Reason', 'Count'], ['Billing', 120]],
    ['a profile of the day under the same names', ['Interval', 'Offered', 'Answered'], ['08:00', 20, 19]],
    ['another channel by the same days', ['Date', 'Chats', 'Handled'], ['2026-03-02', 50, 40]],
  ])('is set aside, counted and said: %s', async (_, head, row) => {
    const { rows, setAside, notes } = await asideIn(csv([...daily, [], ['Summary'], head, row, row, []]));
    expect(rows.map(({ offered }) => offered)).toEqual([9, 9, 9]);
    expect(notes).toContain(`another table begins in row 7 (${head.join(', ')})`);
    expect(setAside.find(({ reason }) => reason.en === 'another table')?.count).toBe(3);
  });

  it('is read where the one above it has no dates', async () => {
    const summary = [
      ['Queue', 'Offered', 'Answered', 'Abandoned', 'AHT'],
      ['Sales', 27, 24, 3, 200],
    ];
    const { rows, notes } = await asideIn(
      csv([...summary, [], ['Detail'], ...daily, [], ['Reason', 'Count'], ['Billing', 5]]),
    );
    expect(rows.map(({ offered }) => offered)).toEqual([9, 9, 9]);
    expect(notes).toContain(
      'another table begins in row 1 (Queue, Offered, Answered, Abandoned …) and others',
    );
    expect(notes).toContain('for the one from row 5 on');
  });

  it('ends where the header of the first one stands again', async () => {
    const { rows } = await asideIn(
      csv([...daily, [], ['Reason', 'Count'], ['Billing', 5], [], daily[0], ['2026-03-05', 'Sales', 9, 8]]),
    );
    expect(rows).toHaveLength(DAYS.length + 1);
  });

  it('is none where names of the rows above stand in it', async () => {
    const file = csv([
      ['Call ID', 'Start Time', 'Queue', 'Status'],
      ['c1', '2026-03-02 08:00', 'Sales', 'Answered'],
      [],
      ['n/a', 'n/a', 'Sales', 'Answered'],
      ['c2', '2026-03-02 08:01', 'Sales', 'Answered'],
    ]);
    await expect(read(file)).rejects.toMatchObject({ place: { row: 4 } });
  });
});

describe('queues in the names of columns', () => {
  const figures = (rows: readonly (readonly (string | number)[])[]) => offeredBy(csv(rows));

  it('before or behind the name of a figure make a row per queue', async () => {
    const counts = [10, 8, 2, 30, 20, 10];
    const day = (names: readonly string[]) =>
      figures([['Date', ...names], ...DAYS.map((one) => [one, ...counts])]);
    const of = (
      name: (queue: string, figure: string) => string,
      queues: readonly string[],
      words: readonly string[],
    ) => day(queues.flatMap((queue) => words.map((word) => name(queue, word))));
    const english = ['Offered', 'Answered', 'Abandoned'];
    const expected = { Sales: 30, Support: 90 };
    expect(await of((queue, word) => `${queue} ${word}`, ['Sales', 'Support'], english)).toEqual(expected);
    expect(await of((queue, word) => `${word} - ${queue}`, ['Sales', 'Support'], english)).toEqual(expected);
    expect(await of((queue, word) => `${queue}_Calls ${word}`, ['Sales', 'Support'], english)).toEqual(
      expected,
    );
    expect(await of((queue, word) => queue + word, ['投诉', '咨询'], ['呼入量', '接通量', '放弃量'])).toEqual(
      { 投诉: 30, 咨询: 90 },
    );
  });

  it('are none where a column counts all, or where they are other times or directions', async () => {
    expect(
      await figures([
        ['Date', 'Offered', 'Sales Offered', 'Support Offered'],
        ...DAYS.map((day) => [day, 9, 5, 4]),
      ]),
    ).toEqual({ null: 27 });
    await expect(
      figures([
        ['Date', 'Forecast Offered', 'Forecast Answered', 'Target Offered', 'Target Answered'],
        ...DAYS.map((day) => [day, 9, 8, 5, 4]),
      ]),
    ).rejects.toThrow();
  });
});

describe('a pivot table with one column of labels', () => {
  const head = ['Row Labels', 'Sum of Offered', 'Sum of Answered'];
  const total = ['Grand Total', 60, 48];

  it('is taken apart: queues over days, days over hours, days over queues', async () => {
    const byQueue = ['Sales', 'Support'].flatMap((queue) => [
      [queue, 30, 24],
      ...DAYS.map((day) => [day, 10, 8]),
    ]);
    expect(await offeredBy(csv([head, ...byQueue, total]))).toEqual({ Sales: 30, Support: 30 });
    const byDay = DAYS.flatMap((day) => [
      [day, 20, 16],
      ['Sales', 5, 4],
      ['Support', 15, 12],
    ]);
    expect(await offeredBy(csv([head, ...byDay, total]))).toEqual({ Sales: 15, Support: 45 });
    const byHour = DAYS.flatMap((day) => [
      [day, 20, 16],
      ['8', 5, 4],
      ['9', 15, 12],
    ]);
    const rows = await read(csv([['行标签', '求和项:呼入量', '求和项:接通量'], ...byHour, ['总计', 60, 48]]));
    expect(rows.map((row) => [String(row.interval_start).slice(0, 16), row.offered])).toEqual(
      DAYS.flatMap((day) => [
        [`${day}T08:00`, 5],
        [`${day}T09:00`, 15],
      ]),
    );
  });

  it('is not read where a group is folded: its rows are not there', async () => {
    const folded = [['Sales', 30, 24], ['Support', 30, 24], ...DAYS.map((day) => [day, 10, 8])];
    await expect(read(csv([head, ...folded, total]))).rejects.toThrow();
  });
});

describe('names that end in the name of a count', () => {
  it('are no groups where the contacts are counted without them', async () => {
    const text =
      'Date: 10/15/2026\nTime\tACD Calls\tAban Calls\tExtn Out Calls\t% Ans Calls\n8:00 AM\t20\t2\t1\t90.9\n8:30 AM\t10\t0\t2\t100.0\n';
    const rows = await read(text);
    expect(rows.map(({ interval_start: at, answered, queue }) => [at, answered, queue])).toEqual([
      ['2026-10-15T08:00+08:00', 20, null],
      ['2026-10-15T08:30+08:00', 10, null],
    ]);
  });
});
