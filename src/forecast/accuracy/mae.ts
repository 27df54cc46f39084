import type { Scored } from './scored.js';

/** Mean absolute error in contacts; null without rows. Actuals 100 and 50 against 90 and 60 give 10. */
export function mae(rows: readonly Pick<Scored, 'actual' | 'mean'>[]): number | null {
  if (rows.length === 0) return null;
  return rows.reduce((sum, row) => sum + Math.abs(row.actual - row.mean), 0) / rows.length;
}
