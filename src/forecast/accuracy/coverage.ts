import type { Scored } from './scored.js';

/**
 * Share of the actuals that lie inside the 80 % or the 95 % interval, bounds included; null where a row has no interval. An honest
 * 80 % interval covers about 0.8.
 *
 * `coverage([{ actual: 5, lo80: 4, hi80: 6 }, { actual: 9, lo80: 4, hi80: 6 }], 80)` is 0.5.
 */
export function coverage(
  rows: readonly Pick<Scored, 'actual' | 'lo80' | 'hi80' | 'lo95' | 'hi95'>[],
  level: 80 | 95,
): number | null {
  let inside = 0;
  for (const row of rows) {
    const [low, high] = level === 80 ? [row.lo80, row.hi80] : [row.lo95, row.hi95];
    if (low === null || high === null) return null;
    if (low <= row.actual && row.actual <= high) inside++;
  }
  return rows.length > 0 ? inside / rows.length : null;
}
