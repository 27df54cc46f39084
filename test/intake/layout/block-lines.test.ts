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

  it('name the one queue of a report, but no filter of several', async () => {
    const report = (line: string) =>
      `${line}\n${csv([['Date', ...head], ...rows(20).map((row) => ['2026-03-02', ...row])])}`;
    expect(await offeredBy(report('Split/Skill: Sales'))).toEqual({ Sales: 40 });
    for (const line of ['Queue: All queues', 'Queue: Sales; Support', '队列：全部'])
      expect(await offeredBy(report(line))).toEqual({ null: 40 });
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

describe('lines that name the queue of the rows below them', () => {
  const block = (name: string, offered: number) =>
    `${name},,\n2026-03-02 08:00,${offered},8\n2026-03-02 09:00,${offered},8\nSubtotal,${2 * offered},16\n`;

  it.each([
    ['Queue: Sales', 'Queue: Support', 'Sales', 'Support'],
    ['技能组：售前', '技能组：售后', '售前', '售后'],
  ])('are its column: %s', async (one, other, first, second) => {
    const opened = await open(`Interval,Offered,Answered\n${block(one, 10)}${block(other, 20)}`);
    expect((await rowsOf(opened)).map(({ queue, offered }) => [queue, offered])).toEqual([
      [first, 10],
      [first, 10],
      [second, 20],
      [second, 20],
    ]);
    expect(opened.outcome().notes[0].en).toContain(`(${first}, ${second} …): taken as a column`);
  });
});
