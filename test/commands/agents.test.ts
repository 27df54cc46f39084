import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { runLine, workFolder } from '../support/run-line.js';

const work = workFolder();
afterAll(work.remove);

const desk = 'fixtures/small-desk';
const line = `ccops agents ${desk}/desk-calls.csv --activity ${desk}/desk-states.csv --roster ${desk}/desk-roster.csv --least-contacts 20`;

async function bookOf(command: string) {
  const run = await runLine(`${command} -o agents.xlsx`, { cwd: work.path });
  expect(run.code).toBe(0);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(join(work.path, 'agents.xlsx')).buffer as ArrayBuffer);
  return book;
}

const cellsOf = (book: ExcelJS.Workbook, sheet: string) =>
  book
    .getWorksheet(sheet)!
    .getSheetValues()
    .flatMap((row) => (Array.isArray(row) ? row : []));

describe('the workbook of agents', () => {
  it('has sheets that print on the width of one page, in the words of the reader', async () => {
    const book = await bookOf(`${line} --lang zh`);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      '坐席',
      '应有值与控制限',
      '时长与数量',
      '指标定义',
    ]);
    expect(book.worksheets.map(({ pageSetup }) => pageSetup.fitToWidth)).toEqual([1, 1, 1, 1]);
    expect(cellsOf(book, '坐席')).toContain('正常范围');
    expect(cellsOf(book, '坐席')).not.toContain('within');
    expect(cellsOf(book, '指标定义').some((cell) => String(cell).includes('desk-states.csv'))).toBe(true);
  });

  it('has the same figures as the table', async () => {
    const { out } = await runLine(`${line} --to json -q`, { cwd: work.path });
    const cells = cellsOf(await bookOf(`${line} --lang en`), 'Limits');
    for (const row of JSON.parse(out))
      for (const name of ['aht_sec', 'aht_sec_low', 'aht_sec_high']) expect(cells).toContain(row[name]);
  });
});

describe('thresholds of agents', () => {
  const settings = (text: string) => writeFileSync(join(work.path, 'own.yaml'), text);
  const checked = `${line} --settings own.yaml --check --lang en`;

  it('of a single agent, and of a team that is not shown, are heeded', async () => {
    settings(
      'teams: { Late: [1003] }\nthresholds:\n  aht_sec:\n    fail: 281.95\n    agents: { 1002: { fail: 300 } }\n    teams: { Late: { fail: 250 } }\n',
    );
    const { code, err } = await runLine(checked, { cwd: work.path });
    expect(code).toBe(3);
    expect(err).toContain('a threshold is not met in 1 of 3 rows\n  1003: AHT (s) 274.71 > 250');
  });

  it('of somebody whom the data does not know are said', async () => {
    settings('thresholds:\n  aht_sec:\n    agents: { 10003: { fail: 300 } }\n');
    const { code, err } = await runLine(checked, { cwd: work.path });
    expect([code, err.includes('"10003" (thresholds.aht_sec.agents)')]).toEqual([0, true]);
  });
});
