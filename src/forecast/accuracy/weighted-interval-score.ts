import type { Scored } from './scored.js';

/**
 * Weighted interval score (WIS) in contacts, from the forecast and its 80 % and 95 % interval: narrow intervals that hold score low, a miss
 * costs in proportion to its distance. Null without rows or where one has no interval. Bracher, Ray, Gneiting and Reich,
 * "Evaluating epidemic forecasts in an interval format" (2021), with K = 2.
 *
 * A forecast of 10 with both intervals from 8 to 12, and 10 come: (0 + 0.1·4 + 0.025·4) / 2.5 = 0.2.
 */
export function weightedIntervalScore(rows: readonly Scored[]): number | null {
  let sum = 0;
  for (const { actual, mean, lo80, hi80, lo95, hi95 } of rows) {
    if (lo80 === null || hi80 === null || lo95 === null || hi95 === null) return null;
    const inner = intervalScore(0.2, lo80, hi80, actual);
    const outer = intervalScore(0.05, lo95, hi95, actual);
    sum += (0.5 * Math.abs(actual - mean) + 0.1 * inner + 0.025 * outer) / 2.5;
  }
  return rows.length > 0 ? sum / rows.length : null;
}

function intervalScore(alpha: number, low: number, high: number, actual: number): number {
  return high - low + (2 / alpha) * (Math.max(low - actual, 0) + Math.max(actual - high, 0));
}
