import { type DayPair, logRatio, sumOf } from './day-pair.js';

/** The second signal looks back this far. */
const recentMinutes = 120;

/** The two signals of a morning: logarithms of actual over forecast, of the whole day so far and of its last two hours. */
export type Signals = readonly [all: number, recent: number];

/**
 * The signals after the first `known` intervals of `minutes` each; null where nothing had been forecast so far.
 *
 * 110 contacts where 100 were forecast, all day long, give about 0.095 twice.
 */
export function signalsOf(pair: DayPair, known: number, minutes: number): Signals | null {
  if (!(sumOf(pair.forecast, 0, known) > 0)) return null;
  const from = Math.max(0, known - Math.max(1, Math.round(recentMinutes / minutes)));
  return [logRatio(pair, 0, known), logRatio(pair, from, known)];
}
