import { describe, expect, it } from 'vitest';
import { type Audit, createAudit } from '../../../src/intake/audit/audit.js';
import { open, rowsOf } from '../source.js';

async function found(text: string) {
  let audit: Audit | null = null;
  const opened = await open(text, { watch: (row, raw) => audit?.see(row, raw) });
  audit = createAudit({
    table: opened.table.name,
    columns: opened.findings.columns,
    time: null,
    durations: [],
  });
  await rowsOf(opened);
  return audit.contradictions().map(({ id, rows }) => ({ id, rows }));
}

const states = (lines: string) => found(`Agent,State,Start Time,End Time,Duration\n${lines}`);

describe('states of agents', () => {
  it('do not end before they begin, overlap, last longer than they do, or stand there twice', async () => {
    expect(
      await states(`Ann,Available,2026-03-02 09:00:00,2026-03-02 09:30:00,00:30:00
Ann,On Call,2026-03-02 09:30:00,2026-03-02 10:00:00,00:30:00
Ann,Break,2026-03-02 09:50:00,2026-03-02 10:15:00,00:25:00
Ann,Available,2026-03-02 10:15:00,2026-03-02 12:00:00,01:00:00
Ann,Meal,2026-03-02 12:00:00,2026-03-02 11:00:00,
Bob,Break,2026-03-02 09:50:00,2026-03-02 10:15:00,00:25:00
Bob,Break,2026-03-02 09:50:00,2026-03-02 10:15:00,00:25:00
`),
    ).toEqual([
      { id: 'ended-before-started', rows: [6] },
      { id: 'duplicate', rows: [8] },
      { id: 'overlap', rows: [4] },
      { id: 'state-length', rows: [5] },
    ]);
  });

  it('may overlap in time with the session, and with the states of others', async () => {
    expect(
      await states(`Ann,Logged In,2026-03-02 09:00:00,2026-03-02 18:00:00,09:00:00
Ann,Break,2026-03-02 10:00:00,2026-03-02 10:15:00,00:15:00
Bob,Break,2026-03-02 10:00:00,2026-03-02 10:15:00,00:15:00
`),
    ).toEqual([]);
  });

  it('are found to overlap in whatever order they stand', async () => {
    const rows = await states(`Ann,Break,2026-03-02 10:20:00,2026-03-02 10:40:00,
Ann,On Call,2026-03-02 10:00:00,2026-03-02 11:00:00,
Ann,Available,2026-03-02 10:50:00,2026-03-02 11:30:00,
`);
    expect(rows).toEqual([{ id: 'overlap', rows: [2, 4] }]);
  });
});

describe('a roster', () => {
  it('has no two shifts of a person at the same time, and none twice', async () => {
    expect(
      await found(`工号,日期,班次,上班时间,下班时间
1001,2026-03-02,早班,09:00,18:00
1001,2026-03-02,晚班,17:00,23:00
1002,2026-03-02,晚班,18:00,03:00
1002,2026-03-02,晚班,18:00,03:00
1002,2026-03-03,早班,02:00,09:00
`),
    ).toEqual([
      { id: 'duplicate', rows: [5] },
      { id: 'overlap', rows: [3, 6] },
    ]);
  });

  it('may have a meal within a shift, but not half of one', async () => {
    const list = (from: string, until: string) =>
      found(`工号,日期,活动,开始时间,结束时间
1001,2026-03-02,上班,09:00,18:00
1001,2026-03-02,午餐,${from},${until}
`);
    expect(await list('12:00', '13:00')).toEqual([]);
    expect(await list('17:30', '18:30')).toEqual([{ id: 'overlap', rows: [3] }]);
  });
});

describe('a summary of agents', () => {
  it('tells of nobody who was logged in for longer than a day, and of nothing twice', async () => {
    expect(
      await found(`Agent,Date,Logged In,On Queue,Off Queue
Ann,2026-03-02,08:00:00,07:00:00,01:00:00
Ann,2026-03-03,08:00:00,07:00:00,01:00:00
Bob,2026-03-02,30:00:00,07:00:00,23:00:00
Bob,2026-03-03,08:00:00,07:00:00,01:00:00
Bob,2026-03-03,08:00:00,07:00:00,01:00:00
`),
    ).toEqual([
      { id: 'duplicate', rows: [6] },
      { id: 'logged-in-long', rows: [4] },
    ]);
  });

  it('may have more than a day in a week', async () => {
    expect(
      await found(`Agent,Date,Logged In,On Queue,Off Queue
Ann,2026-03-02,40:00:00,30:00:00,10:00:00
Ann,2026-03-09,38:00:00,30:00:00,08:00:00
`),
    ).toEqual([]);
  });
});
