import { describe, expect, it } from 'vitest';
import { dispersionOf, ratesUntil } from '../../src/forecast/models/count-rates.js';
import { historyWith } from './build.js';

/** Numbers between 0 and 1 (Park and Miller 1988). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

/** A count of a Poisson distribution, by inversion. */
function poisson(rate: number, chance: () => number): number {
  let [count, share] = [0, Math.exp(-rate)];
  let below = share;
  for (const at = chance(); below < at; below += share) share *= rate / ++count;
  return count;
}

function historyOf(rateOf: (i: number) => number, days: number, seed: number) {
  const chance = chances(seed);
  return historyWith(
    '2024-01-01',
    Array.from({ length: days }, (_, i) => poisson(rateOf(i), chance)),
  );
}

/** Root of the mean squared error of the rates of the weekdays over their mean, of twenty histories. */
function errorOf(rateOf: (i: number) => number, days: number): number {
  let [squares, sum] = [0, 0];
  for (let seed = 1; seed <= 20; seed++) {
    const { weekday } = ratesUntil(historyOf(rateOf, days, 1000 * seed), [days]).get(days)!;
    for (let k = 0; k < 7; k++) {
      const rate = rateOf(days + k);
      squares += (weekday[((days + k) % 7) + 1] - rate) ** 2 / 140;
      sum += rate / 140;
    }
  }
  return Math.sqrt(squares) / sum;
}

const weekly = (i: number) => (i % 7 >= 5 ? 1 : 6.6);

describe('rates of a few contacts a day', () => {
  it('tell weekdays apart where they differ', () => expect(errorOf(weekly, 560)).toBeLessThan(0.13));

  it('and not where they only seem to', () => expect(errorOf(() => 1, 560)).toBeLessThan(0.16));

  it('follow a level that moves without forgetting the weekdays', () =>
    expect(errorOf((i) => weekly(i) * (1 + 0.5 * Math.sin(i / 90)), 560)).toBeLessThan(0.2));

  it('of the first days are as if there were no others', () => {
    const history = historyOf(weekly, 300, 9);
    const cut = { ...history, days: history.days.slice(0, 200), volumes: history.volumes.slice(0, 200) };
    expect(ratesUntil(history, [200, 300]).get(200)).toEqual(ratesUntil(cut, [200]).get(200));
  });

  it('weekdays that differ are no bursts', () => {
    expect(dispersionOf(historyOf((i) => (i % 7 >= 5 ? 1 : 12), 364, 5))).toBeLessThan(1.5);
    const bursts = historyOf((i) => (i % 10 === 0 ? 30 : 0), 364, 5);
    expect(dispersionOf(bursts)).toBeGreaterThan(10);
  });
});
