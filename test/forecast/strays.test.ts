import { describe, expect, it } from 'vitest';
import { straysNote, withoutStrays } from '../../src/forecast/strays.js';
import type { Interval } from '../../src/tables/intervals.js';

const row = (date: string, offered = 10) =>
  ({
    queue: 'A',
    channel: null,
    interval_start: `${date}T00:00+08:00`,
    interval_minutes: 1440,
    offered,
  }) as Interval;
const month = (prefix: string) =>
  Array.from({ length: 28 }, (_, i) => row(`${prefix}-${String(i + 1).padStart(2, '0')}`));

describe('rows that lie years away from a history', () => {
  it('are no part of it', () => {
    const rows = [row('1970-01-01', 3), ...month('2026-03'), row('2062-03-05')];
    const { rows: kept, strays } = withoutStrays(rows);
    expect(kept).toEqual(month('2026-03'));
    expect(straysNote(strays)?.en).toBe(
      '13 contacts lie more than a year away from all others (1970-01-01 …): left out, and the time in between is no silence',
    );
  });

  it('stay where they are many, or not far', () => {
    for (const rows of [
      [...month('2023-03'), ...month('2026-03')],
      [...month('2026-03'), row('2026-12-31')],
    ])
      expect(withoutStrays(rows)).toEqual({ rows, strays: [] });
    expect(straysNote([])).toBeNull();
  });
});
