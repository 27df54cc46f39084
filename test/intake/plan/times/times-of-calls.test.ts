import { describe, expect, it } from 'vitest';
import { mixedOffsets } from '../../../../src/intake/values/mixed-offsets.js';
import { bothRoads } from '../../both-roads.js';
import { open, read, sourceOf } from '../../source.js';

describe('day and month of a call list', () => {
  it('are in the order in which no call lasts for weeks', async () => {
    const text =
      'ID,Start,End,Queue,Status\n1,11/01/2025 23:55:00,11/02/2025 00:05:00,A,Answered\n2,11/01/2025 23:58:00,11/02/2025 00:06:00,A,Answered\n';
    const opened = await open(text);
    expect(opened.findings.dates).toMatchObject({ order: 'mdy', sure: true });
    const [row] = await read(
      text.replaceAll('11/01/2025', '01/11/2025').replaceAll('11/02/2025', '02/11/2025'),
    );
    expect(row.arrived_at).toBe('2025-11-01T23:55:00+08:00');
  });

  it('are in the order in which two days are neighbours', async () => {
    const rows = await read(
      'ID,Start,Queue,Status\n1,11/01/2025 23:55:00,A,Answered\n2,11/01/2025 10:00:00,A,Answered\n3,11/02/2025 09:00:00,A,Answered\n',
    );
    expect(rows[2].arrived_at).toBe('2025-11-02T09:00:00+08:00');
  });
});

describe('times of several offsets', () => {
  const list = (times: readonly string[]) =>
    `ID,Start,Queue,Status\n${times.map((time, i) => `${i},${time},A,Answered\n`).join('')}`;

  it('that differ within the days are put onto one clock, and that is said', async () => {
    const text = list(['2026-03-02 00:14:21Z', '2026-03-02 08:22:33+08:00', '2026-03-02T11:00:00+10:00']);
    const opened = await open(text);
    expect(opened.findings.notes.map(({ zh }) => zh)).toContain(
      '“Start”的时间带有多种时区偏移（Z、+08:00、+10:00）：统一换算为 Asia/Shanghai 时间（可用 --tz 指定）',
    );
    const { rows, columns } = await bothRoads(sourceOf(text));
    expect(rows.rows.map(({ arrived_at }) => arrived_at)).toEqual([
      '2026-03-02T08:14:21+08:00',
      '2026-03-02T08:22:33+08:00',
      '2026-03-02T09:00:00+08:00',
    ]);
    expect(columns).toEqual(rows);
  });

  it('of a place that changes its clock stay as they are', () => {
    const summer = ['2026-03-28T10:00:00Z', '2026-03-29T00:30:00Z', '2026-03-29T10:00:00+01:00'];
    expect(mixedOffsets(summer)).toBeNull();
    expect(mixedOffsets(['2026-03-02 09:00', ''])).toBeNull();
  });
});

describe('times of day beside a date', () => {
  const startsOf = async (text: string) =>
    (await read(text)).map(({ interval_start, arrived_at }) =>
      String(interval_start ?? arrived_at).slice(0, 16),
    );

  it('are called start, from or begin too', async () => {
    const report = (start: string, end: string) =>
      `Date,${start},${end},Offered,Answered,Abandoned\n2026-03-02,08:00,08:15,10,8,2\n2026-03-02,08:15,08:30,10,8,2\n`;
    for (const [start, end] of [
      ['Start', 'End'],
      ['From', 'To'],
      ['Von', 'Bis'],
    ])
      expect(await startsOf(report(start, end))).toEqual(['2026-03-02T08:00', '2026-03-02T08:15']);
    const [call] = await read(
      'ID,Date,Start,Answer,End\n1,2026-03-02,23:50,23:50:25,00:02:00\n2,2026-03-02,23:55,23:55:25,23:59:00\n3,2026-03-02,23:56,23:56:25,23:59:00\n',
    );
    expect(call).toMatchObject({
      arrived_at: '2026-03-02T23:50:00+08:00',
      ended_at: '2026-03-03T00:02:00+08:00',
    });
  });

  it('that are named for the end lie one interval before', async () => {
    const report =
      'Date,Interval End,Offered,Answered\n2026-03-02,08:30,9,8\n2026-03-02,09:00,9,8\n2026-03-02,00:00,9,8\n';
    expect(await startsOf(report)).toEqual(['2026-03-02T08:00', '2026-03-02T08:30', '2026-03-02T23:30']);
  });
});

describe('contacts offered', () => {
  it('are the column that is answered + abandoned, not one in which other calls count too', async () => {
    const rows = await read(
      'Date,Total Calls,Inbound,Outbound,Answered,Abandoned\n2026-03-02,22,19,3,17,2\n2026-03-03,13,11,2,10,1\n2026-03-04,15,12,3,10,2\n',
    );
    expect(rows.map(({ offered }) => offered)).toEqual([19, 11, 12]);
  });
});
