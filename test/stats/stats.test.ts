import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean } from '../../src/stats/mean.js';
import { median, quantile } from '../../src/stats/quantile.js';

describe('quantile', () => {
  it('agrees with R: quantile(c(1, 2, 3, 4, 10), c(.1, .25, .5, .8)), type 7', () => {
    expect([0.1, 0.25, 0.5, 0.8].map((share) => quantile([10, 1, 3, 2, 4], share))).toEqual([
      expect.closeTo(1.4, 12),
      2,
      3,
      expect.closeTo(5.2, 12),
    ]);
  });

  it('lies between the values and does not fall with the share', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, share, share, (list, a, b) => {
        const [low, high] = [quantile(list, Math.min(a, b)), quantile(list, Math.max(a, b))];
        expect(low).toBeLessThanOrEqual(high + 1e-9);
        expect(low).toBeGreaterThanOrEqual(Math.min(...list) - 1e-9);
        expect(high).toBeLessThanOrEqual(Math.max(...list) + 1e-9);
      }),
    );
  });

  it('of nothing is not a number', () => {
    expect([median([]), mean([])]).toEqual([Number.NaN, Number.NaN]);
  });
});
