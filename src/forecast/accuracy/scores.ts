import { bias } from './bias.js';
import { coverage } from './coverage.js';
import { dayWape } from './day-wape.js';
import { mae } from './mae.js';
import { rmse } from './rmse.js';
import type { Scored } from './scored.js';
import { wape } from './wape.js';
import { weightedIntervalScore } from './weighted-interval-score.js';

/** The accuracy of a set of forecasts: shares 0–1, errors in contacts; null where a figure is not defined. */
export interface Scores {
  readonly rows: number;
  readonly wape: number | null;
  readonly bias: number | null;
  readonly mae: number | null;
  readonly rmse: number | null;
  readonly mase: number | null;
  readonly coverage80: number | null;
  readonly coverage95: number | null;
  readonly wis: number | null;
  readonly day_wape: number | null;
}

/**
 * All figures of a set of forecasts, pooled over its rows. `scale` is the yardstick of MASE in contacts (see `seasonalScale`), null when there is
 * none.
 *
 * `scores(rows, null).wape`
 */
export function scores(rows: readonly Scored[], scale: number | null): Scores {
  const error = mae(rows);
  return {
    rows: rows.length,
    wape: wape(rows),
    bias: bias(rows),
    mae: error,
    rmse: rmse(rows),
    mase: error === null || !scale ? null : error / scale,
    coverage80: coverage(rows, 80),
    coverage95: coverage(rows, 95),
    wis: weightedIntervalScore(rows),
    day_wape: dayWape(rows),
  };
}
