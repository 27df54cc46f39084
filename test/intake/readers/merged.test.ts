import Excel from 'exceljs';
import { describe, expect, it } from 'vitest';
import { open, read, rowsOf } from '../source.js';

/** A workbook as Chinese centers keep it: title, queue and day merged over the rows that they hold for. */
async function workbook(merges: readonly string[]): Promise<Uint8Array> {
  const book = new Excel.Workbook();
  const sheet = book.addWorksheet('日报');
  sheet.addRow(['话务日报']);
  sheet.addRow(['队列', '班组', '日期', '时段', '呼入量', '接通量', '放弃量']);
  const parts = [
    ['投诉', '一组', '2026-03-02'],
    ['投诉', '一组', '2026-03-03'],
    ['咨询', '咨询', '2026-03-02'],
  ];
  for (const [queue, team, date] of parts)
    for (const time of ['09:00', '09:30']) sheet.addRow([queue, team, date, time, 10, 9, 1]);
  sheet.addRow(['备注：系统导出']);
  for (const range of ['A1:G1', ...merges]) sheet.mergeCells(range);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const labels = (rows: Awaited<ReturnType<typeof read>>) =>
  rows.map((row) => `${row.queue} ${row.班组} ${String(row.interval_start).slice(0, 16)} ${row.offered}`);

const whole = [
  '投诉 一组 2026-03-02T09:00 10',
  '投诉 一组 2026-03-02T09:30 10',
  '投诉 一组 2026-03-03T09:00 10',
  '投诉 一组 2026-03-03T09:30 10',
  '咨询 咨询 2026-03-02T09:00 10',
  '咨询 咨询 2026-03-02T09:30 10',
];

describe('cells merged over several rows', () => {
  it('hold for every row, also over several columns', async () => {
    const bytes = await workbook(['A3:A6', 'B3:B6', 'C3:C4', 'C5:C6', 'A7:B8', 'C7:C8', 'A9:G11']);
    const opened = await open(bytes);
    expect(labels(await rowsOf(opened))).toEqual(whole);
    const { notes, setAside } = opened.outcome();
    expect(notes.map(({ zh }) => zh)).toContain('“队列”列有合并单元格，已填充4行（首见第4行）');
    expect(setAside.map(({ count, reason }) => [count, reason.en])).toEqual([[1, 'remark']]);
  });

  it('are not made up where cells are empty without being merged', async () => {
    const book = new Excel.Workbook();
    const sheet = book.addWorksheet('s');
    sheet.addRow(['Queue', 'Interval Start', 'Offered', 'Answered']);
    sheet.addRow(['a', '2026-03-02 09:00', 10, 9]);
    sheet.addRow([null, '2026-03-02 09:30', 10, 9]);
    const rows = await read(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(rows.map(({ queue }) => queue)).toEqual(['a', null]);
  });

  it('count a figure once', async () => {
    const bytes = await workbook(['F3:F4']);
    const opened = await open(bytes);
    expect((await rowsOf(opened)).map(({ answered }) => answered)).toEqual([9, null, 9, 9, 9, 9]);
    expect(opened.outcome().notes.map(({ en }) => en)).toContain(
      '"接通量" holds figures merged over several rows: each counts once, in its first row; the 1 other row is unknown (first in row 4)',
    );
  });

  it('are known from a web page too', async () => {
    const page = `<table><tr><td>Queue<td>Interval Start<td>Offered<td>Answered</tr>
<tr><td rowspan=2>a<td>2026-03-02 09:00<td>10<td>9</tr><tr><td>2026-03-02 09:30<td>20<td>19</tr></table>`;
    expect((await read(page)).map(({ queue, offered }) => [queue, offered])).toEqual([
      ['a', 10],
      ['a', 20],
    ]);
  });
});

describe('several sheets with the same columns', () => {
  const bookOf = async (
    sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>,
    hidden = '',
  ) => {
    const book = new Excel.Workbook();
    for (const [name, rows] of Object.entries(sheets))
      book
        .addWorksheet(name, { state: name === hidden ? 'hidden' : 'visible' })
        .addRows(rows.map((row) => [...row]));
    return new Uint8Array(await book.xlsx.writeBuffer());
  };
  const head = ['通话ID', '队列', '来电时间', '是否接通'];
  const month = (number: number) => [
    head,
    ...Array.from({ length: number }, (_, i) => [i, '投诉', `2026-0${number}-02 09:0${i}:00`, '是']),
  ];
  const months = { '1月': month(1), '2月': month(2), '3月': month(3) };

  it('are read as one table, in the order of the workbook, and said', async () => {
    const opened = await open(await bookOf(months));
    const rows = await rowsOf(opened);
    expect(rows.map(({ arrived_at: at }) => String(at).slice(0, 7))).toEqual([
      '2026-01',
      ...['2026-02', '2026-02'],
      ...['2026-03', '2026-03', '2026-03'],
    ]);
    expect(opened.outcome().notes.map(({ zh }) => zh)).toContain(
      '3个工作表的列相同，合并读取，行号连续编排：1月（第 2 行起）、2月（第 4 行起）、3月（第 7 行起）（可用 --sheet 名称 只读其一）',
    );
    expect(await read(await bookOf(months), { sheet: '2月' })).toHaveLength(2);
  });

  it('name a row that cannot be read by its number over all sheets', async () => {
    const bad = [head, [1, '投诉', 'soon', '是']];
    await expect(read(await bookOf({ ...months, '4月': bad }))).rejects.toMatchObject({ place: { row: 11 } });
  });

  it('stay unread, and are named, where they are hidden', async () => {
    const hidden = await open(await bookOf(months, '2月'));
    expect(await rowsOf(hidden)).toHaveLength(4);
    expect(hidden.outcome().notes[0].en).toContain('1 more have the same columns: 2月');
  });

  it('count once what stands in two of them, and say so', async () => {
    const all = [head, ...month(1).slice(1), ...month(2).slice(1)];
    const repeated = await open(await bookOf({ 全部: all, '1月': month(1), '2月': month(2) }));
    expect(await rowsOf(repeated)).toHaveLength(3);
    expect(repeated.outcome().notes.map(({ en }) => en)).toContain(
      '3 times a row also stands in another sheet; each counts once (rows 6, 8, 9)',
    );
    const changed = [
      head,
      [1, '投诉', '2026-02-02 09:01:00', '否'],
      [9, '投诉', '2026-02-03 09:00:00', '是'],
    ];
    expect(await read(await bookOf({ 甲: month(2), 乙: changed }))).toHaveLength(3);
  });

  const days = (first: number, last: number, offered: (day: number) => number) => [
    ['日期', '队列', '呼入量', '接通量'],
    ...Array.from({ length: last - first + 1 }, (_, i) => [
      `2026-03-0${first + i}`,
      '投诉',
      offered(first + i),
      5,
    ]),
  ];

  it('join where weeks overlap, and are no sum where they tell the same intervals differently', async () => {
    const weeks = { 第1周: days(1, 5, (day) => 10 + day), 第2周: days(5, 9, (day) => 10 + day) };
    expect((await read(await bookOf(weeks))).map(({ offered }) => offered)).toEqual([
      11, 12, 13, 14, 15, 16, 17, 18, 19,
    ]);
    const versions = { v1: days(1, 5, () => 10), 'v2 corrected': days(1, 5, () => 12) };
    await expect(read(await bookOf(versions))).rejects.toThrow(
      'the sheets "v1" and "v2 corrected" have other figures for the same interval',
    );
    expect(await read(await bookOf(versions), { sheet: 'v2 corrected' })).toHaveLength(5);
  });

  it.each([
    ['Plan', 'Actual'],
    ['预测', '实际'],
    ['Forecast March', 'March'],
  ])('are left out where their names say that they were planned: %s', async (plan, actual) => {
    const opened = await open(await bookOf({ [plan]: days(1, 3, () => 90), [actual]: days(1, 3, () => 10) }));
    expect((await rowsOf(opened)).map(({ offered }) => offered)).toEqual([10, 10, 10]);
    expect(opened.outcome().notes[0].en).toBe(
      `left out, for by their names they hold planned figures: ${plan} (read one with --sheet NAME)`,
    );
  });

  it('are the queues, where nothing else tells them', async () => {
    const rows = [
      ['时间', '呼入量', '接通量'],
      ['2026-03-02 09:00', 10, 9],
    ];
    const other = [rows[0], ['2026-03-02 09:00', 20, 18]];
    expect(await read(await bookOf({ 投诉: rows, 咨询: other }))).toMatchObject([
      { queue: '投诉', offered: 10 },
      { queue: '咨询', offered: 20 },
    ]);
  });
});
