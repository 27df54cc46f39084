import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverage } from '../../src/forecast/accuracy/coverage.js';
import type { Scored } from '../../src/forecast/accuracy/scored.js';
import { scores } from '../../src/forecast/accuracy/scores.js';
import { seasonalScale } from '../../src/forecast/accuracy/seasonal-scale.js';
import { weightedIntervalScore } from '../../src/forecast/accuracy/weighted-interval-score.js';

function scored(actual: number, mean: number, more: Partial<Scored> = {}): Scored {
  const blank = {
    origin: '2026-03-01',
    target: '2026-03-02',
    lo80: null,
    hi80: null,
    lo95: null,
    hi95: null,
  };
  return { ...blank, actual, mean, ...more };
}

describe('figures of accuracy', () => {
  it('sums errors and volumes before it divides', () => {
    const { wape, bias, mae, rmse, mase } = scores([scored(100, 90), scored(50, 60), scored(0, 4)], 2);
    expect(wape).toBeCloseTo(24 / 150);
    expect(bias).toBeCloseTo(4 / 150);
    expect(mae).toBe(8);
    expect(rmse).toBeCloseTo(Math.sqrt((100 + 100 + 16) / 3));
    expect(mase).toBe(4);
  });

  it('leaves undefined what is: nothing came, no intervals, no yardstick', () => {
    expect(scores([scored(0, 3)], null)).toMatchObject({
      wape: null,
      bias: null,
      mase: null,
      wis: null,
      mae: 3,
    });
    expect(scores([], 1)).toMatchObject({ rows: 0, wape: null, mae: null, rmse: null, coverage80: null });
  });

  it('scores intervals as Bracher et al. (2021) define it, worked by hand', () => {
    const bounds = { lo80: 8, hi80: 12, lo95: 6, hi95: 14 };
    // 15 came: 0.5·|15−10| + 0.1·(4 + 10·3) + 0.025·(8 + 40·1), over 2.5.
    expect(weightedIntervalScore([scored(15, 10, bounds)])).toBeCloseTo((2.5 + 3.4 + 1.2) / 2.5);
    expect(coverage([scored(12, 10, bounds), scored(13, 10, bounds)], 80)).toBe(0.5);
    expect(coverage([scored(12, 10, bounds), scored(13, 10, bounds)], 95)).toBe(1);
  });

  it('adds the intervals of a day up, origin by origin', () => {
    const at = (origin: string, time: string, actual: number, mean: number) =>
      scored(actual, mean, { origin, target: `2026-03-02T${time}:00` });
    const rows = [
      at('2026-03-01', '09:00', 40, 50),
      at('2026-03-01', '09:30', 60, 50),
      at('2026-02-28', '09:00', 40, 50),
    ];
    expect(scores(rows, null).day_wape).toBeCloseTo(10 / 140);
  });

  it('takes the last known day of the same weekday as the yardstick', () => {
    const days = [
      { weekday: 1, volumes: [10] },
      { weekday: 2, volumes: [99] },
      { weekday: 1, volumes: [14] },
      { weekday: 1, volumes: [12] },
    ];
    expect(seasonalScale(days)).toBe(3);
    expect(seasonalScale(days.slice(0, 2))).toBeNull();
  });

  it('does not mind the unit: shares stay, contacts scale', () => {
    const value = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1 }), (pairs) => {
        const one = scores(
          pairs.map(([y, f]) => scored(y, f)),
          5,
        );
        const ten = scores(
          pairs.map(([y, f]) => scored(10 * y, 10 * f)),
          50,
        );
        expect(ten.wape).toBeCloseTo(one.wape!, 10);
        expect(ten.mase).toBeCloseTo(one.mase!, 10);
        expect(ten.mae).toBeCloseTo(10 * one.mae!, 6);
        expect(one.rmse! + 1e-9).toBeGreaterThanOrEqual(one.mae!);
        expect(Math.abs(one.bias!)).toBeLessThanOrEqual(one.wape! + 1e-12);
      }),
    );
  });
});
