import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAggregator } from '../../src/kpi/aggregate.js';
import { chooseFigures } from '../../src/kpi/choice.js';
import { kpis } from '../../src/kpi/figures/index.js';
import { serviceLevelRules } from '../../src/kpi/figures/service-level-rules.js';
import { parseGroupBy } from '../../src/kpi/group-by.js';
import { contradicted, kpiRow } from '../../src/kpi/kpi-table.js';
import type { Contact } from '../../src/tables/contacts.js';
import type { Interval } from '../../src/tables/intervals.js';
import type { Cell } from '../../src/tables/table.js';
import { anyContact, contact } from './contacts.js';

const rules = { targetSec: 20, targetGiven: true, shortAbandonSec: 5, inboundOnly: true };

/** The figures of all contacts as one, in the ways named: `{ aht_sec: 'handled' }`. */
function figuresOf(rows: readonly Contact[], ways: Readonly<Record<string, string>> = {}) {
  const variants = new Map(
    Object.entries(ways).map(([id, way]) => [
      id,
      kpis.find((kpi) => kpi.id === id)!.variants!.find((one) => one.id === way)!,
    ]),
  );
  const choice = chooseFigures(['all'], variants, []);
  const aggregator = createAggregator(parseGroupBy('all'), rules, {
    tallies: choice.tallies,
    settings: { window: { backSec: 0, forwardSec: 86_400 }, sameQueue: false, csatTop: null },
  });
  aggregator.addContacts(rows);
  const total = aggregator.total()!;
  return kpiRow(total, { targetShare: 0.8, slRule: serviceLevelRules[0], choice });
}

describe('means of parts that only some contacts know', () => {
  const calls = [
    contact({ wait_sec: 5, talk_sec: 60, acw_sec: 10, transferred: true }),
    contact({ wait_sec: 5, talk_sec: 60, hold_sec: 30 }),
    contact({ wait_sec: 5, acw_sec: 20 }),
    contact({ wait_sec: 5, talk_sec: 60, hold_sec: 0, acw_sec: 10, transferred: false }),
  ];

  it('are over those that know it', () => {
    const row = figuresOf(calls);
    expect(row).toMatchObject({
      talk_avg_sec: 60,
      hold_avg_sec: 15,
      transfer_rate: 0.5,
      hold_rate: 0.5,
      talk_known: 3,
      hold_known: 2,
      acw_known: 3,
      transfer_known: 2,
    });
    expect(row.acw_avg_sec).toBeCloseTo(40 / 3, 12);
    expect(row.aht_sec).toBeCloseTo(60 + 15 + 40 / 3, 12);
    expect(row.talk_ratio).toBeCloseTo(60 / (75 + 40 / 3), 12);
    expect(Number(row.talk_ratio) + Number(row.non_talk_ratio)).toBeCloseTo(1, 12);
  });

  it('are over all handled contacts, or those held, where that is asked for', () => {
    expect(figuresOf(calls, { aht_sec: 'handled', hold_avg_sec: 'handled' })).toMatchObject({
      aht_sec: 62.5,
      hold_avg_sec: 7.5,
    });
    expect(figuresOf(calls, { hold_avg_sec: 'held' }).hold_avg_sec).toBe(30);
  });

  it('leave out of AHT what no contact knows', () => {
    expect(figuresOf([contact({ talk_sec: 100 })])).toMatchObject({ aht_sec: 100, hold_avg_sec: null });
    expect(figuresOf([contact({ acw_sec: 100 })]).aht_sec).toBeNull();
  });

  it('make AHT together', () => {
    fc.assert(
      fc.property(fc.array(anyContact, { minLength: 1, maxLength: 40 }), (rows) => {
        const counting = rows.filter(({ outcome }) => outcome === 'answered');
        fc.pre(counting.some(({ talk_sec: talk }) => (talk ?? 0) > 0));
        const { aht_sec: aht, ...row } = figuresOf(counting);
        fc.pre(aht !== null);
        const parts = [row.talk_avg_sec, row.hold_avg_sec, row.acw_avg_sec].map(Number);
        expect(Number(aht)).toBeCloseTo(
          parts.reduce((sum, part) => sum + part, 0),
          9,
        );
      }),
    );
  });

  it('of a report that gives totals alone are over the answered', () => {
    const aggregator = createAggregator(parseGroupBy('all'), rules);
    aggregator.addIntervals([
      {
        queue: 'A',
        interval_start: '2026-10-01T09:00+08:00',
        interval_minutes: 30,
        offered: 12,
        answered: 10,
        talk_sec: 600,
        transferred: 2,
      } as Partial<Interval> as Interval,
    ]);
    expect(aggregator.total()!.sums).toMatchObject({ handled: 10, talk_known: 10, transfer_known: 10 });
  });
});

