import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { erlangAMethod } from '../../src/staffing/erlang-a.js';
import { erlangB } from '../../src/staffing/erlang-b.js';
import { erlangC, erlangCMethod } from '../../src/staffing/erlang-c.js';
import type { Load } from '../../src/staffing/method.js';
import { requiredStaff } from '../../src/staffing/required-staff.js';

const half = (calls: number, ahtSec: number, patienceSec = 120): Load => ({
  arrivalsPerSec: calls / 1800,
  ahtSec,
  patienceSec,
});

const folder = new URL('../../../shared/reference/erlang/', import.meta.url);
const present = existsSync(folder);

function exact(file: string): Record<string, number>[] {
  if (!present) return [];
  const [head, ...lines] = readFileSync(new URL(file, folder), 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i], Number(cell)])));
}

function expectNear(actual: number | null, expected: number, relative = 1e-10): void {
  expect(Math.abs((actual ?? Number.NaN) - expected) / Math.abs(expected)).toBeLessThan(relative);
}

const loadOf = (row: Record<string, number>): Load => ({
  arrivalsPerSec: row.calls / (row.interval_s ?? 1800),
  ahtSec: row.aht_s,
  patienceSec: row.patience_s ?? 120,
});

describe('exact values (60-digit arithmetic)', () => {
  test.skipIf(!present)('Erlang B', () => {
    for (const row of exact('erlang_b.csv')) expectNear(erlangB(row.A_erlang, row.n), row.blocking);
  });

  test.skipIf(!present)('Erlang C, and the agents required', () => {
    for (const row of exact('erlang_c.csv')) {
      const got = erlangCMethod.predict(loadOf(row), row.n, row.threshold_s);
      expectNear(got.waitShare, row.p_wait);
      expectNear(got.serviceLevel, row.sl);
      expectNear(got.asaSec, row.asa_s);
      expectNear(got.occupancy, row.occupancy);
      const required = requiredStaff({
        volume: row.calls,
        ahtSec: row.aht_s,
        intervalMinutes: row.interval_s / 60,
        targetShare: row.target_sl,
        targetSec: row.threshold_s,
        maxOccupancy: row.max_occ,
      });
      expect(required.agents).toBe(row.required_n);
      expectNear(required.serviceLevel, row.sl_at_required);
      expectNear(required.asaSec, row.asa_at_required, 1e-9);
    }
  });

  test.skipIf(!present)('Erlang A, and the agents required', () => {
    for (const row of exact('erlang_a.csv')) {
      const got = erlangAMethod.predict(loadOf(row), row.n, row.threshold_s);
      expectNear(got.waitShare, row.p_wait);
      expectNear(got.abandonRate, row.p_abandon);
      expectNear(got.occupancy, row.occupancy);
      expectNear(got.serviceLevel, row.sl_answered_within_over_offered);
      expectNear(got.asaSec, row.asa_answered_s);
      const required = requiredStaff({
        method: erlangAMethod,
        patienceSec: row.patience_s,
        volume: row.calls,
        ahtSec: row.aht_s,
        intervalMinutes: row.interval_s / 60,
        targetShare: row.target_sl,
        targetSec: row.threshold_s,
      });
      expect(required.agents).toBe(row.required_n_for_sl_over_offered);
    }
  });
});

describe('Erlang B', () => {
  it('has the textbook values (A = 1: 1/2, 1/5)', () => {
    expect(erlangB(1, 1)).toBeCloseTo(0.5, 15);
    expect(erlangB(1, 2)).toBeCloseTo(0.2, 15);
  });

  // Rows of the classic Erlang B traffic table at 1 % blocking (erlangs carried by 10, 20, 30, 50 and 100 trunks).
  it.each([
    [10, 4.461],
    [20, 12.03],
    [30, 20.34],
    [50, 37.9],
    [100, 84.06],
  ])('blocks 1 %% with %i trunks at %f erlang', (trunks, load) => {
    expect(erlangB(load, trunks)).toBeCloseTo(0.01, 4);
  });
});

