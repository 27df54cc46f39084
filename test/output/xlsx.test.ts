import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { columnLetters, sheetNames, sheetRange } from '../../src/output/xlsx/names.js';
import { excelValue } from '../../src/output/xlsx/values.js';
import { writeWorkbook, xlsx } from '../../src/output/xlsx.js';
import { same } from '../../src/text/text.js';
import type { Sheet, SheetCell } from '../../src/workbook/workbook.js';
import { rows, tableOf } from './tables.js';

const range = (fromRow: number, fromColumn: number, toRow: number, toColumn: number) => ({
  fromRow,
  fromColumn,
  toRow,
  toColumn,
});

async function readBack(sheets: readonly Sheet[], language: 'en' | 'zh' = 'en') {
  const bytes = await writeWorkbook({ title: same('Test'), sheets }, language);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  return { book, zip: await JSZip.loadAsync(bytes) };
}

function sheetOf(cells: readonly SheetCell[], more: Partial<Sheet> = {}): Sheet {
  return { name: same('S'), columns: cells.map(() => ({ width: 12 })), rows: [{ cells }], ...more };
}

describe('cells', () => {
  it('hold real numbers and dates of the wall clock, with a format', async () => {
    const { book } = await readBack([
      sheetOf([
        { value: 1234, format: 'integer' },
        { value: 0.8113, format: 'share' },
        { value: 90, format: 'duration' },
        { value: '2026-10-01T09:00+08:00', format: 'datetime' },
        { value: '2026-10-01', format: 'date' },
        { value: '09:30', format: 'time' },
        { value: '2026-10', format: 'month' },
      ]),
    ]);
    const cells = (book.worksheets[0].getRow(1).values as ExcelJS.CellValue[]).slice(1);
    expect(cells.slice(0, 2)).toEqual([1234, 0.8113]);
    expect(cells[3]).toEqual(new Date('2026-10-01T09:00:00Z'));
    expect(cells[4]).toEqual(new Date('2026-10-01T00:00:00Z'));
    expect(cells[6]).toEqual(new Date('2026-10-01T00:00:00Z'));
    const formats = [1, 2, 3, 4, 5, 6, 7].map((i) => book.worksheets[0].getCell(1, i).numFmt);
    expect(formats).toEqual([
      '#,##0',
      '0.0%',
      '[h]:mm:ss',
      'yyyy-mm-dd hh:mm',
      'yyyy-mm-dd',
      'hh:mm',
      'yyyy-mm',
    ]);
  });

  it('hold texts in the language, formulas as text, and text where there is no time', async () => {
    const cells: SheetCell[] = [{ en: 'Total', zh: '合计' }, '=1+1', { value: 'soon', format: 'date' }, true];
    const { book } = await readBack([sheetOf(cells)], 'zh');
    const [row] = [book.worksheets[0].getRow(1)];
    expect([1, 2, 3, 4].map((i) => row.getCell(i).value)).toEqual(['合计', '=1+1', 'soon', true]);
    expect(row.getCell(2).type).toBe(ExcelJS.ValueType.String);
  });

  it('count days as Excel does', () => {
    // 1 January 2000 is day 36526 in Excel's 1900 system (Microsoft, DATEVALUE).
    expect(excelValue('2000-01-01', 'date', 'en')).toBe(36_526);
    expect(excelValue('2000-01-01T12:00-05:00', 'datetime', 'en')).toBe(36_526.5);
    expect(excelValue(90, 'duration', 'en')).toBe(90 / 86_400);
    expect(excelValue(Number.NaN, 'integer', 'en')).toBeNull();
  });
});

