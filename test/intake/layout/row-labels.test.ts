import { describe, expect, it } from 'vitest';
import { read } from '../source.js';

const DAYS = ['2026-03-02', '2026-03-03', '2026-03-04'];
const csv = (rows: readonly (readonly (string | number)[])[]) =>
  rows.map((row) => `${row.join(',')}\n`).join('');
const offeredBy = async (file: string) => {
  const sums: Record<string, number> = {};
  for (const { queue, offered } of await read(file))
    sums[String(queue)] = (sums[String(queue)] ?? 0) + Number(offered);
  return sums;
};

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
