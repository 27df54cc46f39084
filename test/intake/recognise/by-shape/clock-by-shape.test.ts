import { describe, expect, it } from 'vitest';
import { open, read } from '../../source.js';

const HALF_HOURS = ['2026-03-02T08:00+08:00', '2026-03-02T08:30+08:00', '2026-03-02T09:00+08:00'];
const startsOf = async (text: string) =>
  (await read(text)).map((row) => String(row.interval_start ?? row.arrived_at));

describe('times of day under a name that is not known', () => {
  const report = (name: string, rows: readonly string[]) =>
    `Date,Queue,${name},Offered\n${rows.map((row, i) => `${row},${9 + i}\n`).join('')}`;

  it('are those of the intervals, where the same date comes again', async () => {
    const text = report('Mark', [
      '2026-03-02,A,08:00',
      '2026-03-02,A,08:30',
      '2026-03-02,A,09:00',
      '2026-03-03,A,08:00',
      '2026-03-03,A,08:30',
    ]);
    expect((await startsOf(text)).slice(0, 3)).toEqual(HALF_HOURS);
    const opened = await open(text);
    expect(opened.findings.notes.map(({ en }) => en)).toContain(
      '"Mark" holds the times of day of the intervals',
    );
  });

  it('are something else where each day and queue has one row, or they are on no grid', async () => {
    const peaks = report('Busiest', ['2026-03-02,A,10:30', '2026-03-02,B,11:00', '2026-03-03,A,10:00']);
    expect(new Set(await startsOf(peaks))).toEqual(
      new Set(['2026-03-02T00:00+08:00', '2026-03-03T00:00+08:00']),
    );
    const waits = report('Longest', ['2026-03-02,A,00:31', '2026-03-02,A,01:07', '2026-03-02,A,00:54']);
    expect(new Set(await startsOf(waits))).toEqual(new Set(['2026-03-02T00:00+08:00']));
  });
});
