import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { runLine, workFolder } from '../support/run-line.js';

const work = workFolder();
afterAll(work.remove);

const demo = 'fixtures/demo-center';
const line = `ccops adherence ${demo}/roster-2026-10-19.csv --activity ${demo}/states.csv --punches ${demo}/punches.csv --grace 5m`;

async function bookOf(command: string) {
  const run = await runLine(`${command} -o adherence.xlsx`, { cwd: work.path });
  expect(run).toMatchObject({ code: 0, out: '' });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(join(work.path, 'adherence.xlsx')).buffer as ArrayBuffer);
  return book;
}

describe('the adherence workbook', () => {
  it('has its sheets, in either language', async () => {
    const names = async (lang: string) =>
      (await bookOf(`${line} --lang ${lang}`)).worksheets.map(({ name }) => name);
    expect(await names('en')).toEqual(['Summary', 'Days', 'Exceptions', 'Figures', 'Time', 'Definitions']);
    expect(await names('zh')).toEqual(['摘要', '逐日情况', '偏差明细', '指标明细', '时长明细', '指标定义']);
  });

  it('shows the figures of the table, and marks who did not come', async () => {
    const { out } = await runLine(`${line} --by all --to json -q`, { cwd: work.path });
    const [total] = JSON.parse(out);
    const book = await bookOf(`${line} --lang en`);
    const cells = (sheet: string) =>
      book
        .getWorksheet(sheet)!
        .getSheetValues()
        .flatMap((row) => (Array.isArray(row) ? row : []));
    expect(cells('Summary')).toContain(total.adherence);
    expect(cells('Summary')).toContain(total.attendance_rate);
    expect(cells('Days').filter((cell) => cell === 'absent').length).toBe(total.absent);
  });

  it('does without exceptions where there is no log', async () => {
    const book = await bookOf(
      `ccops adherence ${demo}/roster-2026-10-19.csv --punches ${demo}/punches.csv --lang en`,
    );
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Summary', 'Days', 'Figures', 'Definitions']);
  });
});

describe('a roster that changes', () => {
  it('takes the place of the one before, day by day', async () => {
    // Agent A1002 did not come on the 20th; then the floor gave the day off.
    const input = 'agent_id,date,shift_id,activity,start_at,end_at,locked\nA1002,2026-10-20,,off,,,true\n';
    const before = await runLine(
      `ccops adherence ${demo}/roster-2026-10-19.csv --activity ${demo}/states.csv --by agent --to json -q`,
    );
    const after = await runLine(
      `ccops adherence ${demo}/roster-2026-10-19.csv - --activity ${demo}/states.csv --by agent --to json -q`,
      { input },
    );
    const of = (run: { out: string }) =>
      JSON.parse(run.out).find((row: { agent_id: string }) => row.agent_id === 'A1002');
    expect([of(before).absent, of(before).shifts]).toEqual([1, 5]);
    expect([of(after).absent, of(after).shifts]).toEqual([0, 4]);
  });

  it('can be what ccops schedule has written as a workbook', async () => {
    const roster =
      'agent_id,date,shift_id,activity,start_at,end_at\nA1001,2026-10-19,B,work,2026-10-19T08:00+08:00,2026-10-19T16:30+08:00\n';
    await runLine('ccops import - -o roster.xlsx -q', { cwd: work.path, input: roster });
    const run = await runLine(
      `ccops adherence roster.xlsx --activity ${demo}/states.csv --by all --to json -q`,
      {
        cwd: work.path,
      },
    );
    expect(JSON.parse(run.out)[0]).toMatchObject({ shifts: 1, attended: 1 });
  });
});

describe('the clock of the log', () => {
  it('is that of the roster, where the log does not say, wherever the computer is', async () => {
    const command = `ccops adherence ${demo}/roster-2026-10-19.csv --activity ${demo}/states.csv --until 2026-10-21T14:00 --by all --to json -q`;
    const [here, there] = await Promise.all(
      ['Asia/Shanghai', 'America/New_York'].map((TZ) => runLine(command, { env: { TZ } })),
    );
    expect(JSON.parse(here.out)[0].shifts).toBe(30);
    expect(there.out).toBe(here.out);
  });
});

describe('thresholds of adherence', () => {
  it('of a team hold for its agents, whatever the column of teams is called', async () => {
    writeFileSync(
      join(work.path, 'own.yaml'),
      'thresholds:\n  absent:\n    fail: 5\n    teams: { 售前组: { fail: 0 } }\n    agents: { A10O1: { fail: 1 } }\n',
    );
    const checked = `${line} --by agent --settings own.yaml --check --lang en`;
    const { code, err } = await runLine(checked, { cwd: work.path });
    expect(code).toBe(3);
    expect(err).toContain('a threshold is not met in 1 of 12 rows\n  A1002 黄志强: Absent 1 > 0');
    expect(err).toContain(
      'the agent "A10O1" (thresholds.absent.agents), of which the data has nothing; did you mean A1001?',
    );
  });

  it('are marked in data, and in colours in the workbook', async () => {
    writeFileSync(join(work.path, 'own.yaml'), 'thresholds: { adherence: { warn: 99.9%, fail: 90% } }\n');
    const run = await runLine(`${line} --by agent --settings own.yaml --to json -q`, { cwd: work.path });
    const rows: { agent_id: string; alarms: string | null }[] = JSON.parse(run.out);
    expect(rows.find(({ agent_id: id }) => id === 'A1002')?.alarms).toBe('adherence:fail');
    const book = await bookOf(`${line} --by agent --settings own.yaml --lang zh`);
    const [figures] = ['指标明细'].map((name) => book.getWorksheet(name)!);
    const words = figures.getSheetValues().flatMap((row) => (Array.isArray(row) ? row : []));
    expect(words).toContain('遵时率：未达标');
  });
});
