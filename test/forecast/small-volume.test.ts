import { describe, expect, it } from 'vitest';
import { plainCalendar } from '../../src/calendar/day-info.js';
import { dayBounds } from '../../src/forecast/bounds.js';
import { daysWith } from '../../src/forecast/history.js';
import { level } from '../../src/forecast/models/level.js';
import { historyWith } from './build.js';

const usual = [16, 15, 14, 14, 13, 9, 8];
const ahead = 28;

/** Poisson counts by inversion, the same in every run (Park and Miller 1988). */
function counts(seed: number): (mean: number) => number {
  let state = seed;
  return (mean) => {
    state = (state * 48271) % 2147483647;
    let [left, count, chance] = [state / 2147483647, 0, Math.exp(-mean)];
    while (left > chance) {
      left -= chance;
      count++;
      chance *= mean / count;
    }
    return count;
  };
}

describe('a queue with a dozen contacts a day', () => {
  const next = counts(7);
  let [expected, held] = [0, 0];
  const queues = 16;
  for (let queue = 0; queue < queues; queue++) {
    const volumes = Array.from({ length: 300 + ahead }, (_, i) => next(usual[i % 7]));
    const history = historyWith('2025-01-06', volumes.slice(0, 300));
    const coming = daysWith(plainCalendar, history.days.at(-1)!.number + 1, ahead);
    level
      .fit(history)
      .predict(coming)
      .forEach(({ volume, logSd, tails }, i) => {
        expected += volume;
        const { lo80, hi80 } = dayBounds(volume, logSd, tails);
        if (volumes[300 + i] >= lo80 && volumes[300 + i] <= hi80) held++;
      });
  }

  it('is not forecast too low, as the mean of logarithms is', () => {
    const mean = usual.reduce((sum, value) => sum + value, 0) / 7;
    expect(Math.abs(expected / (queues * ahead) / mean - 1)).toBeLessThan(0.02);
  });

  it('has intervals that count chance once', () => {
    expect(held / (queues * ahead)).toBeGreaterThan(0.76);
    expect(held / (queues * ahead)).toBeLessThan(0.88);
  });
});
