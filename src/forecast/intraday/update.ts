import { assumedUpdate } from './assumed.js';
import type { DayPair } from './day-pair.js';
import { learnedUpdate } from './learned.js';
import { signalsOf } from './signals.js';

/** How wide an interval of 80 % or 95 % is against that of a normal distribution. */
export interface Widths {
  readonly of80: number;
  readonly of95: number;
}

/** How the rest of a day is to be changed, and how sure that is. */
export interface Update {
  /** By interval of the day: what the forecast is multiplied with; null where it stays. */
  readonly factors: Float64Array | null;
  /** By interval: how unsure it is; null where no past days tell it. */
  readonly spread: { readonly variance: Float64Array; readonly widths: Widths } | null;
  /** The same for the rest of the day as a whole. */
  readonly total: { readonly variance: number; readonly widths: Widths } | null;
  /** Relative variance on top, where the morning is unlike any other, so that nobody knows how much of it lasts; else 0. */
  readonly strangeness: number;
  /** Past days from which the update was learned; 0 where it is assumed. */
  readonly days: number;
  /** Whether past days say that at this hour an update does more harm than good, so that the forecast stays. */
  readonly stays: boolean;
}

/**
 * What the morning says of the rest of the day, after the first `known` intervals. The plain ratio of the morning is never carried on: what
 * part of it lasts is learned from past days (the last 80 at most), or assumed where there are fewer than 20.
 *
 * Null for `today` where nothing is known of it. With a morning 10 % above the forecast, factors around 1.04 are usual at eleven o'clock.
 */
export function updateOf(
  past: readonly DayPair[],
  today: DayPair | null,
  known: number,
  minutes: number,
): Update {
  const signals = today && signalsOf(today, known, minutes);
  if (today === null || signals === null) return unchanged;
  return learnedUpdate(past, signals, known, minutes) ?? assumedUpdate(today, signals, known, minutes);
}

const unchanged: Update = { factors: null, strangeness: 0, spread: null, total: null, days: 0, stays: true };