describe('contacts of unknown outcome', () => {
  const unknown = { outcome: null as Cell as string };

  it('are offered, and in no rate', () => {
    const row = figuresOf([
      contact({ wait_sec: 5 }),
      contact({ outcome: 'abandoned', wait_sec: 60 }),
      contact(unknown),
    ]);
    expect(row).toMatchObject({ offered: 3, outcome_known: 2, answer_rate: 0.5, abandonment_rate: 0.5 });
    expect(row).toMatchObject({ service_level: 0.5, overflow_rate: 0, answer_rate_in_target: 0.5 });
  });

  it('alone make no rate at all', () => {
    expect(figuresOf([contact(unknown)])).toMatchObject({
      offered: 1,
      outcome_known: 0,
      answered: null,
      abandoned: null,
      answer_rate: null,
      abandonment_rate: null,
      service_level: null,
      overflow_rate: null,
    });
  });

  it('leave a group of their own empty, not 0, beside others', () => {
    const aggregator = createAggregator(parseGroupBy('queue'), rules);
    aggregator.addContacts([contact({ queue: 'A' }), contact({ queue: 'B', ...unknown })]);
    expect(aggregator.groups().map(({ sums }) => sums.answered)).toEqual([1, null]);
  });

  it('stand in intervals that tell neither the answered nor the abandoned', () => {
    const interval = (parts: Partial<Interval>) =>
      ({ interval_start: '2026-10-01T09:00+08:00', interval_minutes: 30, ...parts }) as Interval;
    const aggregator = createAggregator(parseGroupBy('all'), rules);
    aggregator.addIntervals([interval({ offered: 200, answered: 170 }), interval({ offered: 1000 })]);
    const total = aggregator.total()!;
    expect(total.sums).toMatchObject({ offered: 1200, outcome_known: 200 });
    expect(kpiRow(total, { targetShare: 0.8, slRule: serviceLevelRules[0] }).answer_rate).toBe(0.85);
  });
});

describe('calls made', () => {
  const calls = [
    contact({ wait_sec: 5, talk_sec: 60, direction: 'inbound' }),
    contact({ wait_sec: 5, talk_sec: 60 }),
    contact({ direction: 'outbound', talk_sec: 600 }),
    contact({ direction: 'outbound', outcome: 'abandoned', wait_sec: 40 }),
    contact({ direction: 'outbound', outcome: 'failed' }),
  ];

  it('are in no figure of the queue, and in the outbound figures', () => {
    expect(figuresOf(calls)).toMatchObject({
      offered: 2,
      answer_rate: 1,
      abandonment_rate: 0,
      service_level: 1,
      aht_sec: 60,
      outbound_attempts: 3,
      outbound_connected: 1,
      outbound_connect_rate: 1 / 3,
    });
  });

  it('count where the rules do not leave them out', () => {
    const aggregator = createAggregator(parseGroupBy('all'), { ...rules, inboundOnly: false });
    aggregator.addContacts(calls);
    expect(aggregator.total()!.sums).toMatchObject({ offered: 4, answered: 3, abandoned: 1 });
  });

  it('change nothing where the direction is unknown', () => {
    const unknown = calls.map((call) => ({ ...call, direction: null }));
    expect(figuresOf(unknown)).toMatchObject({ offered: 4, answered: 3 });
  });
});

describe('intervals that contradict themselves', () => {
  const interval = (parts: Partial<Interval>) =>
    ({ interval_start: '2026-10-01T09:00+08:00', interval_minutes: 30, ...parts }) as Interval;
  const rowOf = (rule: string, ...rows: readonly Partial<Interval>[]) => {
    const aggregator = createAggregator(parseGroupBy('all'), rules);
    aggregator.addIntervals(rows.map(interval));
    const slRule = serviceLevelRules.find(({ id }) => id === rule)!;
    const group = aggregator.total()!;
    return { row: kpiRow(group, { targetShare: 0.8, slRule }), group, slRule };
  };

  it('make no share above the whole, and are told of', () => {
    const more = { offered: 10, answered: 12, abandoned: 1, answered_in_target: 11 };
    const { row, group, slRule } = rowOf('offered', more);
    expect(row).toMatchObject({
      answered: 12,
      answer_rate: null,
      service_level: null,
      abandonment_rate: 0.1,
    });
    const ids = contradicted(group, { targetShare: 0.8, slRule }).map(({ id }) => id);
    expect(ids).toEqual(['answer_rate', 'service_level']);
    const inTime = { offered: 10, answered: 8, abandoned: 2, answered_in_target: 9 };
    expect(rowOf('answered-only', inTime).row).toMatchObject({ answer_rate: 0.8, service_level: null });
  });

  it('make no share below nothing', () => {
    const short = { offered: 10, answered: 9, abandoned: 1, short_abandoned: 2 };
    expect(rowOf('offered', short).row.net_abandonment_rate).toBeNull();
  });

  it('are whole where longer periods agree', () => {
    const [late, early] = [
      { offered: 10, answered: 12, abandoned: 0 },
      { offered: 10, answered: 8, abandoned: 0 },
    ];
    const { row, group, slRule } = rowOf('offered', late, early);
    expect(row.answer_rate).toBe(1);
    expect(contradicted(group, { targetShare: 0.8, slRule })).toEqual([]);
  });
});
