import { describe, expect, it } from 'vitest';
import { adherenceTable } from '../../src/adherence/adherence-table.js';
import { daysOfClock } from '../../src/adherence/clock-only.js';
import { recompute, toleranceIn } from '../../src/adherence/vendor-summary.js';
import { openTable } from '../../src/intake/open-table.js';
import type { Activity } from '../../src/tables/activity.js';
import { fileSource, hasRealFile, options, realFile, rowsOf } from '../intake/source.js';
import { ruleOf } from './build.js';

const REPORT = 'genesys-2025/HistoricalAdherence 7_24.csv';
const CLOCK = 'cn-roster-2026/上下班打卡_打卡时间记录_脱敏.xlsx';

// The expected figures were computed with another program, from the plain table of punches.
describe('the export of a real punch clock', () => {
  it.skipIf(!hasRealFile(CLOCK))('tells missing punches and amended ones apart', async () => {
    const opened = await openTable(fileSource(realFile(CLOCK)), options());
    const days = daysOfClock((await rowsOf(opened)) as unknown as Activity[]);
    const sources = { withRoster: false, withLog: false, withClock: true };
    const how = { keys: [], byActivity: false, rule: ruleOf('generic'), graceSec: 0, ...sources };
    const { total } = adherenceTable(days, how);
    expect(total).toMatchObject({ attended: 1680, missing_punches: 132, amended_punches: 16 });
  });
});

describe('a real adherence report', () => {
  it.skipIf(!hasRealFile(REPORT))('is worked out again to the last digit it prints', async () => {
    const opened = await openTable(fileSource(realFile(REPORT)), options());
    const rows = recompute(await rowsOf(opened));
    expect(opened.findings.preset.name).toBe('genesys-cloud-adherence');
    expect(rows.length).toBe(135);
    for (const { report, adherence, conformance } of rows) {
      expect(adherence).toBeCloseTo(report.adherence as number, 4);
      if (report.conformance !== null) expect(conformance).toBeCloseTo(report.conformance, 4);
      else expect(conformance).toBeNull();
    }
    const remarks = rows.flatMap((row) => row.remarks.map(({ en }) => en));
    const about = (word: string) => remarks.filter((text) => text.includes(word)).length;
    expect([about('Infinity%'), about('NaN%'), about('above 100 %'), about('printed as 0')]).toEqual([
      8, 1, 9, 0,
    ]);
    expect(toleranceIn(rows)).toBe(180);
  });
});
