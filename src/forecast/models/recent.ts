import { mean } from '../../stats/mean.js';
import { quantile } from '../../stats/quantile.js';
import type { Day, Estimate, Fitted, History } from '../model.js';
import { isOrdinary, levelOfAll } from '../special.js';

const unknownSpread = 0.35;
const looksBack = 84;

/** The past days, by their index, whose mean is the forecast of a day, from what came before it. */
export type Rule = (history: History, day: Day, before: number) => readonly number[];

/**
 * Makes a model from a simple rule; an open weekday that the history does not reach is taken like the others. The spread comes from what the rule would have missed on the ordinary days of the last twelve
 * weeks, a day ahead, and grows with the square root of the time ahead (a factor √2 after four weeks).
 */
export function fitRule(history: History, rule: Rule): Fitted {
  const spread = spreadOf(history, (past, day, before) => meanOf(past, rule(past, day, before)));
  const last = history.days.at(-1)!.number;
  const others = levelOfAll(history, history.days.length) ?? 0;
  const rest = (day: Day) => (history.openOn[day.weekday] ? others : 0);
  const predict = (days: readonly Day[]) =>
    days.map((day): Estimate => {
      const used = rule(history, day, history.days.length);
      const volume = meanOf(history, used) ?? rest(day);
      return {
        volume,
        logSd: volume > 0 ? spread * Math.sqrt(1 + (day.number - last) / 28) : 0,
        reason: null,
        like: used.map((index) => history.days[index].number),
      };
    });
  return { notes: [], predict };
}

function meanOf(history: History, indices: readonly number[]): number | null {
  return indices.length > 0 ? mean(indices.map((index) => history.volumes[index] ?? 0)) : null;
}

/** Standard deviation of the logarithm of actual over forecast, from its 80 % quantile, so that one bad day does not decide. */
export function spreadOf(
  history: History,
  forecast: (history: History, day: Day, before: number) => number | null,
): number {
  const misses: number[] = [];
  for (let i = Math.max(0, history.days.length - looksBack); i < history.days.length; i++) {
    const volume = history.volumes[i];
    if (volume === null || volume <= 0 || !isOrdinary(history, i)) continue;
    const expected = forecast(history, history.days[i], i);
    if (expected !== null && expected > 0) misses.push(Math.abs(Math.log(volume / expected)));
  }
  if (misses.length < 5) return unknownSpread;
  return Math.max(0.01, quantile(misses, 0.8) / 1.2816) * Math.sqrt(1 + 2 / misses.length);
}
