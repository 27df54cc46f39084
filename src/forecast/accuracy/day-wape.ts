import type { Scored } from './scored.js';
import { wape } from './wape.js';

/**
 * WAPE after the intervals of a day were summed (per origin): what is left of the error when the spread over the day does not count.
 * As a share; null when nothing came.
 *
 * Half hours of 40 and 60 against forecasts of 50 and 50 give 0, while their WAPE is 0.2.
 */
export function dayWape(
  rows: readonly Pick<Scored, 'origin' | 'target' | 'actual' | 'mean'>[],
): number | null {
  const days = new Map<string, { actual: number; mean: number }>();
  for (const { origin, target, actual, mean } of rows) {
    const key = `${origin} ${target.slice(0, 10)}`;
    const day = days.get(key);
    if (day) {
      day.actual += actual;
      day.mean += mean;
    } else days.set(key, { actual, mean });
  }
  return wape([...days.values()]);
}
