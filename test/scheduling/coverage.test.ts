import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Coverage } from '../../src/scheduling/coverage.js';
import { compile } from '../../src/scheduling/model.js';
import { problem, shift } from './problems.js';

const UNIT = 100;

/** Cost of the cheapest split of heads over queues, by trying all of them. */
function cheapest(skills: readonly number[], heads: readonly number[], need: readonly number[]): number {
  const people = skills.flatMap((mask, group) => Array.from({ length: heads[group] }, () => mask));
  const missing = [...need];
  const total = need.reduce((sum, one) => sum + one, 0);
  let best = Number.POSITIVE_INFINITY;
  const place = (at: number, spare: number): void => {
    if (at === people.length) {
      best = Math.min(best, costOf(missing, need, spare, total));
      return;
    }
    place(at + 1, spare + 1);
    need.forEach((_, queue) => {
      if ((people[at] & (1 << queue)) === 0 || missing[queue] === 0) return;
      missing[queue]--;
      place(at + 1, spare);
      missing[queue]++;
    });
  };
  place(0, 0);
  return best;
}

function costOf(missing: readonly number[], need: readonly number[], spare: number, total: number): number {
  let cost = 0;
  missing.forEach((count, queue) => {
    for (let k = count; k > 0; k--) cost += Math.round(UNIT * (1 + (2 * k - 1) / need[queue]));
  });
  for (let k = 0; k < spare; k++) cost += Math.round(UNIT * 0.02 * (1 + (2 * k + 1) / (total + 1)));
  return cost;
}

function coverageOf(skills: readonly number[], need: readonly number[]): Coverage {
  const model = compile(problem({ days: ['2026-11-02'], shifts: [shift('D', 8, 16)] }));
  const all = new Int16Array(48 * need.length);
  need.forEach((heads, queue) => {
    all[queue] = heads;
  });
  return new Coverage(model, {
    queues: need.map((_, at) => `q${at}`),
    skills,
    groupOf: new Int16Array(),
    need: all,
  });
}

describe('coverage', () => {
  it('costs s + s²/r: the second missing of four hurts more than the first', () => {
    const coverage = coverageOf([1], [4]);
    // 4 missing of 4: 4 + 16/4 = 8 units; then 3 + 9/4 = 5.25, 2 + 4/4 = 3, 1 + 1/4 = 1.25, 0.
    expect(coverage.total()).toBe(800);
    expect([1, 2, 3, 4].map(() => coverage.add(0, 0))).toEqual([-275, -225, -175, -125]);
    expect(coverage.total()).toBe(0);
  });

  it('keeps the cheapest split over queues at every step, by brute force', () => {
    const masks = fc.constantFrom([1, 2, 3], [3, 6, 5], [7, 1, 4], [1, 3, 6], [3, 3, 0]);
    const steps = fc.array(fc.tuple(fc.nat(2), fc.boolean()), { maxLength: 14 });
    const needs = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3));
    fc.assert(
      fc.property(masks, needs, steps, (skills, need, moves) => {
        const coverage = coverageOf(skills, need);
        const heads = [0, 0, 0];
        let cost = coverage.total();
        for (const [group, adds] of moves) {
          if (!adds && heads[group] === 0) continue;
          if (adds && heads[0] + heads[1] + heads[2] >= 7) continue;
          const expected = adds ? coverage.wouldAdd(0, group) : Number.NaN;
          const change = adds ? coverage.add(0, group) : coverage.remove(0, group);
          if (adds) expect(change).toBe(expected);
          heads[group] += adds ? 1 : -1;
          cost += change;
          expect(cost).toBe(coverage.total());
          expect(cost).toBe(cheapest(skills, heads, need));
        }
      }),
      { numRuns: 150 },
    );
  });
});