describe('Erlang C', () => {
  // pyworkforce's documented example: 100 calls of 3 minutes in 30 minutes, 20 s.
  it('gives what pyworkforce gives', () => {
    const got = erlangCMethod.predict(half(100, 180), 14, 20);
    expect(got.serviceLevel).toBeCloseTo(0.8883500191794669, 12);
    expect(got.occupancy).toBeCloseTo(0.7142857142857143, 12);
    expect(got.waitShare).toBeCloseTo(0.1741319335950498, 12);
  });

  // Computed by hand from the formula, A = 10, AHT 180 s, 20 s.
  it.each([
    [11, 0.682118, 0.389614, 122.78],
    [12, 0.449388, 0.640158, 40.445],
    [13, 0.28527, 0.795595, 17.116],
  ])('A = 10, %i agents', (agents, wait, level, asa) => {
    const got = erlangCMethod.predict(half(100, 180), agents, 20);
    expect(got.waitShare).toBeCloseTo(wait, 5);
    expect(got.serviceLevel).toBeCloseTo(level, 5);
    expect(got.asaSec).toBeCloseTo(asa, 2);
  });

  // The Westbay note: C(21) and C(23) at 18 erlang.
  it('A = 18', () => {
    expect(erlangC(18, 21)).toBeCloseTo(0.395872, 5);
    expect(erlangC(18, 23)).toBeCloseTo(0.190692, 5);
  });

  it('has no steady state with as many agents as erlangs, or fewer', () => {
    expect(erlangC(10, 10)).toBeNull();
    expect(erlangCMethod.predict(half(100, 180), 10, 20)).toMatchObject({ serviceLevel: null, asaSec: null });
    expect(erlangC(9.999, 10)).toBeGreaterThan(0.99);
  });

  it('stays exact with thousands of agents', () => {
    const wait = erlangC(4000, 4030)!;
    expect(wait).toBeCloseTo(0.525883738981193, 10);
    expect(erlangC(20_000, 20_300)).toBeGreaterThan(0);
  });
});

describe('Erlang A', () => {
  // 100 calls of 180 s in 30 minutes, mean patience 300 s: values of pyworkforce's ErlangA tests.
  it('gives what pyworkforce gives', () => {
    const got = erlangAMethod.predict(half(100, 180, 300), 14, 20);
    expect(got.waitShare).toBeCloseTo(0.14526, 5);
    expect(got.abandonRate).toBeCloseTo(0.013984, 5);
    expect(got.occupancy).toBeCloseTo(0.704297, 5);
    expect(got.serviceLevel).toBeCloseTo(0.916792, 5);
  });

  it('becomes Erlang C when patience has no end', () => {
    const a = erlangAMethod.predict(half(100, 180, 1e8), 14, 20);
    const c = erlangCMethod.predict(half(100, 180), 14, 20);
    expect(a.serviceLevel).toBeCloseTo(c.serviceLevel!, 5);
    expect(a.asaSec).toBeCloseTo(c.asaSec!, 3);
  });

  it('keeps its figures when nearly everybody gives up, or the target is long', () => {
    const short = erlangAMethod.predict(half(6000, 300, 60), 20, 20);
    expect(short.abandonRate).toBeCloseTo(0.98, 2);
    expect(short.occupancy).toBeCloseTo(1, 6);
    const long = erlangAMethod.predict(half(100, 180, 30), 12, 3600);
    expect(long.serviceLevel).toBeCloseTo(1 - long.abandonRate!, 9);
  });
});

describe('laws', () => {
  const load = fc.record({
    calls: fc.integer({ min: 1, max: 3000 }),
    ahtSec: fc.integer({ min: 20, max: 1200 }),
    patienceSec: fc.integer({ min: 10, max: 900 }),
    targetSec: fc.integer({ min: 0, max: 120 }),
    agents: fc.integer({ min: 1, max: 400 }),
  });

  it.each([erlangCMethod, erlangAMethod])('$id: one agent more never lowers the service level', (method) => {
    fc.assert(
      fc.property(load, ({ calls, ahtSec, patienceSec, targetSec, agents }) => {
        const level = (n: number) =>
          method.predict(half(calls, ahtSec, patienceSec), n, targetSec).serviceLevel ?? 0;
        expect(level(agents + 1)).toBeGreaterThanOrEqual(level(agents) - 1e-11);
        expect(level(agents)).toBeLessThanOrEqual(1 + 1e-12);
        expect(level(agents)).toBeGreaterThanOrEqual(-1e-12);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('Erlang B from the definition, A^n/n! over the sum, and C from B', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 30, noNaN: true }), fc.integer({ min: 1, max: 40 }), (a, n) => {
        let term = 1;
        let sum = 1;
        for (let k = 1; k <= n; k++) {
          term *= a / k;
          sum += term;
        }
        expectNear(erlangB(a, n), term / sum, 1e-11);
        if (n > a) expectNear(erlangC(a, n), 1 / (1 + (1 - a / n) * (1 / erlangB(a, n) - 1)), 1e-9);
      }),
      { seed: 1 },
    );
  });

  it('Little: who gives up per second is who waits times the impatience', () => {
    fc.assert(
      fc.property(load, ({ calls, ahtSec, patienceSec, agents }) => {
        const got = erlangAMethod.predict(half(calls, ahtSec, patienceSec), agents, 20);
        const carried = (got.occupancy * agents) / ahtSec;
        expectNear((calls / 1800) * (1 - got.abandonRate!), carried, 1e-9);
        expect(got.occupancy).toBeLessThanOrEqual(1 + 1e-9);
      }),
      { seed: 1, numRuns: 60 },
    );
  });
});
