import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceLevelRules } from '../../src/kpi/figures/service-level-rules.js';
import { type Sums, sums } from '../../src/tables/sums.js';

function sumsOf(parts: Partial<Sums>): Sums {
  return { ...(Object.fromEntries(sums.map(({ name }) => [name, null])) as Sums), ...parts };
}

const level = (id: string, of: Sums) => serviceLevelRules.find((rule) => rule.id === id)!.compute(of);

// ICMI, "Service Level Calculations" (2005): 1,000 answered, 860 of them in 20 s; 60 abandoned, 20 of them in 20 s, 10 in 5 s.
const icmi = sumsOf({
  offered: 1060,
  answered: 1000,
  abandoned: 60,
  answered_in_target: 860,
  abandoned_in_target: 20,
  short_abandoned: 10,
  overflowed: 0,
});

describe('service level', () => {
  it.each([
    ['positive', 0.8302],
    ['answered-only', 0.86],
    ['negative', 0.8113],
    ['late-abandons', 0.8269],
    ['short-as-met', 0.8208],
    ['short-out', 0.819],
    ['offered', 0.8113],
    ['genesys', 0.8113],
    ['genesys-no-short', 0.819],
    ['genesys-no-abandons', 0.86],
    ['amazon', 0.8302],
    ['aliyun', 0.8302],
  ])('ICMI example, %s', (id, expected) => {
    expect(level(id, icmi)).toBeCloseTo(expected, 4);
  });

  it('Genesys CCPulse example: 200 in time, 100 late, 50 + 50 abandoned, short ones out: 57.14 %', () => {
    const sample = sumsOf({ answered: 300, abandoned: 100, answered_in_target: 200, short_abandoned: 50 });
    expect(level('short-out', sample)).toBeCloseTo(0.5714, 4);
  });

  it('is undefined without contacts or without known waits, by every rule', () => {
    for (const rule of serviceLevelRules) {
      expect(rule.compute(sumsOf({ offered: 5, answered: 5, abandoned: 0, overflowed: 0 }))).toBeNull();
      const none = { offered: 0, answered: 0, abandoned: 0, overflowed: 0, answered_in_target: 0 };
      expect(rule.compute(sumsOf({ ...none, abandoned_in_target: 0, short_abandoned: 0 }))).toBeNull();
    }
  });

  it('orders the variants as theory says, and none exceeds 100 %', () => {
    const counts = fc.tuple(fc.nat(500), fc.nat(500), fc.nat(200), fc.nat(200), fc.nat(100), fc.nat(50));
    fc.assert(
      fc.property(counts, ([inTarget, late, short, early, lateAbandoned, overflowed]) => {
        const answered = inTarget + late;
        const abandoned = short + early + lateAbandoned;
        const of = sumsOf({
          offered: answered + abandoned + overflowed,
          answered,
          abandoned,
          overflowed,
          answered_in_target: inTarget,
          abandoned_in_target: short + early,
          short_abandoned: short,
        });
        const get = (id: string) => level(id, of) ?? 0;
        if (answered === 0) return;
        const upwards = [
          ['offered', 'negative', 'late-abandons', 'positive'],
          ['negative', 'short-out', 'short-as-met', 'positive'],
          ['negative', 'late-abandons', 'answered-only'],
          ['genesys-flow-outs', 'genesys', 'genesys-no-short', 'genesys-no-abandons'],
          ['offered', 'amazon'],
        ];
        for (const chain of upwards) {
          const levels = chain.map(get);
          for (let i = 1; i < levels.length; i++)
            expect(levels[i - 1]).toBeLessThanOrEqual(levels[i] + 1e-12);
        }
        for (const rule of serviceLevelRules) expect(get(rule.id)).toBeLessThanOrEqual(1);
      }),
      { seed: 1 },
    );
  });
});
