import { describe, expect, it } from 'vitest';
import { plainCalendar } from '../../src/calendar/day-info.js';
import { dayBounds } from '../../src/forecast/bounds.js';
import { daysWith } from '../../src/forecast/history.js';
import { level } from '../../src/forecast/models/level.js';
import { totalOf } from '../../src/forecast/totals.js';
import { historyWith } from './build.js';

const ahead = 28;
const weekdays = [0.2, 0.1, 0, 0, -0.1, -0.5, -0.7];

/** Normal numbers, the same in every run (Park and Miller 1988; Box and Muller 1958). */
function normals(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** A level that drifts, a deviation that fades, weekdays, and noise of 5 %. */
function simulated(days: number, next: () => number): number[] {
  let [drift, deviation] = [0, 0];
  return Array.from({ length: days }, (_, i) => {
    drift += 0.008 * next();
    deviation = 0.6 * deviation + 0.05 * next();
    return 500 * Math.exp(weekdays[i % 7] + drift + deviation + 0.05 * next());
  });
}

/** Shares of days, and of totals of four weeks, inside the 80 % interval, over so many histories of so many days. */
function heldBy(days: number, histories: number): { days: number; totals: number } {
  let [held, totals] = [0, 0];
  const next = normals(days);
  for (let k = 0; k < histories; k++) {
    const volumes = simulated(days + ahead, next);
    const history = historyWith('2026-01-05', volumes.slice(0, days));
    const coming = daysWith(plainCalendar, history.days.at(-1)!.number + 1, ahead);
    const fitted = level.fit(history);
    const estimates = fitted.predict(coming);
    estimates.forEach(({ volume, logSd, tails }, i) => {
      const { lo80, hi80 } = dayBounds(volume, logSd, tails);
      if (volumes[days + i] >= lo80 && volumes[days + i] <= hi80) held++;
    });
    const all = coming.map((_, i) => i);
    const { bounds } = totalOf(estimates, all, fitted.covariance?.(coming));
    const came = volumes.slice(days).reduce((sum, volume) => sum + volume, 0);
    if (came >= bounds.lo80 && came <= bounds.hi80) totals++;
  }
  return { days: held / histories / ahead, totals: totals / histories };
}

describe('the intervals of a short history', () => {
  it.each([10, 14, 24])('hold after %i days', (days) => {
    const { days: held } = heldBy(days, 100);
    expect(held).toBeGreaterThan(0.75);
    expect(held).toBeLessThan(0.95);
  });

  it.each([56, 90])('hold after %i days, those of totals too', (days) => {
    const { days: held, totals } = heldBy(days, 60);
    expect(held).toBeGreaterThan(0.75);
    expect(held).toBeLessThan(0.9);
    expect(totals).toBeGreaterThan(0.7);
    expect(totals).toBeLessThan(0.95);
  });
});
