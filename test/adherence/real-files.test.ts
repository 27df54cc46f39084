import { describe, expect, it } from 'vitest';
import { adherenceTable } from '../../src/adherence/adherence-table.js';
import { daysOfClock } from '../../src/adherence/clock-only.js';
import { openTable } from '../../src/intake/open-table.js';
import type { Activity } from '../../src/tables/activity.js';
import { fileSource, hasRealFile, options, realFile, rowsOf } from '../intake/source.js';
import { ruleOf } from './build.js';

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
