import fc from 'fast-check';
import { expect, it } from 'vitest';
import { binomialLimit } from '../../src/stats/binomial.js';

it('lies between counts by the chances of a fair coin thrown twice: 1/4, 1/2, 1/4', () => {
  expect([0.1, 0.25, 0.5, 0.75, 0.9].map((share) => binomialLimit(share, 2, 0.5))).toEqual([
    0,
    expect.closeTo(0, 12),
    expect.closeTo(0.5, 12),
    expect.closeTo(1, 12),
    expect.closeTo(1.6, 12),
  ]);
});

// Added up term by term with whole numbers of any size, in another language.
it('is that of the sums of exact terms', () => {
  expect(binomialLimit(0.001, 100, 0.1)).toBeCloseTo(1.4178865, 6);
  expect(binomialLimit(0.999, 100, 0.1)).toBeCloseTo(19.8356719, 6);
  expect(binomialLimit(0.025, 1000, 0.1)).toBeCloseTo(81.2786568, 6);
  expect(binomialLimit(0.975, 1000, 0.1)).toBeCloseTo(118.4829265, 6);
  expect(binomialLimit(0.5, 100_000, 0.5)).toBeCloseTo(50_000, -1);
});

it('rises with the share and stays within 0 and n', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.double({ min: 0, max: 1, noNaN: true }), (n, p) => {
      const limits = [0.001, 0.025, 0.5, 0.975, 0.999].map((share) => binomialLimit(share, n, p));
      expect([...limits].sort((a, b) => a - b)).toEqual(limits);
      expect(limits[0]).toBeGreaterThanOrEqual(0);
      expect(limits[4]).toBeLessThanOrEqual(n);
    }),
    { seed: 1 },
  );
});
