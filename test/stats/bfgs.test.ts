import { describe, expect, it } from 'vitest';
import { bfgs } from '../../src/stats/bfgs.js';

describe('bfgs', () => {
  it('finds the minimum of a parabola at once', () => {
    const found = bfgs(([x]) => ({ value: (x - 3) ** 2, gradient: [2 * (x - 3)] }), [0], { maxMove: 10 });
    expect(found.at[0]).toBeCloseTo(3, 6);
  });

  it("finds the end of Rosenbrock's bent valley (1960), at 1, 1", () => {
    const valley = ([x, y]: readonly number[]) => ({
      value: 100 * (y - x ** 2) ** 2 + (1 - x) ** 2,
      gradient: [-400 * x * (y - x ** 2) - 2 * (1 - x), 200 * (y - x ** 2)],
    });
    const found = bfgs(valley, [-1.2, 1], { maxSteps: 200, tolerance: 1e-14 });
    expect(found.at[0]).toBeCloseTo(1, 4);
    expect(found.at[1]).toBeCloseTo(1, 4);
  });

  it('stays where there is nothing to gain', () => {
    expect(bfgs(() => ({ value: 1, gradient: [0, 0] }), [4, 5]).at).toEqual([4, 5]);
  });
});
