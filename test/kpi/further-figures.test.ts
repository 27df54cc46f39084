import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAggregator, usualTallySettings } from '../../src/kpi/aggregate.js';
import { chooseFigures } from '../../src/kpi/choice.js';
import { kpis } from '../../src/kpi/figures/index.js';
import { serviceLevelRules } from '../../src/kpi/figures/service-level-rules.js';
import { parseGroupBy } from '../../src/kpi/group-by.js';
import type { KpiGroup } from '../../src/kpi/groups.js';
import { contradicted, kpiRow } from '../../src/kpi/kpi-table.js';
import { tallies } from '../../src/kpi/tallies/index.js';
import type { TallySettings } from '../../src/kpi/tallies/tally.js';
import type { Contact } from '../../src/tables/contacts.js';
import { furtherSums } from '../../src/tables/further-sums.js';
import type { Row } from '../../src/tables/table.js';
import { UsageError } from '../../src/text/errors.js';
import { labelWords } from '../../src/text/label-words.js';
import { anyContact, contact } from './contacts.js';

const rules = { targetSec: 20, targetGiven: true, shortAbandonSec: 5 };
const choice = chooseFigures(['all'], new Map(), []);
const assumptions = { targetShare: 0.8, slRule: serviceLevelRules[0], choice };

/** All figures by the first variant of each, by the second, and so on, until every variant of every figure has had its turn. */
const ways = Array.from(
  { length: Math.max(serviceLevelRules.length, ...kpis.map(({ variants = [] }) => variants.length)) },
  (_, i) => {
    const slRule = serviceLevelRules[i % serviceLevelRules.length];
    const chosen = kpis.flatMap(({ id, variants = [] }) =>
      variants.length > 0 ? [[id, variants[i % variants.length]] as const] : [],
    );
    const variants = new Map([...chosen, ['service_level', slRule] as const]);
    return { targetShare: 0.8, slRule, choice: chooseFigures(['all'], variants, []) };
  },
);
const DAY = 86_400;

function aggregatorOf(rows: readonly Contact[], by: string, settings: Partial<TallySettings> = {}) {
  const all = { ...usualTallySettings, csatTop: 4, ...settings };
  const aggregator = createAggregator(parseGroupBy(by), rules, { tallies, settings: all });
  aggregator.addContacts(rows);
  return aggregator;
}

/** Every figure in every variant, and all sums. */
const told = (group: KpiGroup): Row =>
  Object.fromEntries(
    ways.flatMap((way, i) =>
      Object.entries(kpiRow(group, way)).map(([name, value]) => [`${name} ${i}`, value] as const),
    ),
  );

const toldOf = (...asked: Parameters<typeof aggregatorOf>): readonly Row[] =>
  aggregatorOf(...asked)
    .groups()
    .map(told);

/** Numbers to twelve digits, so that the order of an addition does not matter. */
const plain = (row: Row) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'number' ? Number(value.toPrecision(12)) : value,
    ]),
  );

const some = fc.array(anyContact, { minLength: 1, maxLength: 60 });
const windows = fc.record({
  backSec: fc.constantFrom(0, DAY, 3 * DAY),
  forwardSec: fc.constantFrom(DAY / 2, 2 * DAY, 7 * DAY),
});

