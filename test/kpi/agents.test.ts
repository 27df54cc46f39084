import { describe, expect, it } from 'vitest';
import { type ComparisonOptions, compareAgents } from '../../src/kpi/agents/compare.js';
import { measures } from '../../src/kpi/agents/measure.js';
import { createStrata } from '../../src/kpi/agents/strata.js';
import type { Contact } from '../../src/tables/contacts.js';
import { contact } from './contacts.js';

const [aht, transfers] = measures;
const plain: ComparisonOptions = { leastContacts: 2, level: '99.8%', widen: false };

function compared(measure: (typeof measures)[number], rows: readonly Contact[], options = plain) {
  const strata = createStrata(measures);
  strata.add(rows);
  return compareAgents(measure, strata.of(measure), options);
}

const call = (agent_id: string, queue: string, talk_sec: number, transferred = false) =>
  contact({ agent_id, queue, talk_sec, transferred });
const many = (count: number, make: (i: number) => Contact) =>
  Array.from({ length: count }, (_, i) => make(i));

describe('agents beside what was to be expected of their contacts', () => {
  it('worked out by hand: hard contacts are no fault', () => {
    const rows = [
      call('A', 'hard', 300),
      call('A', 'hard', 320),
      call('B', 'hard', 310),
      call('B', 'easy', 90),
      call('C', 'easy', 110),
    ];
    const [a, b] = compared(aht, rows).comparisons;
    expect(a).toMatchObject({ n: 2, observed: 310, expected: 310, ratio: 1, verdict: 'within' });
    expect(b).toMatchObject({ n: 2, observed: 200, expected: (310 + 100) / 2, ratio: 200 / 205 });
  });

  it('adds up: what all had is what was to be expected of all', () => {
    const rows = many(400, (i) => call(`A${i % 7}`, `Q${i % 3}`, 60 + ((i * 37) % 240), i % 5 === 0));
    for (const measure of [aht, transfers]) {
      const { comparisons } = compared(measure, rows);
      const total = (of: 'observed' | 'expected') =>
        comparisons.reduce((sum, one) => sum + one.n * one[of]!, 0);
      expect(total('observed')).toBeCloseTo(total('expected'), 6);
    }
  });

  it('limits of shares are exact: 10 % of 100 at 99.8 % is 1.4 to 19.8 of 100', () => {
    const rows = [
      ...many(100, (i) => call('A', 'q', 60, i < 10)),
      ...many(900, (i) => call('B', 'q', 60, i < 90)),
    ];
    const [a] = compared(transfers, rows).comparisons;
    expect(a.expected).toBeCloseTo(0.1, 12);
    expect(a.low).toBeCloseTo(0.014179, 5);
    expect(a.high).toBeCloseTo(0.198357, 5);
  });

  it('calls who is outside higher or lower, and says nothing of too few contacts', () => {
    const rows = [
      ...many(200, (i) => call('slow', 'q', 200 + (i % 60))),
      ...many(200, (i) => call('quick', 'q', 100 + (i % 60))),
      call('new', 'q', 900),
    ];
    const { comparisons } = compared(aht, rows);
    expect(comparisons.map(({ verdict }) => verdict)).toEqual(['higher', 'lower', 'too_few']);
    expect(comparisons[2]).toMatchObject({ observed: null, expected: null, low: null });
  });

  it('widens the limits where agents differ more than chance: the usual differences are within', () => {
    const rows = many(4000, (i) => call(`A${i % 20}`, 'q', 150 + (i % 20) * 5 + (i % 60)));
    const chance = compared(aht, rows);
    const widened = compared(aht, rows, { ...plain, widen: true });
    const outside = (one: typeof chance) =>
      one.comparisons.filter(({ verdict }) => verdict !== 'within').length;
    expect(chance.spread).toBe(0);
    expect(outside(chance)).toBeGreaterThan(10);
    expect(widened.spread).toBeGreaterThan(0.1);
    expect(outside(widened)).toBe(0);
  });

  it('lets nobody widen the limits by which he himself is judged: one of six stands out though the others differ too', () => {
    const transferRate = measures.find(({ id }) => id === 'transfer_rate')!;
    const shares = [0.14, 0.18, 0.2, 0.22, 0.24, 0.42];
    const rows = shares.flatMap((share, agent) =>
      many(300, (i) => ({ ...call(`A${agent}`, 'q', 100), transferred: i < share * 300 })),
    );
    const strata = createStrata(measures);
    strata.add(rows);
    const { comparisons } = compareAgents(transferRate, strata.of(transferRate), { ...plain, widen: true });
    expect(comparisons.map(({ verdict }) => verdict)).toEqual([...Array(5).fill('within'), 'higher']);
  });

  it('does not take for a difference among the others that one of six lies in the mean of all', () => {
    const rows = many(1800, (i) => call(`A${i % 6}`, 'q', (i % 6 === 5 ? 1.3 : 1) * (100 + (i % 100) * 2)));
    const outlier = (widen: boolean) => compared(aht, rows, { ...plain, widen }).comparisons[5];
    expect(outlier(true)).toEqual(outlier(false));
    expect(outlier(true).verdict).toBe('higher');
  });

  it('takes nothing that is unknown for 0: contacts that know only a part of the handle time do not count', () => {
    const rows = [
      contact({ agent_id: 'A', talk_sec: 60, hold_sec: 30, acw_sec: 10 }),
      contact({ agent_id: 'A', talk_sec: 40, hold_sec: 0, acw_sec: 20 }),
      contact({ agent_id: 'A', talk_sec: 60, hold_sec: null, acw_sec: 10 }),
      contact({ agent_id: 'A', talk_sec: null, hold_sec: 5, acw_sec: 20 }),
    ];
    const strata = createStrata(measures);
    strata.add(rows);
    const { comparisons, told } = compareAgents(aht, strata.of(aht), plain);
    expect(comparisons[0]).toMatchObject({ n: 2, observed: 80 });
    expect([told.get('A'), strata.partlyKnown(aht)]).toEqual([{ n: 2, sum: 160 }, 1]);
  });

  it('counts a part that no contact knows as not there', () => {
    const rows = many(3, () => contact({ agent_id: 'A', talk_sec: 60, hold_sec: null, acw_sec: 30 }));
    const strata = createStrata(measures);
    strata.add(rows);
    expect(compareAgents(aht, strata.of(aht), plain).comparisons[0]).toMatchObject({ n: 3, observed: 90 });
    expect(strata.partlyKnown(aht)).toBe(0);
  });

  it('compares teams the same way', () => {
    const teams: Record<string, string> = { A: 'one', B: 'one', C: 'two' };
    const strata = createStrata(measures, ({ agent_id: agent }) => teams[agent ?? ''] ?? null);
    strata.add([call('A', 'q', 100), call('B', 'q', 200), call('C', 'q', 300), call('D', 'q', 999)]);
    const { comparisons } = compareAgents(aht, strata.of(aht), { ...plain, leastContacts: 1 });
    expect(comparisons.map(({ agent, n, observed, expected }) => [agent, n, observed, expected])).toEqual([
      ['one', 2, 150, 200],
      ['two', 1, 300, 200],
    ]);
  });
});