describe('sheets', () => {
  it('keep freeze, filter, merges, print set-up, widths and heights', async () => {
    const { book } = await readBack([
      sheetOf(['a', 'b', 'c'], {
        freeze: { rows: 1, columns: 2 },
        filterRow: 1,
        filterTo: 9,
        merges: [range(3, 1, 3, 3)],
        print: { repeatRows: 1, repeatColumns: 2, landscape: false },
        gridlines: false,
        rows: [{ cells: ['a', 'b', 'c'], style: 'header', height: { en: 20, zh: 30 } }],
      }),
    ]);
    const [sheet] = book.worksheets;
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1, showGridLines: false });
    expect(sheet.autoFilter).toBe('A1:C9');
    expect(sheet.getCell('C3').master.address).toBe('A3');
    expect(sheet.pageSetup).toMatchObject({ orientation: 'portrait', paperSize: 9, fitToWidth: 1 });
    expect(sheet.pageSetup.printTitlesRow).toBe('1:1');
    expect(sheet.pageSetup.printTitlesColumn).toBe('A:B');
    expect(sheet.headerFooter.oddFooter).toContain('Page &P of &N');
    expect(sheet.getRow(1).height).toBe(20);
    expect(sheet.getColumn(1).width).toBe(12);
    expect(sheet.getCell('A1').font.bold).toBe(true);
  });

  it('keep conditions and drop-down lists, long ones on a hidden sheet', async () => {
    const long = Array.from({ length: 60 }, (_, i) => `shift ${i}`);
    const { book } = await readBack([
      sheetOf(['x'], {
        highlights: [
          { kind: 'below', range: range(2, 1, 9, 1), limit: 0.8, style: 'bad' },
          { kind: 'equals', range: range(2, 2, 9, 2), value: 'A"1', fill: 'FFEEDD' },
          { kind: 'scale', range: range(2, 3, 9, 3), low: 'FFFFFF', high: '7C9CC6' },
          { kind: 'bar', range: range(2, 4, 9, 4), fill: '7C9CC6' },
        ],
        choices: [
          { range: range(2, 1, 2, 1), values: ['yes', 'no'] },
          { range: range(2, 2, 2, 2), values: long },
          { range: range(2, 3, 2, 3), from: "'Shifts'!$A$2:$A$9" },
        ],
      }),
    ]);
    const [sheet, lists] = book.worksheets;
    const rules = (
      sheet as unknown as { conditionalFormattings: { rules: ExcelJS.ConditionalFormattingRule[] }[] }
    ).conditionalFormattings;
    expect(rules.map((one) => one.rules[0].type)).toEqual(['expression', 'cellIs', 'colorScale', 'dataBar']);
    expect(rules[0].rules[0]).toMatchObject({ formulae: ['AND(ISNUMBER(A2),A2<0.8)'] });
    expect(rules[1].rules[0]).toMatchObject({ formulae: ['"A""1"'] });
    expect(sheet.getCell('A2').dataValidation.formulae).toEqual(['"yes,no"']);
    expect(sheet.getCell('B2').dataValidation.formulae).toEqual(["'Lists'!$A$1:$A$60"]);
    expect(sheet.getCell('C2').dataValidation.formulae).toEqual(["'Shifts'!$A$2:$A$9"]);
    expect(lists.state).toBe('veryHidden');
    expect(lists.getCell('A60').value).toBe('shift 59');
  });

  it('have names that Excel accepts', () => {
    expect(sheetNames(['A/B', 'a/b', 'History', '', "'x'"])).toEqual([
      'A-B',
      'a-b (2)',
      'History-',
      'Sheet',
      'x',
    ]);
    const [first, second] = sheetNames(['队'.repeat(40), '队'.repeat(40)]);
    expect([first.length, second.length]).toEqual([31, 31]);
    expect(columnLetters(703)).toBe('AAA');
    expect(sheetRange("Bob's", range(2, 1, 9, 28))).toBe("'Bob''s'!$A$2:$AB$9");
  });
});

