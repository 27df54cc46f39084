import { describe, expect, it } from 'vitest';
import { createOverlaps } from '../../../src/intake/audit/overlaps.js';

const at = (clock: string) => `2026-03-02T${clock}+08:00`;

/** The rows that overlap an earlier one of the same person; each is given as what, from, until. */
function rowsOf(table: 'activity' | 'roster', rows: readonly (readonly [string, string, string])[]) {
  const overlaps = createOverlaps(table);
  rows.forEach(([what, from, until], i) => {
    const row = { agent_id: 'Ann', state: what, activity: what, start_at: at(from), end_at: at(until) };
    overlaps.see(row, { row: i + 2, cells: [] });
  });
  return overlaps.contradictions().flatMap(({ rows: found }) => found);
}

describe('states at the same time', () => {
  it('are found in whatever order the rows stand', () => {
    const log = [
      ['Available', '10:50:00', '11:30:00'],
      ['On Call', '10:00:00', '11:00:00'],
      ['Break', '10:20:00', '10:40:00'],
    ] as const;
    expect(rowsOf('activity', log)).toEqual([2, 4]);
    expect(rowsOf('activity', [...log].reverse())).toEqual([2, 4]);
  });

  it('are none beside the session, nor within the second in which one ends', () => {
    expect(
      rowsOf('activity', [
        ['Logged In', '09:00:00', '18:00:00'],
        ['Break', '10:00:00', '10:15:00'],
        ['Ready', '10:14:59', '11:00:00'],
      ]),
    ).toEqual([]);
  });
});

describe('shifts at the same time', () => {
  it('are found, a meal within a shift is not, half of one is', () => {
    const day = ['work', '09:00', '18:00'] as const;
    expect(rowsOf('roster', [day, ['work', '17:00', '23:00']])).toEqual([3]);
    expect(rowsOf('roster', [day, ['meal', '12:00', '13:00']])).toEqual([]);
    expect(rowsOf('roster', [day, ['meal', '17:30', '18:30']])).toEqual([3]);
  });
});
