import { describe, expect, it } from 'vitest';
import { isNeverMoment } from '../../../src/intake/values/never.js';
import { bothRoads } from '../both-roads.js';
import { sourceOf } from '../source.js';

// What systems write for an answer that never came: known habits of databases, spreadsheets and runtimes, not times of calls.
const NEVER = [
  '0',
  '0000-00-00 00:00:00',
  '0001-01-01 00:00:00',
  '1899-12-30 00:00:00',
  '1900-01-00 00:00:00',
  '1900-01-01 00:00',
  '1969-12-31 16:00:00',
  '1970-01-01 08:00:00',
  '9999-12-31 23:59:59',
  '00:00:00',
];

describe('an answer that never came', () => {
  it.each(NEVER)('%s', async (never) => {
    const row = (id: number, answer: string) =>
      `C${id},2026-03-02 09:${id}:00,${answer},2026-03-02 09:${id}:40,Q`;
    const rows = [10, 11, 12, 13, 14].map((id) => row(id, id % 2 ? never : `2026-03-02 09:${id}:10`));
    const text = ['Call ID,Start time,Answer time,End time,Queue', ...rows].join('\n');
    const read = await bothRoads(sourceOf(text), {}, [64]);
    const seen = read.rows.rows.map(({ outcome, answered_at: at, wait_sec: wait }) => [
      outcome,
      at === null,
      wait,
    ]);
    expect(seen).toEqual([
      ['answered', false, 10],
      ['abandoned', true, 40],
      ['answered', false, 10],
      ['abandoned', true, 40],
      ['answered', false, 10],
    ]);
    expect(read.columns?.rows).toEqual(read.rows.rows);
    for (const { rows: piece } of read.pieces) expect(piece).toEqual(read.rows.rows);
  });

  it('is told whatever the order of day and month', () => {
    expect(['1/1/1970 08:00', '30/12/1899', '12/30/1899 0:00', '31.12.9999'].map(isNeverMoment)).toEqual(
      Array(4).fill(true),
    );
    expect(['2026-03-02 00:00:00', '1999-01-01', '1/1/2000 0:00:00', 'Bo'].map(isNeverMoment)).toEqual(
      Array(4).fill(false),
    );
  });
});
