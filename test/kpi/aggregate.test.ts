import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAggregator } from '../../src/kpi/aggregate.js';
import { serviceLevelRules } from '../../src/kpi/figures/service-level-rules.js';
import { parseGroupBy } from '../../src/kpi/group-by.js';
import type { KpiGroup } from '../../src/kpi/groups.js';
import { kpiRow } from '../../src/kpi/kpi-table.js';
import type { Contact } from '../../src/tables/contacts.js';
import type { Interval } from '../../src/tables/intervals.js';
import { intervalOfKpi } from '../../src/tables/kpi.js';
import { anyContact, contact } from './contacts.js';

const rules = { targetSec: 20, targetGiven: true, shortAbandonSec: 5 };
const assumptions = { targetShare: 0.8, slRule: serviceLevelRules[0] };

function aggregate(rows: readonly Contact[], by: string): readonly KpiGroup[] {
  const aggregator = createAggregator(parseGroupBy(by), rules);
  aggregator.addContacts(rows);
  return aggregator.groups();
}

const tableOf = (rows: readonly Contact[], by: string) =>
  aggregate(rows, by).map((group) => kpiRow(group, assumptions));

function again(rows: readonly Interval[], by: string): readonly KpiGroup[] {
  const aggregator = createAggregator(parseGroupBy(by), rules);
  aggregator.addIntervals(rows);
  return aggregator.groups();
}

const sample = [
  contact({
    wait_sec: 20,
    talk_sec: 100,
    hold_sec: 0,
    acw_sec: 50,
    resolved: true,
    csat: 4,
    transferred: false,
  }),
  contact({
    wait_sec: 21,
    talk_sec: 0,
    hold_sec: 0,
    acw_sec: 0,
    resolved: false,
    csat: 5,
    transferred: true,
  }),
  contact({ wait_sec: 4, talk_sec: 50, hold_sec: 10 }),
  contact({ outcome: 'abandoned', wait_sec: 5 }),
  contact({ outcome: 'abandoned', wait_sec: 20, resolved: false }),
  contact({ outcome: 'abandoned', wait_sec: 61 }),
  contact({ outcome: 'overflowed', wait_sec: 90 }),
  contact({ outcome: 'abandoned_in_ivr' }),
  contact({ outcome: 'ivr_completed' }),
  contact({ outcome: 'failed', wait_sec: 3 }),
  contact({ outcome: 'failed' }),
];

describe('a group of contacts', () => {
  it('has the sums counted by hand', () => {
    const [group] = aggregate(sample, 'all');
    expect({ ...group, sums: group.sums }).toEqual({
      keys: {},
      period: 'all',
      periodStart: '2026-10-01T00:00+08:00',
      sums: {
        offered: 8,
        answered: 3,
        handled: 2,
        abandoned: 3,
        short_abandoned: 1,
        answered_in_target: 2,
        abandoned_in_target: 2,
        overflowed: 1,
        ivr_completed: 1,
        transferred: 1,
        target_sec: 20,
        answer_wait_sec: 45,
        abandon_wait_sec: 86,
        talk_sec: 150,
        hold_sec: 10,
        acw_sec: 50,
        resolved: 1,
        resolved_known: 2,
        csat_sum: 9,
        csat_count: 2,
        answer_wait_known: 3,
        abandon_wait_known: 3,
        talk_known: 2,
        hold_known: 2,
        acw_known: 1,
        transfer_known: 2,
        outcome_known: 8,
      },
    });
  });

  it('has the figures made from them', () => {
    const [row] = tableOf(sample, 'all');
    expect(row).toMatchObject({
      answer_rate: 3 / 8,
      abandonment_rate: 3 / 8,
      net_abandonment_rate: 2 / 7,
      service_level: 2 / 8,
      asa_sec: 15,
      abandon_time_sec: 86 / 3,
      aht_sec: 75 + 5 + 50,
      talk_avg_sec: 75,
      hold_avg_sec: 5,
      acw_avg_sec: 50,
      fcr: 0.5,
      transfer_rate: 1 / 2,
      overflow_rate: 1 / 8,
      csat_avg: 4.5,
      target_share: 0.8,
      sl_rule: 'offered',
    });
  });

  it('knows nothing of what the export does not hold: no wait, no handling time, no marks', () => {
    const [row] = tableOf([contact(), contact({ outcome: 'abandoned' })], 'all');
    expect(row).toMatchObject({
      offered: 2,
      answer_rate: 0.5,
      handled: null,
      answer_wait_sec: null,
      talk_sec: null,
    });
    for (const name of [
      'service_level',
      'asa_sec',
      'aht_sec',
      'fcr',
      'transfer_rate',
      'csat_avg',
      'csat_sum',
    ])
      expect(row[name], name).toBeNull();
  });

  it('has a service level of 0 when nobody was answered, and none when nobody called', () => {
    expect(tableOf([contact({ outcome: 'abandoned', wait_sec: 9 })], 'all')[0].service_level).toBe(0);
    expect(tableOf([contact({ outcome: 'ivr_completed' })], 'all')[0]).toMatchObject({
      offered: 0,
      answer_rate: null,
      service_level: null,
      abandonment_rate: null,
    });
  });
});

