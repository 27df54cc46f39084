import { describe, expect, it } from 'vitest';
import { studentTail } from '../../src/stats/student-tail.js';

describe('the tail of Student’s t', () => {
  // Two-sided critical values as printed in the tables of any textbook of statistics.
  it.each([
    [3.182, 4, 0.05],
    [2.447, 7, 0.05],
    [3.707, 7, 0.01],
    [2.045, 30, 0.05],
    [2.756, 30, 0.01],
    [1.984, 101, 0.05],
  ])('is right at %d with %d values', (ratio, values, chance) => {
    expect(Math.abs(studentTail(ratio, values) - chance)).toBeLessThan(0.03 * chance);
    expect(studentTail(-ratio, values)).toBe(studentTail(ratio, values));
  });

  it('is certain at zero and rare far out', () => {
    expect(studentTail(0, 10)).toBeCloseTo(1, 6);
    expect(studentTail(1000, 4)).toBeLessThan(1e-6);
  });
});
