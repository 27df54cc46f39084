import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { runLine, workFolder } from '../support/run-line.js';

const work = workFolder();
afterAll(work.remove);

async function bookOf(line: string, input?: string) {
  const run = await runLine(`${line} -o report.xlsx`, { cwd: work.path, input });
  expect(run).toMatchObject({ code: 0, out: '' });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(join(work.path, 'report.xlsx')).buffer as ArrayBuffer);
  return { book, err: run.err };
}

async function totalOf(line: string): Promise<Record<string, number>> {
  const { out } = await runLine(`${line} --by all --to json -q`, { cwd: work.path });
  return JSON.parse(out)[0];
}

/** What stands right of a label, in the first row that begins with it. */
function rightOf(sheet: ExcelJS.Worksheet, label: string): unknown[] {
  let found: unknown[] = [];
  sheet.eachRow((row) => {
    if (found.length === 0 && row.getCell(1).value === label) found = (row.values as unknown[]).slice(2);
  });
  return found.filter((value, i, all) => value !== label && value !== all[i - 1]);
}

const calls = 'fixtures/demo-center/calls.csv';

describe('the report of the demo center', () => {
  it('has its sheets, in either language', async () => {
    const names = async (lang: string) =>
      (await bookOf(`ccops report ${calls} --lang ${lang}`)).book.worksheets.map((sheet) => sheet.name);
    expect(await names('en')).toEqual([
      'Summary',
      'Daily',
      'Average day',
      'Week',
      'Intervals',
      'Definitions',
    ]);
    expect(await names('zh')).toEqual(['摘要', '每日数据', '日内时段', '周内分布', '时段明细', '指标定义']);
  });

  it('counts a call in two queues once where the rule does', async () => {
    const rows = readFileSync('test/cases/kpi/84-a-call-counts-once/input', 'utf8');
    const { out } = await runLine('ccops kpi - --by all --sl-rule aliyun --to json -q', {
      cwd: work.path,
      input: rows,
    });
    const { book } = await bookOf('ccops report - --sl-rule aliyun --lang en', rows);
    expect(rightOf(book.worksheets[0], 'Service level')).toContain(JSON.parse(out)[0].service_level);
  });

  it('shows the figures of ccops kpi, and the change against the week before', async () => {
    const week = (from: string, until: string) =>
      totalOf(`ccops kpi ${calls} --from ${from} --until ${until}`);
    const now = await week('2026-10-19', '2026-10-25');
    const before = await week('2026-10-12', '2026-10-18');
    const { book } = await bookOf(`ccops report ${calls} --from 2026-10-19 --until 2026-10-25 --lang en`);
    const [summary, daily] = book.worksheets;
    const level = rightOf(summary, 'Service level');
    expect(level).toContain(now.service_level);
    expect(level).toContain('met');
    expect(level).toContain(before.service_level);
    const points = Math.round((now.service_level - before.service_level) * 1000) / 10;
    expect(level).toContain(points);
    expect(rightOf(summary, 'Offered per day')).toContain(now.offered / 7);
    expect(daily.rowCount).toBeGreaterThanOrEqual(9);
    expect(daily.getCell('A2').value).toEqual(new Date('2026-10-19T00:00:00Z'));
    expect(daily.getCell('A9').value).toBe('Total');
    expect(daily.getCell('C9').value).toBe(now.offered);
  });

  it('says what the chosen definition is', async () => {
    const { book } = await bookOf(`ccops report ${calls} --sl-rule answered-only --lang zh`);
    const definitions = book.getWorksheet('指标定义')!;
    const level = rightOf(definitions, '服务水平');
    expect(level).toContain('阈值内接通量 / 接通量');
    expect(level.join()).toContain('answered-only');
  });

  it('takes a kpi table by interval and gives the same figures', async () => {
    const { out } = await runLine(`ccops kpi ${calls} --by queue,30m -q`, { cwd: work.path });
    const { book } = await bookOf('ccops report --lang en', out);
    const all = await totalOf(`ccops kpi ${calls}`);
    expect(rightOf(book.worksheets[0], 'AHT (s)')).toContain(all.aht_sec);
    expect(book.worksheets).toHaveLength(6);
  });
});

it('leaves out what daily data does not tell', async () => {
  const { book } = await bookOf('ccops report fixtures/demo-center/history.csv --month 2025-10 --lang en');
  expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['Summary', 'Daily', 'Definitions']);
  expect(rightOf(book.worksheets[0], 'Service level')).toEqual([]);
});

it('makes a workbook of a requirement', async () => {
  const line = `ccops forecast ${calls} --days 7 -q | ccops staff -q`;
  const { out } = await runLine(line, { cwd: work.path });
  const { book } = await bookOf('ccops report --lang en', out);
  expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['Requirement by day', 'Requirement']);
  expect(book.worksheets[0].getCell('A9').value).toBe('Total');
});