describe('--by', () => {
  const at = (arrived_at: string, parts = {}) => contact({ arrived_at, ...parts });

  it('cuts by queue and half hour of the wall clock, and keeps the offset', () => {
    const rows = tableOf(
      [
        at('2026-10-01T09:29:59+08:00', { queue: 'B' }),
        at('2026-10-01T09:30:00+08:00', { queue: 'A' }),
        at('2026-10-01T09:05:00+08:00', { queue: 'A' }),
      ],
      'queue,30m',
    );
    expect(rows.map((row) => [row.queue, row.period, row.period_start])).toEqual([
      ['A', '30m', '2026-10-01T09:00+08:00'],
      ['A', '30m', '2026-10-01T09:30+08:00'],
      ['B', '30m', '2026-10-01T09:00+08:00'],
    ]);
  });

  it('makes columns of the coarser periods and of cycles', () => {
    const [row] = tableOf([at('2027-01-01T00:10:00+08:00')], 'weekday,hour,year,quarter,month,week,day,15m');
    expect(row).toMatchObject({
      weekday: 5,
      hour: 0,
      year: '2027',
      quarter: '2027-Q1',
      month: '2027-01',
      week: '2026-W53',
      day: '2027-01-01',
      period: '15m',
      period_start: '2027-01-01T00:00+08:00',
    });
  });

  it('starts weeks on Monday, months, quarters and years on their first day', () => {
    const start = (by: string) => tableOf([at('2026-08-19T12:00:00+08:00')], by)[0].period_start;
    expect(start('week')).toBe('2026-08-17T00:00+08:00');
    expect(start('month')).toBe('2026-08-01T00:00+08:00');
    expect(start('quarter')).toBe('2026-07-01T00:00+08:00');
    expect(start('year')).toBe('2026-01-01T00:00+08:00');
  });

  it('keeps the two hours apart when clocks go back, in their order, and the day whole', () => {
    const night = [
      at('2026-10-25T02:10:00+01:00'),
      at('2026-10-25T02:10:00+02:00'),
      at('2026-10-25T12:00:00+01:00'),
    ];
    expect(tableOf(night, '60m').map((row) => row.period_start)).toEqual([
      '2026-10-25T02:00+02:00',
      '2026-10-25T02:00+01:00',
      '2026-10-25T12:00+01:00',
    ]);
    expect(tableOf(night, 'day')).toHaveLength(1);
  });

  it('takes any column that rides along', () => {
    const rows = tableOf(
      [contact({ 省份: '浙江' }), contact({ 省份: '江苏' }), contact({ 省份: '浙江' })],
      '省份',
    );
    expect(rows.map((row) => [row.省份, row.offered])).toEqual([
      ['江苏', 1],
      ['浙江', 2],
    ]);
  });

  it('names the nearest of an unknown column, and the columns there are', () => {
    expect(() => tableOf([contact()], 'quue')).toThrowError(
      expect.objectContaining({
        exitCode: 2,
        remedy: expect.objectContaining({ en: expect.stringMatching(/mean queue/) }),
      }),
    );
    expect(() => tableOf([contact()], 'mnth')).toThrowError(
      expect.objectContaining({
        remedy: expect.objectContaining({ en: expect.stringMatching(/mean month/) }),
      }),
    );
    expect(() => parseGroupBy('7m')).toThrowError(/cannot be cut/);
    expect(() => parseGroupBy('5h')).toThrowError(/cannot be cut/);
    expect(parseGroupBy('2h').period!.minutes).toBe(120);
    for (const word of ['Week', 'WEEK', 'weekly']) expect(parseGroupBy(word).period!.name).toBe('week');
    expect(parseGroupBy('Weekday').parts[0].kind).toBe('cycle');
    expect(parseGroupBy('Region').parts[0].name).toBe('Region');
  });
});

