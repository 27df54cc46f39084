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
