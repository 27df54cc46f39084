import type { Scored } from './scored.js';

/**
 * Weighted absolute percentage error as a share: the absolute errors over the actual volume, both summed first, so that an
 * interval with few contacts does not count like one with many. Null when nothing came at all. Kolassa and Schütz,
 * "Advantages of the MAD/Mean Ratio over the MAPE" (2007).
 *
 * Actuals 100 and 50 against forecasts 90 and 60 give 20/150, about 0.133.
 */
export function wape(rows: readonly Pick<Scored, 'actual' | 'mean'>[]): number | null {
  let errors = 0;
  let actual = 0;
  for (const row of rows) {
    errors += Math.abs(row.actual - row.mean);
    actual += row.actual;
  }
  return actual > 0 ? errors / actual : null;
}