describe('charts', () => {
  const data: Sheet = {
    name: { en: 'Daily', zh: '每日' },
    columns: [{ width: 10, format: 'date' }, { width: 10 }, { width: 10, format: 'share' }],
    rows: [
      { cells: ['Date', 'Offered', 'Service level'], style: 'header' },
      { cells: ['2026-10-01', 10, 0.8] },
      { cells: ['2026-10-02', 12, null] },
    ],
    highlights: [{ kind: 'bar', range: range(2, 2, 3, 2), fill: '7C9CC6' }],
  };
  const front: Sheet = {
    ...sheetOf(['x']),
    charts: [
      {
        kind: 'column-line',
        title: { en: 'Q & A', zh: '走势' },
        source: data.name,
        categories: range(2, 1, 3, 1),
        series: [
          { name: same('Offered'), values: range(2, 2, 3, 2) },
          { name: same('SL'), values: range(2, 3, 3, 3), axis: 'right' },
        ],
        at: range(3, 1, 20, 8),
      },
    ],
  };

  it('stand over the cells of another sheet, with values stored', async () => {
    const { zip } = await readBack([front, data]);
    const xml = await zip.file('xl/charts/chart1.xml')!.async('string');
    expect(xml).toContain("<c:f>'Daily'!$A$2:$A$3</c:f>");
    expect(xml).toContain('<c:formatCode>m/d</c:formatCode>');
    expect(xml).toContain('<c:pt idx="0"><c:v>0.8</c:v></c:pt></c:numCache>');
    expect(xml).toContain('<a:t>Q &amp; A</a:t>');
    expect(xml.indexOf('<c:barChart>')).toBeLessThan(xml.indexOf('<c:lineChart>'));
    expect(xml.match(/<c:valAx>/g)).toHaveLength(2);
    const types = await zip.file('[Content_Types].xml')!.async('string');
    expect(types).toContain('/xl/charts/chart1.xml');
    expect(types).toContain('/xl/drawings/drawing1.xml');
  });

  it('are linked where the schema wants it: after the footer, before extensions', async () => {
    const own = { ...data, charts: [{ ...front.charts![0], source: undefined }] };
    const { zip, book } = await readBack([own]);
    const xml = await zip.file('xl/worksheets/sheet1.xml')!.async('string');
    const places = ['<headerFooter', '<drawing ', '<extLst'].map((tag) => xml.lastIndexOf(tag));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(book.worksheets[0].getCell('B2').value).toBe(10);
  });
});

it('writes a table: labels, masked callers, unknown cells empty', async () => {
  const manner = { language: 'zh', width: 80, showCallers: false, withTotal: false } as const;
  const book = new ExcelJS.Workbook();
  for await (const part of xlsx.write(tableOf(rows, { offered: 1242 }), manner)) {
    await book.xlsx.load((part as Uint8Array).buffer as ArrayBuffer);
  }
  const [sheet] = book.worksheets;
  expect(sheet.name).toBe('运营指标');
  const line = (row: number) => [1, 2, 3, 4, 5, 6, 7].map((column) => sheet.getCell(row, column).value);
  expect(line(1).slice(0, 4)).toEqual(['队列', '主叫', '周期开始', '进线量']);
  const nine = new Date('2026-10-01T09:00:00Z');
  expect(line(2)).toEqual(['账单', '138****1234', nine, 1234, 11.46, 0.8113, '是']);
  expect(line(3)[0]).toBe('=cmd');
  expect(line(3).slice(4)).toEqual([null, null, '否']);
  expect(line(4).slice(0, 4)).toEqual(['合计', null, null, 1242]);
  expect(sheet.autoFilter).toBe('A1:G3');
});

it('writes a long table row by row, with the same look', async () => {
  const long = Array.from({ length: 20_001 }, (_, i) => ({ ...rows[0], offered: i }));
  const manner = { language: 'en', width: 80, showCallers: true, withTotal: false } as const;
  const parts: Uint8Array[] = [];
  for await (const part of xlsx.write(tableOf(long, { offered: 7 }), manner)) parts.push(part as Uint8Array);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(Buffer.concat(parts)).buffer as ArrayBuffer);
  const [sheet] = book.worksheets;
  expect(sheet.rowCount).toBe(20_003);
  expect(sheet.getCell('D20002').value).toBe(20_000);
  expect(sheet.getCell('C2').value).toEqual(new Date('2026-10-01T09:00:00Z'));
  expect(sheet.getCell('F2').numFmt).toBe('0.0%');
  expect(sheet.getCell('A1').font.bold).toBe(true);
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(sheet.autoFilter).toBe('A1:G20002');
});
