import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addAll,
  addValue,
  EXACT_VALUES,
  emptyDistribution,
  quantileOf,
  SKETCH_ERROR,
} from '../../src/stats/distribution.js';
import { quantile } from '../../src/stats/quantile.js';

function of(values: readonly number[]) {
  const all = emptyDistribution();
  for (const value of values) addValue(all, value);
  return all;
}

const shares = fc.constantFrom(0, 0.1, 0.5, 0.8, 0.95, 1);
const wait = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constantFrom(0.5, 7.25, 2047, 2048, 86_400));
// Some have more values than are kept one by one.
const few = fc.array(wait, { minLength: 1, maxLength: 600, size: 'large' });

it('is the quantile of the values while they are few', () => {
  fc.assert(
    fc.property(few, shares, (values, share) => {
      expect(quantileOf(of(values), share)).toBeCloseTo(quantile(values, share), 10);
    }),
    { seed: 1 },
  );
});

it('does not depend on the parts', () => {
  fc.assert(
    fc.property(few, few, shares, (a, b, share) => {
      const whole = of(a);
      addAll(whole, of(b));
      expect(quantileOf(whole, share)).toBe(quantileOf(of([...b, ...a]), share));
    }),
    { seed: 2 },
  );
});

it('keeps its error beyond, and still does not depend on order or parts', () => {
  const values = Array.from({ length: 3 * EXACT_VALUES }, (_, i) => ((i * 7919) % 6007) / 7);
  const [rising, halves] = [of([...values].sort((a, b) => a - b)), of(values.slice(0, 1500))];
  addAll(halves, of(values.slice(1500)));
  for (const share of [0.05, 0.5, 0.8, 0.95, 0.999]) {
    const exact = quantile(values, share);
    expect(Math.abs(quantileOf(rising, share) - exact)).toBeLessThanOrEqual(SKETCH_ERROR * exact + 0.2);
    expect(quantileOf(halves, share)).toBe(quantileOf(rising, share));
  }
});

it('has no quantile without values', () => {
  expect(quantileOf(emptyDistribution(), 0.5)).toBeNaN();
});