describe('interval rows', () => {
  const row = (parts: Partial<Interval>) => {
    const [first] = tableOf(sample, '30m');
    return { ...intervalOfKpi(first)!, ...parts };
  };

  it('keep their target when none is asked for, and refuse another one', () => {
    const free = createAggregator(parseGroupBy('day'), { ...rules, targetGiven: false });
    free.addIntervals([row({ target_sec: 30 })]);
    expect(free.groups()[0].sums.target_sec).toBe(30);
    expect(() => again([row({ target_sec: 30 })], 'day')).toThrowError(/target of 30 s/);
  });

  it('are refused for a finer period', () => {
    expect(() => again([row({ interval_minutes: 60 })], '30m')).toThrowError(/rows of 60 minutes/);
    expect(() => again([row({ interval_minutes: 1440 })], 'hour')).toThrowError(/rows of a day/);
    expect(again([row({ interval_minutes: 1440 })], 'weekday,month')).toHaveLength(1);
  });

  it('mean all answered contacts where a total stands without their number', () => {
    const none = { answer_wait_known: null, abandon_wait_known: null, handled: null, resolved_known: null };
    const [group] = again([row(none)], 'day');
    expect(group.sums).toMatchObject({
      answer_wait_known: 3,
      abandon_wait_known: 3,
      handled: 3,
      resolved_known: 3,
    });
  });
});

describe('laws', () => {
  const many = fc.array(anyContact, { minLength: 1, maxLength: 60 });
  const options = { seed: 1, numRuns: 200 };

  it('merged parts equal the whole: half hours to days, weeks, months, hours, queues, all', () => {
    fc.assert(
      fc.property(
        many,
        fc.constantFrom('day', 'queue,week', 'month,queue', 'hour', 'queue', 'all'),
        (rows, by) => {
          const parts = tableOf(rows, 'queue,30m').map((row) => intervalOfKpi(row)!);
          const whole = aggregate(rows, by);
          if (by.includes('queue') || whole.length > 0) expect(again(parts, by)).toEqual(whole);
        },
      ),
      options,
    );
  });

  it('shuffling and batching change nothing', () => {
    fc.assert(
      fc.property(many, fc.nat(60), (rows, cut) => {
        const aggregator = createAggregator(parseGroupBy('agent,day'), rules);
        aggregator.addContacts([...rows].reverse().slice(0, cut));
        aggregator.addContacts([...rows].reverse().slice(cut));
        expect(aggregator.groups()).toEqual(aggregate(rows, 'agent,day'));
      }),
      options,
    );
  });

  it('the total is the same by any cut, and no share exceeds 1', () => {
    fc.assert(
      fc.property(many, (rows) => {
        const totals = ['queue,30m', 'agent', 'weekday,hour', 'all'].map((by) => {
          const aggregator = createAggregator(parseGroupBy(by), rules);
          aggregator.addContacts(rows);
          return aggregator.total();
        });
        for (const total of totals) expect(total).toEqual(totals[0]);
        if (!totals[0]) return;
        const row = kpiRow(totals[0], assumptions);
        for (const name of ['answer_rate', 'abandonment_rate', 'service_level', 'fcr', 'transfer_rate'])
          expect(Number(row[name] ?? 0)).toBeLessThanOrEqual(1);
      }),
      options,
    );
  });

  it('another clock moves the intervals but no totals', () => {
    const moved = (rows: readonly Contact[]) =>
      rows.map((one) => {
        const shown = new Date(new Date(one.arrived_at).getTime() - 5 * 3_600_000).toISOString().slice(0, 19);
        return { ...one, arrived_at: `${shown}-05:00` };
      });
    fc.assert(
      fc.property(many, (rows) => {
        const [here] = aggregate(rows, 'all');
        const [there] = aggregate(moved(rows), 'all');
        expect(there?.sums).toEqual(here?.sums);
      }),
      options,
    );
  });
});
