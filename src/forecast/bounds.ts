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

/**
 * Interval of a day's volume: log-normal, with the noise of counting (Poisson) added to the model's spread.
 *
 * `dayBounds(100, 0).hi95` is `100·exp(1.96·0.1)`, about 121.7.
 */
export function dayBounds(volume: number, logSd: number): Bounds {
  if (!(volume > 0)) return { lo80: 0, hi80: 0, lo95: 0, hi95: 0 };
  if (volume < 20) return intervalBounds(volume, logSd, 0);
  const at = (z: number) => volume * Math.exp(z * logSd);
  return { lo80: at(-z80), hi80: at(z80), lo95: at(-z95), hi95: at(z95) };
}

/**
 * Interval of an interval's volume: normal, with variance f + (day's variance + the share's variance)·f² and never below zero.
 *
 * `intervalBounds(100, 0, 0).hi80` is about 112.8.
 */
export function intervalBounds(volume: number, logSd: number, shareVariance: number): Bounds {
  const sd = Math.sqrt(volume + (logSd ** 2 + shareVariance) * volume ** 2);
  const at = (z: number) => Math.max(0, volume + z * sd);
  return { lo80: at(-z80), hi80: at(z80), lo95: at(-z95), hi95: at(z95) };
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
