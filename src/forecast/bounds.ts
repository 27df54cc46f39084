import type { Tails } from './model.js';

/** The 80 % and 95 % interval of a forecast. */
export interface Bounds {
  readonly lo80: number;
  readonly hi80: number;
  readonly lo95: number;
  readonly hi95: number;
}

/** Normal quantile of 90 %. */
export const z80 = 1.2815515655446004;
/** Normal quantile of 97.5 %. */
export const z95 = 1.959963984540054;

/** The tails of a normal distribution. */
export const normalTails: Tails = { lo95: -z95, lo80: -z80, hi80: z80, hi95: z95 };

/**
 * Interval of a day's volume: log-normal, or with the tails that the past had; below twenty contacts normal, as of an interval, and never surer than
 * counting (Poisson) allows. `logSd` holds the noise of counting.
 *
 * `dayBounds(100, 0.1).hi95` is `100·exp(1.96·0.1)`, about 121.7.
 */
export function dayBounds(volume: number, logSd: number, tails = normalTails): Bounds {
  if (!(volume > 0)) return { lo80: 0, hi80: 0, lo95: 0, hi95: 0 };
  if (volume < 20) return intervalBounds(volume, Math.sqrt(Math.max(0, logSd ** 2 - 1 / volume)), 0, tails);
  const at = (z: number) => volume * Math.exp(z * logSd);
  return { lo95: at(tails.lo95), lo80: at(tails.lo80), hi80: at(tails.hi80), hi95: at(tails.hi95) };
}

/**
 * Interval of a day's volume, or a total, that is a small count: `sd` is in contacts and holds the noise of counting, the tails say how often a burst
 * comes. The forecast lies inside, though most days may bring nothing.
 *
 * `countBounds(4, 12, { lo95: -0.3, lo80: -0.3, hi80: -0.3, hi95: 3 })` ends at 4 (80 %) and 40 (95 %).
 */
export function countBounds(volume: number, sd: number, tails = normalTails): Bounds {
  const low = (z: number) => Math.max(0, Math.min(volume, volume + z * sd));
  const high = (z: number) => Math.max(volume, volume + z * sd);
  return { lo95: low(tails.lo95), lo80: low(tails.lo80), hi80: high(tails.hi80), hi95: high(tails.hi95) };
}

/**
 * Interval of an interval's volume: normal, with variance f + (day's variance + the share's variance)·f² and never below zero. Where the day's errors
 * or those of its shape have other tails, each counts as far as it makes up the variance.
 *
 * `intervalBounds(100, 0, 0).hi80` is about 112.8.
 */
export function intervalBounds(
  volume: number,
  logSd: number,
  shareVariance: number,
  tails = normalTails,
  ofShape = normalTails,
): Bounds {
  const ofDay = (logSd * volume) ** 2;
  const variance = volume + ofDay + shareVariance * volume ** 2;
  const share = variance > 0 ? ofDay / variance : 0;
  const at = (name: keyof Tails) =>
    Math.max(0, volume + (share * tails[name] + (1 - share) * ofShape[name]) * Math.sqrt(variance));
  return { lo95: at('lo95'), lo80: at('lo80'), hi80: at('hi80'), hi95: at('hi95') };
}

/**
 * Interval of what comes in `days` days (or a share of one) when none of `silentDays` days brought anything: from 0 to the quantile of the predictive
 * distribution of a Poisson process whose rate has a flat gamma prior, P(more than x) = (days/(silentDays + days))^x, taken at any x. For the rate
 * alone this is the rule of three: Hanley and Lippman-Hand, "If nothing goes wrong, is everything all right?" (1983). Without any day nothing is known: null.
 *
 * `silentBounds(28, 28).hi95` is about 5.3: after four silent weeks the next four may well bring five contacts.
 */
export function silentBounds(silentDays: number, days: number): Bounds | null {
  if (!(silentDays > 0)) return null;
  if (!(days > 0)) return { lo80: 0, hi80: 0, lo95: 0, hi95: 0 };
  const at = (beyond: number) => Math.log(1 / beyond) / Math.log1p(silentDays / days);
  return { lo80: 0, hi80: at(0.1), lo95: 0, hi95: at(0.025) };
}
