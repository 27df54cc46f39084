import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAggregator } from '../../src/kpi/aggregate.js';
import {
  comparedColumns,
  comparedFigures,
  comparedRow,
  counterparts,
  earlierGroups,
} from '../../src/kpi/compare.js';
import { parseGroupBy } from '../../src/kpi/group-by.js';
import { kpiColumns } from '../../src/kpi/kpi-table.js';
import { type Against, periodOf, spanPeriod } from '../../src/kpi/periods.js';
import { withSubtotals } from '../../src/kpi/subtotals.js';
import type { Contact } from '../../src/tables/contacts.js';
import { dayOf } from '../../src/time/calendar-date.js';
import { anyContact, contact } from './contacts.js';

const rules = { targetSec: 20, targetGiven: true, shortAbandonSec: 5 };

function added(rows: readonly Contact[], text: string) {
  const by = parseGroupBy(text);
  const aggregator = createAggregator(by, rules);
  aggregator.addContacts(rows);
  return { by, aggregator, groups: aggregator.groups() };
}

describe('what a period is compared with', () => {
  // ISO weeks: 2026 has 53 weeks, 2025 has 52; 4 January is always in week 1 (ISO 8601).
  it.each<[string, string, Against, string | null]>([
    ['day', '2026-10-01', 'previous', '2026-09-30'],
    ['day', '2026-10-01', 'year', '2025-10-02'],
    ['week', '2026-09-28', 'previous', '2026-09-21'],
    ['week', '2026-09-28', 'year', '2025-09-29'],
    ['week', '2026-12-28', 'year', null],
    ['week', '2027-01-04', 'year', '2025-12-29'],
    ['month', '2026-03-01', 'previous', '2026-02-01'],
    ['month', '2026-03-01', 'year', '2025-03-01'],
    ['quarter', '2026-01-01', 'previous', '2025-10-01'],
    ['quarter', '2026-01-01', 'year', '2025-01-01'],
    ['year', '2026-01-01', 'previous', '2025-01-01'],
    ['year', '2026-01-01', 'year', '2025-01-01'],
    ['30m', '2026-10-01', 'previous', '2026-09-30'],
    ['30m', '2026-10-01', 'year', '2025-10-02'],
  ])('%s from %s, %s: %s', (name, start, against, expected) => {
    const minute = periodOf(name)!.earlier(dayOf(start) * 1440, against);
    expect(minute).toBe(expected === null ? null : dayOf(expected) * 1440);
  });

  it('a span of days is compared with the other, and what lies outside with nothing', () => {
    const now = { first: dayOf('2026-10-05'), last: dayOf('2026-10-11') };
    const before = { first: dayOf('2026-09-28'), last: dayOf('2026-10-04') };
    const period = spanPeriod(now, before);
    const start = period.start(dayOf('2026-10-11') * 1440 + 1439);
    expect(start).toBe(now.first * 1440);
    expect(period.earlier(start, 'previous')).toBe(before.first * 1440);
    expect(period.start(dayOf('2026-10-04') * 1440)).toBe(before.first * 1440);
    const outside = period.start(dayOf('2026-10-12') * 1440);
    expect(period.earlier(outside, 'previous')).toBeNull();
    expect(outside).not.toBe(start);
  });
});

describe('a comparison', () => {
  const on = (day: string, parts = {}) =>
    contact({ arrived_at: `${day}T10:00:00+08:00`, queue: 'a', ...parts });

  it('pairs groups of the same columns, and keeps cycles within the period', () => {
    const rows = [on('2026-09-21'), on('2026-09-22'), on('2026-09-28'), on('2026-09-29', { queue: 'b' })];
    const { by, groups } = added(rows, 'week,queue,weekday');
    const of = counterparts(groups, by, 'previous');
    const pairs = groups.map((group) => [
      group.keys.queue,
      group.keys.weekday,
      of(group)?.keys.weekday ?? null,
    ]);
    expect(pairs).toEqual([
      ['a', 1, null],
      ['a', 2, null],
      ['a', 1, 1],
      ['b', 2, null],
    ]);
  });

  it('pairs a day with the day before although its weekday is another', () => {
    const { by, groups } = added([on('2026-09-28'), on('2026-09-29')], 'day,weekday');
    expect(counterparts(groups, by, 'previous')(groups[1])).toBe(groups[0]);
  });

  it('shows shares in points and everything else relative', () => {
    const columns = kpiColumns(parseGroupBy('queue,week'));
    const figures = comparedFigures(columns);
    const row = comparedRow(
      { offered: 110, service_level: 0.8, asa_sec: 30, aht_sec: null },
      { offered: 100, service_level: 0.75, asa_sec: 0, aht_sec: 200 },
      figures,
    );
    expect(row.offered_change).toBeCloseTo(0.1, 12);
    expect(row.service_level_change_points).toBeCloseTo(5, 12);
    expect(row).toMatchObject({ asa_sec_change: null, aht_sec_change: null, aht_sec_before: 200 });
    const names = comparedColumns(columns).map(({ name }) => name);
    const at = names.indexOf('service_level');
    expect(names.slice(at, at + 3)).toEqual([
      'service_level',
      'service_level_before',
      'service_level_change_points',
    ]);
  });

  it('of a total needs data in every earlier period, and counts queues that are gone', () => {
    const rows = [on('2026-09-21', { queue: 'gone' }), on('2026-09-28'), on('2026-10-05')];
    const { by, groups } = added(rows, 'queue,week');
    const find = earlierGroups(groups, by, 'previous');
    const ofWeek = (date: string) => groups.filter(({ periodStart }) => periodStart.startsWith(date));
    expect(find(ofWeek('2026-09-28'), 0).map(({ keys }) => keys.queue)).toEqual(['gone']);
    expect(find(groups, 0)).toEqual([]);
  });
});

describe('subtotals', () => {
  it.each(['queue,day', 'day,queue', 'queue,agent_id,month', 'weekday,queue'])(
    'by %s: those of the first part add up to the total',
    (text) => {
      fc.assert(
        fc.property(fc.array(anyContact, { minLength: 1, maxLength: 60 }), (rows) => {
          const { by, aggregator, groups } = added(rows, text);
          const lines = withSubtotals(groups, by, aggregator.together);
          const first = lines.filter(({ of }) => of?.parts === 1);
          const sum = first.reduce((all, { group }) => all + (group.sums.offered ?? 0), 0);
          expect(sum).toBe(aggregator.total()?.sums.offered ?? 0);
          expect(first.flatMap(({ of }) => of!.groups)).toEqual(groups);
          expect(lines.filter(({ of }) => of === null).map(({ group }) => group)).toEqual(groups);
        }),
        { numRuns: 40 },
      );
    },
  );
});
