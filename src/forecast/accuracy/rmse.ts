import type { Scored } from './scored.js';

/** Root of the mean squared error in contacts, on which large misses weigh more; null without rows. Errors of 0 and 2 give √2. */
export function rmse(rows: readonly Pick<Scored, 'actual' | 'mean'>[]): number | null {
  if (rows.length === 0) return null;
  return Math.sqrt(rows.reduce((sum, row) => sum + (row.actual - row.mean) ** 2, 0) / rows.length);
}
