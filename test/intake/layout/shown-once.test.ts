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

describe('days that stand in the first row of their group', () => {
  it('hold for the rows below, up to the next day', async () => {
    const rows =
      '2026-03-02,09:00-09:30,10,9\n,09:30-10:00,20,18\n2026-03-03,09:00-09:30,30,27\n,09:30-10:00,40,36\n';
    const opened = await open(`日期,时段,呼入量,接起量\n${rows}合计,,100,90\n`);
    expect((await rowsOf(opened)).map((row) => [row.interval_start, row.offered])).toEqual([
      ['2026-03-02T09:00+08:00', 10],
      ['2026-03-02T09:30+08:00', 20],
      ['2026-03-03T09:00+08:00', 30],
      ['2026-03-03T09:30+08:00', 40],
    ]);
    expect(opened.outcome().notes.map(({ zh }) => zh)).toContain(
      '“日期”只写在每组的首行，其下各行按同组读取',
    );
  });
});
