import { describe, expect, it } from 'vitest';
import { createAggregator } from '../../src/kpi/aggregate.js';
import { parseGroupBy } from '../../src/kpi/group-by.js';
import { periodForRows } from '../../src/kpi/interval-rows.js';
import { spanPeriod } from '../../src/kpi/periods.js';
import type { Interval } from '../../src/tables/intervals.js';
import { dayOf } from '../../src/time/calendar-date.js';

const rules = { targetSec: 20, targetGiven: false, shortAbandonSec: 5 };
const DAY = 1440;

function added(by: string, at: string, minutes: number) {
  const aggregator = createAggregator(parseGroupBy(by), rules);
  const row = { queue: 'A', interval_start: `2026-10-${at}+08:00`, interval_minutes: minutes, offered: 5 };
  aggregator.addIntervals([row as Interval]);
  return aggregator.groups();
}

describe('rows of intervals', () => {
  it.each([
    ['month', '05T00:00', 7 * DAY],
    ['quarter', '05T00:00', 7 * DAY],
    ['year', '05T00:00', 7 * DAY],
    ['day', '05T00:00', 7 * DAY],
    ['hour', '05T00:00', DAY],
    ['60m', '05T08:30', 60],
    ['hour', '05T08:45', 30],
  ])('are refused by %s, where they do not lie in one: from %s, %d minutes', (by, at, minutes) => {
    expect(() => added(by, at, minutes)).toThrow(/cannot be shown by|lies in two periods/);
  });

  it.each([
    ['week', '05T00:00', 7 * DAY],
    ['all', '05T00:00', 7 * DAY],
    ['queue', '05T00:00', 7 * DAY],
    ['month', '05T00:00', DAY],
    ['quarter', '01T00:00', 31 * DAY],
    ['60m', '05T08:30', 30],
    ['day', '05T23:30', 60],
  ])('are added by %s, where they do: from %s, %d minutes', (by, at, minutes) => {
    expect(added(by, at, minutes)).toHaveLength(1);
  });
});

it.each([
  [[30], 'day'],
  [[DAY, 60], 'day'],
  [[7 * DAY], 'week'],
  [[28 * DAY, 31 * DAY], 'month'],
  [[90 * DAY, 92 * DAY], 'quarter'],
  [[365 * DAY], 'year'],
  [[14 * DAY], null],
  [[], 'day'],
])('rows of %j minutes fit into: %s', (minutes, period) => {
  expect(periodForRows(minutes)).toBe(period);
});

it('rows of two days are not called rows of a day, nor sent to the period that they do not fit', () => {
  expect(() => added('day', '05T00:00', 2 * DAY)).toThrow('rows of 2 days cannot be shown by day');
});

it('what lies between two spans that are compared has a date that can be written', () => {
  const span = (first: string, last: string) => ({ first: dayOf(first), last: dayOf(last) });
  const period = spanPeriod(span('2026-10-01', '2026-10-15'), span('2025-10-01', '2025-10-15'));
  const between = period.start(dayOf('2026-01-01') * DAY);
  expect(period.label(between)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect([dayOf('2026-10-01') * DAY, dayOf('2025-10-01') * DAY]).not.toContain(between);
});