describe('the laws of all figures', () => {
  it('merged parts equal the whole, whatever the parts', () => {
    fc.assert(
      fc.property(
        some,
        windows,
        fc.constantFrom('queue', 'agent,day', 'hour,channel', 'direction,30m'),
        (rows, window, by) => {
          const parts = aggregatorOf(rows, by, { window }).total();
          const whole = aggregatorOf(rows, 'all', { window }).total();
          if (!parts || !whole) return expect(parts).toBe(whole);
          expect(plain(told(parts))).toEqual(plain(told(whole)));
        },
      ),
      { seed: 1, numRuns: 60 },
    );
  });

  it('shuffling the rows, or cutting them into files, changes nothing', () => {
    const shuffled = some.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }), fc.nat(rows.length)),
    );
    fc.assert(
      fc.property(shuffled, windows, ([rows, other, cut], window) => {
        const again = aggregatorOf(other.slice(0, cut), 'queue,day', { window });
        again.groups();
        const elsewhere = aggregatorOf(other.slice(cut), 'queue,day', { window });
        const joined = aggregatorOf(other.slice(0, cut), 'queue,day', { window });
        joined.join(structuredClone(elsewhere.sums()));
        again.addContacts(other.slice(cut));
        const anew = again.groups().map(told).map(plain);
        expect(joined.groups().map(told).map(plain)).toEqual(anew);
        expect(anew).toEqual(toldOf(rows, 'queue,day', { window }).map(plain));
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  it('no share is above 100 % or below 0', () => {
    fc.assert(
      fc.property(some, windows, (rows, window) => {
        const shares = kpis.filter(({ unit }) => unit === 'share').map(({ id }) => id);
        for (const group of aggregatorOf(rows, 'queue,day', { window }).groups()) {
          for (const way of ways) expect(contradicted(group, way)).toEqual([]);
          for (const [name, value] of Object.entries(told(group))) {
            const [id] = name.split(' ');
            if (value === null) continue;
            if (shares.includes(id)) {
              expect(value, name).toBeGreaterThanOrEqual(0);
              expect(value, name).toBeLessThanOrEqual(1);
            }
            if (id === 'concurrency') expect(value).toBeGreaterThanOrEqual(1 - 1e-9);
          }
        }
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it('another time zone moves the intervals, but no totals; only what is a full window is told by whole days', () => {
    const byWindow = /^(fcr|first_contacts|first_resolved|repeat|abandoned_(followed|re|un))/;
    const moved = (row: Contact, zoneHours: number) => {
      const zone = `${zoneHours < 0 ? '-' : '+'}${String(Math.abs(zoneHours)).padStart(2, '0')}:00`;
      const at = (time: string | null) =>
        time && new Date(Date.parse(time) + zoneHours * 3_600_000).toISOString().slice(0, 19) + zone;
      const times = ['arrived_at', 'answered_at', 'ended_at'] as const;
      return { ...row, ...Object.fromEntries(times.map((name) => [name, at(row[name])])) } as Contact;
    };
    fc.assert(
      fc.property(some, fc.integer({ min: -11, max: 14 }), (rows, zoneHours) => {
        const elsewhere = rows.map((row) => moved(row, zoneHours));
        const [here, there] = [toldOf(rows, 'all'), toldOf(elsewhere, 'all')].map((table) =>
          table.map((row) =>
            Object.entries(plain(row)).filter(
              ([name]) => !name.startsWith('period_start') && !byWindow.test(name),
            ),
          ),
        );
        expect(there).toEqual(here);
      }),
      { seed: 4, numRuns: 60 },
    );
  });

  it('the variants of the window order as theory says: once is at most first', () => {
    const once = new Map([['fcr_window', kpis.find(({ id }) => id === 'fcr_window')!.variants![1]]]);
    fc.assert(
      fc.property(some, windows, (rows, window) => {
        const [group] = aggregatorOf(rows, 'all', { window }).groups();
        if (!group) return;
        const first = kpiRow(group, assumptions).fcr_window as number | null;
        const single = kpiRow(group, { ...assumptions, choice: { ...choice, variants: once } }).fcr_window as
          | number
          | null;
        if (first !== null && single !== null) expect(single).toBeLessThanOrEqual(first);
        const { fcr_known: known, abandoned_recalled: recalled, abandoned_followed: followed } = group.sums;
        if (known != null) expect(known).toBeLessThanOrEqual(group.sums.answered ?? 0);
        if (recalled != null) expect(recalled).toBeLessThanOrEqual(followed ?? 0);
      }),
      { seed: 5 },
    );
  });
});

describe('callers that come again', () => {
  const day = (n: number, hour = 9) =>
    `2026-10-${String(n).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00+08:00`;
  const call = (caller_id: string | null, n: number, parts: Partial<Contact> = {}) =>
    contact({ caller_id, arrived_at: day(n), ...parts });
  const edges = [call(null, 1), call(null, 30)];

  it('Tom calls once, John twice, Betty once: 50 % of the calls came once, two of three first contacts had no repeat', () => {
    const rows = [...edges, call('Tom', 10), call('John', 11), call('John', 13), call('Betty', 12)];
    const window = { backSec: 7 * DAY, forwardSec: 7 * DAY };
    const [group] = aggregatorOf(rows, 'all', { window }).groups();
    expect(group.sums).toMatchObject({ fcr_known: 4, first_contacts: 3, first_resolved: 2 });
    const fcr = kpis.find(({ id }) => id === 'fcr_window')!;
    expect(fcr.variants!.map((variant) => variant.compute(group.sums))).toEqual([2 / 3, 0.5]);
  });

  it('looks forward only where nothing is said of back', () => {
    const rows = [...edges, call('John', 11), call('John', 13)];
    expect(aggregatorOf(rows, 'all').groups()[0].sums).toMatchObject({
      first_contacts: 2,
      first_resolved: 1,
    });
  });

  it('leaves out what has no full window in the data, whole days counted', () => {
    const rows = [call('a', 1), call(null, 8, { arrived_at: day(8, 0) }), call('b', 2)];
    expect(aggregatorOf(rows, 'all').groups()[0].sums).toMatchObject({ first_contacts: 1 });
  });

  it('tells those who were reached after they had given up from those who never were', () => {
    const given = { outcome: 'abandoned' };
    const rows = [
      ...edges,
      call('a', 5, given),
      call('a', 6),
      call('b', 5, given),
      call('b', 6, given),
      call('c', 5, given),
      call('x', 7, { direction: 'outbound', called_number: 'c' }),
      call('d', 5, given),
    ];
    const [group] = aggregatorOf(rows, 'all').groups();
    expect(group.sums).toMatchObject({ abandoned_followed: 5, abandoned_recalled: 2, abandoned_reached: 2 });
    expect(kpiRow(group, assumptions)).toMatchObject({
      abandoned_unreached_rate: 0.6,
      outbound_connect_rate: 1,
    });
  });

  it('takes the queue into account where asked', () => {
    const rows = [...edges, call('a', 5, { queue: 'x' }), call('a', 6, { queue: 'y' })];
    expect(aggregatorOf(rows, 'all', { sameQueue: true }).groups()[0].sums.first_resolved).toBe(2);
    expect(aggregatorOf(rows, 'all').groups()[0].sums.first_resolved).toBe(1);
  });

  it('agrees with every contact held against every other', () => {
    fc.assert(
      fc.property(some, windows, (rows, window) => {
        const [group] = aggregatorOf(rows, 'all', { window }).groups();
        if (!group) return;
        const { first, resolved } = byPairs(rows, window);
        expect([group.sums.first_contacts ?? 0, group.sums.first_resolved ?? 0]).toEqual([first, resolved]);
      }),
      { seed: 6 },
    );
  });
});

/** The same by holding every answered contact against every other. */
function byPairs(rows: readonly Contact[], { backSec, forwardSec }: TallySettings['window']) {
  const sec = (row: Contact) => Date.parse(row.arrived_at) / 1000;
  const days = rows.map((row) => Math.floor((sec(row) + 8 * 3600) / DAY));
  const [first, last] = [Math.min(...days) * DAY - 8 * 3600, (Math.max(...days) + 1) * DAY - 8 * 3600];
  const calls = rows.filter(
    (row) => row.outcome === 'answered' && row.direction !== 'outbound' && row.caller_id !== null,
  );
  const whole = calls.filter((row) => sec(row) - backSec >= first && sec(row) + forwardSec <= last);
  const same = (a: Contact, b: Contact) => a.caller_id === b.caller_id;
  const firsts = whole.filter(
    (row) =>
      !calls.some((other) => same(row, other) && sec(other) < sec(row) && sec(row) - sec(other) <= backSec),
  );
  const resolved = firsts.filter(
    (row) =>
      !calls.some(
        (other) => same(row, other) && sec(other) > sec(row) && sec(other) - sec(row) <= forwardSec,
      ),
  );
  return { first: firsts.length, resolved: resolved.length };
}

describe('contacts at once', () => {
  const at = (sec: number) =>
    new Date(Date.UTC(2026, 9, 1) + sec * 1000).toISOString().replace('.000Z', '+00:00');
  const chat = (agent_id: string, start: number, end: number, queue = 'chat') =>
    contact({
      agent_id,
      queue,
      channel: 'chat',
      arrived_at: at(start),
      answered_at: at(start),
      ended_at: at(end),
    });

  it('two chats that overlap by half: 200 s of chats in 150 s of the agent', () => {
    const [group] = aggregatorOf([chat('1', 0, 100), chat('1', 50, 150)], 'all').groups();
    expect(group.sums).toMatchObject({ contact_span_sec: 200, agent_span_sec: 150 });
    expect(kpiRow(group, assumptions).concurrency).toBeCloseTo(4 / 3, 12);
  });

  it('the agent is divided among the queues', () => {
    const groups = aggregatorOf([chat('1', 0, 100, 'a'), chat('1', 50, 150, 'b')], 'queue').groups();
    expect(groups.map(({ sums }) => sums.agent_span_sec)).toEqual([75, 75]);
  });
});

describe('the choice of figures', () => {
  it('makes the sums of the figures asked for, and of no others', () => {
    const rows = [contact({ hold_sec: 5, wait_sec: 3 })];
    const holdOnly = chooseFigures(['保持率'], new Map(), []);
    expect(holdOnly.tallies.map(({ id }) => id)).toEqual(['holds']);
    const aggregator = createAggregator(parseGroupBy('all'), rules, {
      tallies: holdOnly.tallies,
      settings: usualTallySettings,
    });
    aggregator.addContacts(rows);
    expect(aggregator.groups()[0].sums).toMatchObject({ held: 1, hold_known: 1 });
    expect(aggregator.groups()[0].sums).not.toHaveProperty('wait_max_sec');
  });

  it('knows figures by the names that people use, each of which means one figure only', () => {
    const ids = (...names: string[]) => chooseFigures(names, new Map(), []).figures.map(({ id }) => id);
    expect(ids('SL', 'P95', '满意度', 'ASA')).toEqual([
      'service_level',
      'asa_sec',
      'csat_avg',
      'wait_p95_sec',
    ]);
    for (const { id, alsoCalled = [] } of kpis)
      for (const name of alsoCalled.map((one) => one.toLowerCase())) {
        const others = kpis.filter((other) => other.id !== id);
        const taken = others.flatMap((other) => [
          other.id,
          ...labelWords(other.label),
          ...(other.alsoCalled ?? []).map((one) => one.toLowerCase()),
        ]);
        expect(taken).not.toContain(name);
      }
  });

  it('names the nearest to a name that no figure has', () => {
    expect(() => chooseFigures(['hold_rat'], new Map(), [])).toThrow(UsageError);
    // Sums stand in every table anyway.
    const { figures } = chooseFigures(['offered', '放弃量', 'answer_rate'], new Map(), []);
    expect(figures.map(({ id }) => id)).toEqual(['answer_rate']);
  });

  it('has a figure for every further sum, and a tally for every sum of contacts', () => {
    const formulas = kpis.flatMap(({ formula, variants = [] }) => [
      formula,
      ...variants.map((one) => one.formula),
    ]);
    const words = new Set(formulas.join(' ').match(/[a-z_]+/g));
    const unused = furtherSums.filter(({ name }) => !words.has(name));
    expect(unused.map(({ name }) => name)).toEqual([]);
  });
});
