import fc from 'fast-check';
import { expect, test } from 'vitest';
import { thousands } from '../../src/text/thousands.js';

test('are written as the locale data of the platform has it', () => {
  const sizes = fc.oneof(
    fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
    fc.double({ min: -1e12, max: 1e12, noNaN: true }),
    fc.double({ min: -2000, max: 2000, noNaN: true }),
    fc.integer({ min: -80_000, max: 80_000 }).map((eighths) => eighths / 16),
  );
  fc.assert(
    fc.property(sizes, fc.integer({ min: 0, max: 3 }), (value, decimals) => {
      expect(thousands(value, decimals)).toBe(
        value.toLocaleString('en-US', { maximumFractionDigits: decimals }),
      );
    }),
    { numRuns: 3000 },
  );
});

test('round halves of what is written, not of what the bits hold', () => {
  expect([1.005, 2.675, -1.005].map((value) => thousands(value, 2))).toEqual(['1.01', '2.68', '-1.01']);
});
