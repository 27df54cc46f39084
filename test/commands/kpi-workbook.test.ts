import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { runLine, workFolder } from '../support/run-line.js';

const work = workFolder();
afterAll(work.remove);
const calls = 'fixtures/small-desk/desk-calls.csv';

async function sheetsOf(options: string) {
  const run = await runLine(`ccops kpi ${calls} ${options} -o kpi.xlsx`, { cwd: work.path });
  expect(run.code, run.err).toBe(0);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(join(work.path, 'kpi.xlsx')).buffer as ArrayBuffer);
  return book.worksheets;
}

const header = (sheet: ExcelJS.Worksheet) => (sheet.getRow(1).values as string[]).slice(1);

describe('the workbook of figures', () => {
  it('begins with the volumes and the figures; the sums behind them come after', async () => {
    const [sheet] = await sheetsOf('--by queue,week --subtotals --lang en');
    const names = header(sheet);
    expect(names.slice(0, 6)).toEqual(['Queue', 'From', 'Offered', 'Answered', 'Abandoned', 'Answer rate']);
    expect(names.indexOf('Service level')).toBeLessThan(names.indexOf('Talk (s)'));
    expect(names.indexOf('Talk (s)')).toBeLessThan(names.indexOf('Period'));
    expect(new Set(names).size).toBe(names.length);
  });

  it('keeps what a figure is compared with beside it', async () => {
    const [sheet] = await sheetsOf('--by week --compare previous --lang en');
    const names = header(sheet);
    const at = names.indexOf('Service level');
    expect(names.slice(at, at + 3)).toEqual(['Service level', 'Service level before', 'Service level ±pts']);
  });

  it('is read again as it was written: neither the total nor the subtotals count twice', async () => {
    await sheetsOf('--by queue,day --subtotals --lang zh');
    const again = await runLine('ccops kpi kpi.xlsx --by all --to json -q', { cwd: work.path });
    const once = await runLine(`ccops kpi ${calls} --by all --to json -q`, { cwd: work.path });
    const [row] = JSON.parse(again.out);
    const [first] = JSON.parse(once.out);
    for (const name of ['offered', 'answered', 'talk_sec', 'service_level', 'aht_sec'])
      expect(row[name], name).toBe(first[name]);
  });

  it('names the seconds of the target on the sheet of definitions', async () => {
    const [, definitions] = await sheetsOf(
      '--by queue --target 80/45 --figures answer_rate_in_target --lang zh',
    );
    const cells = definitions.getSheetValues().flatMap((row) => (Array.isArray(row) ? row : []));
    expect(cells).toContain('45秒接通率');
    expect(cells.some((cell) => String(cell).includes('目标秒数：45秒'))).toBe(true);
  });
});

it('every service level rule has words in both languages where people read its name', async () => {
  const { serviceLevelRules } = await import('../../src/kpi/figures/service-level-rules.js');
  const { wordOf } = await import('../../src/output/words.js');
  for (const { id } of serviceLevelRules)
    for (const language of ['en', 'zh'] as const) expect(wordOf('sl_rule', id, language)).toContain(id);
});
