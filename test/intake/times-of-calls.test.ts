import { describe, expect, it } from 'vitest';
import { mixedOffsets } from '../../src/intake/values/mixed-offsets.js';
import { bothRoads } from './both-roads.js';
import { open, read, sourceOf } from './source.js';

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
