import { describe, expect, it } from 'vitest';
import { dayInName, dayOfSheet } from '../../../src/intake/layout/day-in-name.js';
import { open, read, rowsOf, sourceOf } from '../source.js';

const HALVES = 'Time,Queue,Offered,Answered\n08:00,A,5,4\n08:30,A,6,6\n';

describe('the day in the name of a file or sheet', () => {
  it.each([
    ['report_20260302.csv', '2026-03-02'],
    ['/data/2025-01/calls 2026-03-02.xlsx', '2026-03-02'],
    ['话务日报2026年3月2日.xls', '2026-03-02'],
    ['intraday 23.02.2026.csv', '2026-02-23'],
    ['03-03-2026', '2026-03-03'],
    ['02-03-2026.csv', undefined],
    ['2026-03-01 to 2026-03-07.csv', undefined],
    ['exported 2026-03-09.csv', undefined],
    ['20263102.csv', undefined],
    ['report 120260302.csv', undefined],
  ])('%s: %s', (name, day) => expect(dayInName(name)?.date).toBe(day));

  it.each([
    ['3.2', '2026-03-02'],
    ['3月2日', '2026-03-02'],
    ['2', '2026-03-02'],
    ['2日', '2026-03-02'],
    ['4.2', undefined],
    ['3.32', undefined],
    ['Sheet2', undefined],
  ])('the sheet %s in March 2026: %s', (sheet, day) =>
    expect(dayOfSheet(sheet, { year: 2026, month: 3 })?.date).toBe(day),
  );

  it('is put to the rows that have a time of day only, and said', async () => {
    const opened = await open(sourceOf(HALVES, { name: 'report_20260302.csv' }));
    expect((await rowsOf(opened)).map((row) => row.interval_start)).toEqual([
      '2026-03-02T08:00+08:00',
      '2026-03-02T08:30+08:00',
    ]);
    expect(opened.outcome().notes.map(({ en }) => en)).toContain(
      'the rows have a time of day only: all are of 2026-03-02, by the name "report_20260302.csv" (--first-date says otherwise)',
    );
  });

  it('gives way to a line above the table, and to what the user says', async () => {
    const titled = sourceOf(`Date: 2026-03-05\n${HALVES}`, { name: 'report_20260302.csv' });
    expect((await read(titled))[0].interval_start).toBe('2026-03-05T08:00+08:00');
    const given = sourceOf(HALVES, { name: 'report_20260302.csv' });
    expect((await read(given, { firstDate: '2026-03-07' }))[0].interval_start).toBe('2026-03-07T08:00+08:00');
  });

  it('is each sheet of its own', async () => {
    const sheet = (name: string, offered: number) =>
      `<Worksheet ss:Name="${name}"><Table>${[
        ['2026年3月话务日报'],
        ['时段', '技能组', '呼入量', '接通量'],
        ['08:00-08:30', 'A', String(offered), '4'],
        ['08:30-09:00', 'A', '7', '7'],
      ]
        .map(
          (cells) =>
            `<Row>${cells.map((cell) => `<Cell><Data ss:Type="String">${cell}</Data></Cell>`).join('')}</Row>`,
        )
        .join('')}</Table></Worksheet>`;
    const book = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${sheet('3.2', 5)}${sheet('3.3', 6)}</Workbook>`;
    const opened = await open(sourceOf(book, { name: 'book.xls' }));
    expect((await rowsOf(opened)).map((row) => [row.interval_start, row.offered])).toEqual([
      ['2026-03-02T08:00+08:00', 5],
      ['2026-03-02T08:30+08:00', 7],
      ['2026-03-03T08:00+08:00', 6],
      ['2026-03-03T08:30+08:00', 7],
    ]);
  });
});
