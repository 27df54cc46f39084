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
  it('are named where only one of them is read', async () => {
    const book = new Excel.Workbook();
    for (const month of [1, 2, 3]) {
      const sheet = book.addWorksheet(`${month}月`);
      sheet.addRow(['通话ID', '队列', '来电时间', '是否接通']);
      for (let i = 0; i < month; i++) sheet.addRow([i, '投诉', `2026-0${month}-02 09:0${i}:00`, '是']);
    }
    const opened = await open(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(await rowsOf(opened)).toHaveLength(3);
    expect(opened.outcome().notes.map(({ zh }) => zh)).toContain(
      '只读取了工作表“3月”，另有2个工作表的列相同：1月, 2月（可用 --sheet 名称 读取其他）',
    );
  });
});
