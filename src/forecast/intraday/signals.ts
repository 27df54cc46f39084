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

/** What a morning strays beyond this counts no more. */
const mostBeyond = 1;

/** Signals held within what is known to happen, and what is unsure about a morning beyond that. */
export interface Held {
  readonly signals: Signals;
  /** Relative variance of the rest of the day on top; 0 where the morning is like others. */
  readonly strangeness: number;
}

/**
 * Holds signals within limits: a morning unlike any other (an outage, a file that lacks a part, a storm) tells no more of the rest of the day than the strangest one
 * known; whether so much of it lasts is then anybody's guess: half of what it strays beyond that is taken for one standard deviation.
 *
 * `heldWithin([-5, -5], [0.4, 0.6])` has the signals −0.4 and −0.6, and a variance of 0.5²; the signals 0.6 of the variance 0.1².
 */
export function heldWithin([all, recent]: Signals, [mostAll, mostRecent]: Signals): Held {
  const held = (value: number, most: number) => Math.max(-most, Math.min(most, value));
  const signals: Signals = [held(all, mostAll), held(recent, mostRecent)];
  const beyond = Math.min(mostBeyond, Math.abs(all - signals[0]));
  return { signals, strangeness: (beyond / 2) ** 2 };
}

/** The logarithm of an update no further from the forecast than the signals are, and not to the other side. */
export function between(log: number, signals: Signals): number {
  return Math.max(Math.min(0, ...signals), Math.min(Math.max(0, ...signals), log));
}
