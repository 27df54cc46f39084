import { studentTail } from '../../../stats/student-tail.js';
import { type Cut, cuts, groupBy } from './cuts.js';
import type { KeptRow } from './forecast-row.js';

/** An error that comes back, and what would put it right. */
export interface Correction {
  /** What the forecast is to be multiplied with. */
  readonly factor: number;
  /** Days on which the error was seen. */
  readonly days: number;
  /** Forecast minus actual over actual. */
  readonly bias: number;
  /** Contacts of absolute error that the factor would have saved. */
  readonly saved: number;
}

/** An error has come back when chance alone would make one so large more rarely than this, over all groups looked at; on at least so many days. */
const mostChance = 0.05;
const leastDays = 4;

const mostSteps = 12;

/** The name of a group of a cut in `correctionsOf`. */
export function correctionKey(cut: Cut, group: string): string {
  return `${cut.name} ${group}`;
}

/**
 * The corrections that the forecasts of a queue need, step by step: the one that saves most, of all groups of all cuts; then, on the forecasts so
 * corrected, the one that saves most of what is left, so that nothing is corrected twice; until no error is left that comes back.
 */
export function correctionsOf(rows: readonly KeptRow[]): Map<string, Correction> {
  const found = new Map<string, Correction>();
  let left = rows;
  for (let step = 0; step < mostSteps; step++) {
    const best = bestStep(left, found);
    if (best === null) break;
    const { cut, group, correction } = best;
    found.set(correctionKey(cut, group), correction);
    left = left.map((row) => (cut.of(row) === group ? { ...row, mean: row.mean * correction.factor } : row));
  }
  return found;
}

interface Step {
  readonly cut: Cut;
  readonly group: string;
  readonly correction: Correction;
}

function bestStep(rows: readonly KeptRow[], done: ReadonlyMap<string, Correction>): Step | null {
  let best: Step | null = null;
  for (const cut of cuts.filter(({ correctable }) => correctable)) {
    const groups = groupBy(rows, (row) => cut.of(row));
    if (groups.size === 1 && cut.name !== 'all') continue;
    for (const [group, part] of groups) {
      const correction = done.has(correctionKey(cut, group)) ? null : correctionOf(part, groups.size);
      if (correction && correction.saved > (best?.correction.saved ?? 0)) best = { cut, group, correction };
    }
  }
  return best;
}

/**
 * The correction of a group of forecasts, where their error comes back day after day; null where it may be chance: where among `groups` of them (Bonferroni) one such
 * error or a larger one would be seen more often than in 5 % of cases. The factor is the actual
 * over the forecast volume, drawn back towards 1 the less sure it is (positive-part James and Stein: by 1/t² of the way), as a forecast
 * corrected by what was seen is else corrected too much. Rows are summed by day first, for the intervals of a day err together.
 *
 * Five Mondays forecast as 90, 91, 89, 90, 90 where 100 came each time give a factor close to 1.11.
 */
export function correctionOf(rows: readonly KeptRow[], groups = 1): Correction | null {
  const byDay = new Map<string, number>();
  let [actual, mean] = [0, 0];
  for (const row of rows) {
    const day = row.target.slice(0, 10);
    byDay.set(day, (byDay.get(day) ?? 0) + row.mean - row.actual);
    actual += row.actual;
    mean += row.mean;
  }
  const days = byDay.size;
  if (days < leastDays || !(actual > 0 && mean > 0)) return null;
  const ratio = standardErrors([...byDay.values()]);
  if (studentTail(ratio, days) * groups > mostChance) return null;
  const factor = 1 + (actual / mean - 1) * (1 - 1 / ratio ** 2);
  const error = (times: number) =>
    rows.reduce((sum, row) => sum + Math.abs(row.mean * times - row.actual), 0);
  const saved = error(1) - error(factor);
  return saved > 0 ? { factor, days, bias: mean / actual - 1, saved } : null;
}

/** How many standard errors the mean lies from zero; errors that are all the same are as sure as can be. */
function standardErrors(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  if (mean === 0) return 0;
  return Math.min(1e3, Math.abs(mean) / Math.sqrt(variance / values.length));
}
