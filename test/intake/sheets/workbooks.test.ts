import Excel from 'exceljs';
import { describe, expect, it } from 'vitest';
import { numberKind, serialText } from '../../../src/intake/readers/xlsx-cell.js';
import { readSheets } from '../../../src/intake/sheets/read-sheets.js';
import { open, read, rowsOf, sourceOf } from '../source.js';

async function bytesOf(fill: (book: Excel.Workbook) => void): Promise<Uint8Array> {
  const book = new Excel.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const at = (...parts: [number, number, number, number?, number?, number?]) =>
  new Date(Date.UTC(parts[0], parts[1] - 1, ...(parts.slice(2) as [number])));

function addCalls(book: Excel.Workbook, state: 'visible' | 'hidden' = 'visible'): void {
  const sheet = book.addWorksheet('数据', { state });
  sheet.addRow(['呼叫清单']);
  sheet.addRow([]);
  sheet.addRow(['通话ID', '来电时间', '是否接通', '等待时长', '通话时长']);
  sheet.addRow(['001', at(2026, 3, 1, 9, 0, 5), '是', 12, 30.5 / 24]);
  sheet.addRow(['002', at(2026, 3, 1), '否', { formula: 'D4*2', result: 24 }, { error: '#N/A' }]);
  sheet.getColumn(2).numFmt = 'yyyy/m/d h:mm:ss';
  sheet.getColumn(5).numFmt = '[h]:mm:ss';
}

describe('workbooks', () => {
  const expected = [
    {
      contact_id: '001',
      arrived_at: '2026-03-01T09:00:05+08:00',
      outcome: 'answered',
      wait_sec: 12,
      talk_sec: 109_800,
    },
    {
      contact_id: '002',
      arrived_at: '2026-03-01T00:00:00+08:00',
      outcome: 'abandoned',
      wait_sec: 24,
      talk_sec: null,
    },
  ];

  it('dates, durations over 24 hours, formulas and error cells', async () => {
    expect(await read(await bytesOf((book) => addCalls(book)))).toMatchObject(expected);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const bytes = await bytesOf((book) => {
      book.properties.date1904 = true;
      addCalls(book);
    });
    expect(await read(bytes)).toMatchObject(expected);
  });

  it('counts days from 1904 in bare day numbers too', async () => {
    const bytes = await bytesOf((book) => {
      book.properties.date1904 = true;
      const sheet = book.addWorksheet('calls');
      sheet.addRow(['Call ID', 'Start Time', 'Status']);
      for (let i = 0; i < 5; i++) sheet.addRow([`c${i}`, 46_082 - 1462 + i + 0.375, 'Answered']);
    });
    const opened = await open(bytes);
    expect((await rowsOf(opened))[0]).toMatchObject({ arrived_at: '2026-03-01T09:00:00+08:00' });
    expect(opened.findings.dates?.evidence.en).toContain('from 1904');
  });

  it('says how many formulas were never computed, and how many cells hold errors', async () => {
    const bytes = await bytesOf((book) => {
      const sheet = book.addWorksheet('calls');
      sheet.addRow(['Call ID', 'Start Time', 'Status', 'Talk']);
      sheet.addRow(['c1', at(2026, 3, 1, 9), 'Answered', { formula: 'A1*2' } as Excel.CellFormulaValue]);
      sheet.addRow(['c2', at(2026, 3, 1, 9), 'Answered', { error: '#DIV/0!' }]);
      sheet.addRow(['c3', at(2026, 3, 1, 9), 'Answered', { formula: 'A1*2', result: 24 }]);
    });
    const opened = await open(bytes);
    expect((await rowsOf(opened)).map((row) => row.talk_sec)).toEqual([null, null, 24]);
    const notes = opened.outcome().notes.map(({ en }) => en);
    expect(notes.join()).toContain('1 formula of the sheet without a computed value (first in row 2)');
    expect(notes.join()).toContain('1 cell of the sheet with an error such as #DIV/0! (first in row 3)');
  });

  it('the sheet that looks like data is read, though it is hidden behind others', async () => {
    const bytes = await bytesOf((book) => {
      book.addWorksheet('Dashboard').addRows([['Calls'], [2], ['see data']]);
      addCalls(book, 'hidden');
    });
    const opened = await open(bytes);
    expect(opened.findings.sheet).toEqual({ name: '数据', hidden: true, others: ['Dashboard'] });
    expect(await rowsOf(opened)).toMatchObject(expected);
    await expect(open(bytes, { sheet: 'Dashbord' })).rejects.toMatchObject({
      remedy: { en: expect.stringContaining('Did you mean "Dashboard"?') },
    });
  });

  it('names the row as Excel shows it', async () => {
    const bytes = await bytesOf((book) => {
      const sheet = book.addWorksheet('S');
      sheet.getRow(2).values = ['Start time', 'Answered', 'Wait time'];
      for (let row = 3; row < 20; row++) sheet.getRow(row).values = ['2026-03-01 09:00', 'Y', 1];
      sheet.getRow(30).values = ['2026-03-01 09:00', 'Y', 'soon'];
    });
    await expect(read(bytes)).rejects.toMatchObject({
      place: { row: 30, column: 'Wait time', value: 'soon' },
    });
  });

  it('are read whole for side tables: dates and times of day as text, rows in their places', async () => {
    const bytes = await bytesOf((book) => {
      const sheet = book.addWorksheet('Shifts');
      sheet.getCell('A1').value = 'D1';
      sheet.getCell('B3').value = 0.375;
      sheet.getCell('B3').numFmt = 'hh:mm';
      sheet.getCell('C3').value = at(2026, 3, 1);
      sheet.getCell('C3').numFmt = 'yyyy-mm-dd';
      sheet.getCell('D3').value = 5;
      book.addWorksheet('Lists', { state: 'hidden' }).addRow(['a']);
    });
    const [shifts, lists] = await readSheets(sourceOf(bytes, { name: 'plan.xlsx', once: true }));
    expect([shifts.name, lists.name]).toEqual(['Shifts', 'Lists']);
    expect(shifts.rows.map(({ row }) => row)).toEqual([1, 3]);
    expect(shifts.rows[1].cells.slice(1)).toEqual(['9:00:00', '2026-03-01', 5]);
    const [events] = await readSheets(sourceOf('a,b\n 1 ,\n', { name: 'dir/events.csv' }));
    expect(events.name).toBe(null);
    expect(events.rows[0].cells).toEqual(['a', 'b']);
  });
});

describe('number formats', () => {
  it.each([
    ['General', 'number'],
    ['0.00', 'number'],
    ['#,##0;[Red]-#,##0', 'number'],
    ['[h]:mm:ss', 'duration'],
    ['[$-F400]h:mm:ss AM/PM', 'time'],
    ['mm:ss', 'time'],
    ['m/d/yy "h":mm', 'datetime'],
    ['yyyy"年"m"月"d"日"', 'date'],
    ['mm-dd-yy', 'date'],
    ['mmm-yy', 'date'],
  ])('%s is a %s', (format, kind) => expect(numberKind(format)).toBe(kind));

  it('times are times whatever the format says', () => {
    expect(serialText(0.5, 'date')).toBe('12:00:00');
    expect(serialText(1.25, 'duration')).toBe('30:00:00');
    expect(serialText(1.25, 'time')).toBe('30:00:00');
    expect(serialText(46_113.375, 'time')).toBe('2026-04-01 09:00:00');
    expect(serialText(0.5 / 86_400, 'time')).toBe('0:00:00.500');
    expect(serialText(46_113.375, 'datetime')).toBe('2026-04-01 09:00:00');
  });
});
