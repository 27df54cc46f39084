import { describe, expect, it } from 'vitest';
import { createAggregator } from '../../src/kpi/aggregate.js';
import { kpis } from '../../src/kpi/figures/index.js';
import { serviceLevelRules } from '../../src/kpi/figures/service-level-rules.js';
import { parseGroupBy } from '../../src/kpi/group-by.js';
import { kpiColumns, kpiRow } from '../../src/kpi/kpi-table.js';
import { periodOf } from '../../src/kpi/periods.js';
import { kpi as kpiSpec } from '../../src/tables/kpi.js';
import { allSums, type Sums } from '../../src/tables/sums.js';
import { contact } from './contacts.js';

const context = { slRule: serviceLevelRules[0] };
const sumsOf = (value: number | null) => Object.fromEntries(allSums.map(({ name }) => [name, value])) as Sums;
const names: readonly string[] = [...allSums.map(({ name }) => name), 'percentile'];

describe.each(kpis.map((kpi) => [kpi.id, kpi] as const))('figure %s', (_, kpi) => {
  it('is described in both languages, with a formula in the names of the sums', () => {
    for (const text of [kpi.label, kpi.definition, kpi.source, kpi.undefinedWhen]) {
      expect(text.en.length).toBeGreaterThan(2);
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
    }
    const formulas = [kpi.formula, ...(kpi.variants ?? []).map((variant) => variant.formula)];
    for (const word of formulas.join(' ').match(/[a-z_]+/g) ?? []) expect(names).toContain(word);
  });

  it('is empty, not 0 or 100 %, when nothing is known or nothing happened', () => {
    expect(kpi.compute(sumsOf(null), context)).toBeNull();
    expect(kpi.compute(sumsOf(0), context)).toBeNull();
  });
});

describe('the kpi table', () => {
  it('has a column for every cell of a row, in one order', () => {
    const by = parseGroupBy('queue,month,30m,weekday,省份');
    const aggregator = createAggregator(by, { targetSec: 20, targetGiven: true, shortAbandonSec: 5 });
    aggregator.addContacts([contact({ 省份: '浙江' })]);
    const row = kpiRow(aggregator.groups()[0], { targetShare: 0.8, slRule: serviceLevelRules[0] });
    const columns = kpiColumns(by).map(({ name }) => name);
    expect(Object.keys(row).toSorted()).toEqual(columns.toSorted());
    expect(columns.slice(0, 7)).toEqual([
      'queue',
      'month',
      'weekday',
      '省份',
      'period',
      'period_start',
      'offered',
    ]);
    for (const name of kpiSpec.recognisedBy) expect(columns).toContain(name);
    expect(columns.slice(-2)).toEqual(['target_share', 'sl_rule']);
    expect(new Set(columns).size).toBe(columns.length);
  });

  // A hand-made month in the shape of a published sample: 4 answered (270 s of waiting, 900 s of talk, 3 resolved), 1 lost.
  it('gives ASA, talk and resolution of a small month by hand', () => {
    const wait = [60, 70, 80, 60];
    const rows = wait.map((wait_sec, i) => contact({ wait_sec, talk_sec: 225, resolved: i > 0 }));
    const aggregator = createAggregator(parseGroupBy('month'), {
      targetSec: 60,
      targetGiven: true,
      shortAbandonSec: 5,
    });
    aggregator.addContacts([...rows, contact({ outcome: 'abandoned', resolved: false })]);
    const [row] = aggregator.groups().map((group) => kpiRow(group, { targetShare: 0.8, ...context }));
    expect(row).toMatchObject({
      offered: 5,
      answered: 4,
      abandoned: 1,
      asa_sec: 67.5,
      talk_avg_sec: 225,
      aht_sec: 225,
      hold_avg_sec: null,
      fcr: 0.75,
      service_level: 0.4,
      abandon_time_sec: null,
    });
  });
});

describe('periods', () => {
  it('divide the day, or are none', () => {
    expect(['5m', '15m', '30m', '60m', '720m', 'day', 'week'].map((name) => periodOf(name)?.minutes)).toEqual(
      [5, 15, 30, 60, 720, 1440, 10080],
    );
    expect(['7m', '0m', '1440m', 'm', 'decade'].map(periodOf)).toEqual([null, null, null, null, null]);
  });

  // ISO 8601 week dates: 2021-01-03 is in week 53 of 2020, 2026-01-01 in week 1 of 2026, 2024-12-30 in week 1 of 2025.
  it.each([
    ['2021-01-03', '2020-W53'],
    ['2026-01-01', '2026-W01'],
    ['2024-12-30', '2025-W01'],
  ])('ISO week of %s is %s', (date, week) => {
    const period = periodOf('week')!;
    const minute = Date.parse(`${date}T12:00Z`) / 60_000;
    expect(period.label(period.start(minute))).toBe(week);
  });
});
