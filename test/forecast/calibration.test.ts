import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainCalendar } from '../../src/calendar/day-info.js';
import { countBounds, dayBounds, normalTails } from '../../src/forecast/bounds.js';
import { tailsFrom, tailsOf } from '../../src/forecast/calibration.js';
import { makeForecast } from '../../src/forecast/make-forecast.js';
import { dayRows } from './build.js';

/** Numbers that look random and are always the same: 0 to 1. */
function* chances(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 48271) % 2147483647;
    yield state / 2147483647;
  }
}

/** By bisection of the distribution function, Abramowitz and Stegun (1964), 26.2.17. */
function normalQuantile(share: number): number {
  const above = (x: number): number => {
    const t = 1 / (1 + 0.2316419 * Math.abs(x));
    const b = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
    const tail =
      (Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI)) * b.reduce((sum, c, k) => sum + c * t ** (k + 1), 0);
    return x < 0 ? 1 - tail : tail;
  };
  let [low, high] = [-6, 6];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (1 - above(middle) < share) low = middle;
    else high = middle;
  }
  return low;
}

describe('bounds by what was missed in the past', () => {
  it('are quantiles of the misses, mixed with the normal ones', () => {
    const misses = Array.from({ length: 199 }, (_, i) => (i - 99) / 25);
    // Rank 180 of 199 has (199 + 1)·0.9; the miss there is 3.2.
    expect(tailsOf(misses).hi80).toBeCloseTo((199 * 3.2 + 40 * normalTails.hi80) / 239, 10);
    expect(tailsOf([])).toEqual(normalTails);
  });

  it('lie further out where the misses come from few stretches of days, as those of Student do', () => {
    const misses = Array.from({ length: 19_999 }, (_, i) => normalQuantile((i + 1) / 20_000));
    // Quantiles of Student's distribution with 13 degrees of freedom: 1.350 and 2.160 (any table).
    expect(tailsOf(misses, 13).hi80).toBeCloseTo(1.35, 2);
    expect(tailsOf(misses, 13).lo95).toBeCloseTo(-2.16, 1);
  });

  it('are of the first week and of later weeks apart, without a jump between', () => {
    const trials = Array.from({ length: 28 * 13 }, (_, i) => {
      const ahead = (i % 28) + 1;
      return { ahead, miss: (ahead <= 7 ? 2 : 0.5) * Math.sin(i * i) };
    });
    const tails = tailsFrom(trials, 13);
    expect(tails(1).hi95).toBeGreaterThan(1.5 * tails(28).hi95);
    for (let ahead = 1; ahead < 28; ahead++) {
      expect(tails(ahead + 1).hi95).toBeLessThanOrEqual(tails(ahead).hi95);
      expect(tails(ahead).hi95 - tails(ahead + 1).hi95).toBeLessThan(0.2);
    }
  });

  it('keep their order', () => {
    const miss = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(miss, { maxLength: 300 }),
        fc.double({ min: 0.1, max: 500, noNaN: true }),
        (all, volume) => {
          for (const { lo95, lo80, hi80, hi95 } of [
            dayBounds(volume, 0.2, tailsOf(all)),
            countBounds(volume, 9, tailsOf(all, 6)),
          ]) {
            expect(lo95).toBeLessThanOrEqual(lo80);
            expect(lo80).toBeLessThanOrEqual(hi80);
            expect(hi80).toBeLessThanOrEqual(hi95);
          }
        },
      ),
    );
  });

  it('reach further up where the past had storms', () => {
    const chance = chances(7);
    const storms = dayRows('2023-01-02', 800, (_, __, i) => {
      const usual = 1000 * (1 + 0.05 * Math.sin(i * i));
      return Math.round(usual * (chance.next().value < 0.08 ? 3 : 1));
    });
    const [row] = makeForecast(storms, plainCalendar, { days: 1, model: 'level' }).rows;
    const [above, below] = [row.offered_hi95! / row.offered, row.offered / row.offered_lo95!];
    expect(above).toBeGreaterThan(1.2);
    expect(above).toBeGreaterThan(1.1 * below);
  });
});

describe('a queue with bursts', () => {
  const chance = chances(11);
  const bursts = dayRows('2023-01-02', 760, () =>
    chance.next().value < 0.1 ? 40 + 20 * chance.next().value! : 0,
  );
  const { rows } = makeForecast(bursts.slice(0, 732), plainCalendar, { days: 28 });

  it('is forecast what it brings in the mean, not the nothing of most days', () => {
    const usual = bursts.reduce((sum, row) => sum + row.offered, 0) / bursts.length;
    const mean = rows.reduce((sum, row) => sum + row.offered, 0) / rows.length;
    expect(Math.abs(mean / usual - 1)).toBeLessThan(0.4);
    for (const row of rows) expect(row.offered).toBeGreaterThan(0);
  });

  it('may have none or a burst on any day', () => {
    for (const row of rows) {
      expect(row.offered_lo80).toBe(0);
      expect(row.offered_hi95).toBeGreaterThan(30);
      expect(row.offered_hi95).toBeLessThan(200);
    }
  });

  it('may bring nothing in a week, and not as much as if all bursts came together', () => {
    const weeks = makeForecast(bursts.slice(0, 732), plainCalendar, { days: 28, per: 'week' }).rows;
    for (const week of weeks.slice(1, 3)) {
      expect(week.offered_lo80).toBe(0);
      expect(week.offered_hi95).toBeGreaterThan(week.offered + 40);
      expect(week.offered_hi95).toBeLessThan(7 * rows[0].offered_hi95!);
    }
  });
});
