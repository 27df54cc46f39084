import type { Scored } from './scored.js';

/**
 * How far the forecasts together lie above (positive) or below what came, as a share of it. Null when nothing came.
 *
 * Actuals 100 and 50 against forecasts 110 and 55 give 0.1.
 */
export function bias(rows: readonly Pick<Scored, 'actual' | 'mean'>[]): number | null {
  let above = 0;
  let actual = 0;
  for (const row of rows) {
    above += row.mean - row.actual;
    actual += row.actual;
  }
  return actual > 0 ? above / actual : null;
}
