import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, heldWithin } from '../../../src/forecast/intraday/signals.js';
import { updateOf } from '../../../src/forecast/intraday/update.js';

const bins = 24;
const known = 12;
const open = (k: number) => k >= 8 && k < 20;
const flat = (volume: number) => Float64Array.from({ length: bins }, (_, k) => (open(k) ? volume : 0));
/** Past days that stray by a few percent, in which the recent hours run against the rest of the day. */
const past = Array.from({ length: 40 }, (_, i) => {
  const stray = 0.05 * Math.sin(i * 1.7);
  const actual = flat(30).map((value, k) => value * (1 + (k >= 10 ? -stray : stray)));
  return { forecast: flat(30), actual };
});
const day = (morning: number) => ({
  forecast: flat(30),
  actual: flat(30).map((value, k) => (k < known ? value * morning : 0)),
});
const hours = [...flat(1).keys()].filter((k) => k >= known && open(k));

describe('a morning unlike any other', () => {
  it('is never carried on beyond itself, nor to the other side', () => {
    const mornings = fc.double({ min: 0, max: 6, noNaN: true });
    fc.assert(
      fc.property(mornings, fc.boolean(), (morning, learned) => {
        const { factors, strangeness } = updateOf(learned ? past : [], day(morning), known, 60);
        fc.pre(strangeness > 0);
        const plain = (120 * morning + 0.5) / 120.5;
        for (const k of hours) {
          const factor = factors?.[k] ?? 1;
          expect(factor).toBeGreaterThanOrEqual(Math.min(1, plain) - 1e-9);
          expect(factor).toBeLessThanOrEqual(Math.max(1, plain) + 1e-9);
        }
      }),
    );
  });

  it('without a single contact leaves the rest near its forecast, and is less sure of it', () => {
    for (const lessons of [past, []]) {
      const { factors, strangeness } = updateOf(lessons, day(0), known, 60);
      for (const k of hours) expect(factors?.[k] ?? 1).toBeGreaterThan(0.6);
      expect(strangeness).toBeCloseTo(0.25, 6);
    }
  });

  it('is none where it strays as others do', () => {
    expect(updateOf(past, day(1.03), known, 60).strangeness).toBe(0);
    expect(updateOf([], day(1.03), known, 60).strangeness).toBe(0);
  });
});

it('signals are held, updates lie between them and the forecast', () => {
  expect(heldWithin([0.6, 0.1], [0.4, 0.6])).toEqual({
    signals: [0.4, 0.1],
    strangeness: expect.closeTo(0.01, 12),
  });
  expect(between(0.5, [0.2, 0.3])).toBe(0.3);
  expect(between(-0.5, [0.2, 0.3])).toBe(0);
  expect(between(-0.5, [-0.2, 0.3])).toBe(-0.2);
});
