import { describe, expect, it } from 'vitest';
import { createAggregator } from '../../src/kpi/aggregate.js';
import { canFill, fillMissing } from '../../src/kpi/fill-missing.js';
import { parseGroupBy } from '../../src/kpi/group-by.js';
import type { Interval } from '../../src/tables/intervals.js';

const at = (queue: string, start: string, offered: number) =>
  ({
    queue,
    channel: null,
    interval_start: `${start}+08:00`,
    interval_minutes: 60,
    offered,
    answered: offered,
  }) as unknown as Interval;

function filled(by: string, rows: readonly Interval[], missing: 'zero' | 'unknown') {
  const groupBy = parseGroupBy(by);
  const aggregator = createAggregator(groupBy, { targetSec: 20, targetGiven: false, shortAbandonSec: 5 });
  aggregator.addIntervals(rows);
  return fillMissing(aggregator.groups(), groupBy, missing, () => 480).map(({ keys, periodStart, sums }) => [
    keys.queue,
    periodStart.slice(0, 16),
    sums.offered,
    sums.talk_sec,
  ]);
}

// Two Mondays and the Tuesday between them.
const rows = [
  at('a', '2026-10-05T09:00', 5),
  at('a', '2026-10-05T10:00', 5),
  at('a', '2026-10-06T09:00', 5),
  at('a', '2026-10-12T09:00', 5),
  at('a', '2026-10-12T11:00', 5),
  at('b', '2026-10-05T09:00', 1),
];

describe('periods without a row', () => {
  it('become zero at times when the group is open on that weekday', () => {
    expect(filled('queue,60m', rows, 'zero')).toEqual([
      ['a', '2026-10-05T09:00', 5, null],
      ['a', '2026-10-05T10:00', 5, null],
      ['a', '2026-10-05T11:00', 0, null],
      ['a', '2026-10-06T09:00', 5, null],
      ['a', '2026-10-12T09:00', 5, null],
      ['a', '2026-10-12T10:00', 0, null],
      ['a', '2026-10-12T11:00', 5, null],
      ['b', '2026-10-05T09:00', 1, null],
    ]);
  });

  it('become rows without figures when they are unknown', () => {
    expect(filled('queue,60m', rows, 'unknown').filter(([, , offered]) => offered === null)).toHaveLength(2);
  });

  it('are not filled in over a hole of years', () => {
    const far = [at('a', '1970-01-05T09:00', 1), ...rows.slice(0, 5)];
    expect(filled('queue,60m', far, 'zero')).toHaveLength(8);
  });

  it('need a period of a day or less, and columns', () => {
    expect(['queue,30m', 'day', 'month', 'queue', 'hour,day'].map((by) => canFill(parseGroupBy(by)))).toEqual(
      [true, true, false, false, false],
    );
  });
});
