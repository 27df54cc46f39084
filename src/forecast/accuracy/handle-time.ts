/** A forecast handle time beside the contacts handled and their handling seconds. */
export interface HandleTimeScored {
  readonly forecastSec: number;
  readonly handled: number;
  readonly seconds: number;
}

/** How good forecasts of the handle time were. */
export interface HandleTimeAccuracy {
  /** Mean absolute error over the mean, weighted by contacts. */
  readonly wape: number;
  /** Forecast minus actual over actual, likewise. */
  readonly bias: number;
  /** Mean of what came, in seconds. */
  readonly meanSec: number;
  readonly rows: number;
}

/**
 * The accuracy of forecast handle times, each weighted by the contacts handled, so that an interval with three contacts counts three; null without any.
 *
 * 200 s forecast for 10 contacts of 220 s and 30 of 200 s: the error is 10·20 of 8,200 seconds, 2.4 %.
 */
export function handleTimeAccuracy(scored: readonly HandleTimeScored[]): HandleTimeAccuracy | null {
  let [error, signed, seconds, handled] = [0, 0, 0, 0];
  for (const one of scored) {
    const difference = one.forecastSec * one.handled - one.seconds;
    error += Math.abs(difference);
    signed += difference;
    seconds += one.seconds;
    handled += one.handled;
  }
  if (!(seconds > 0)) return null;
  return { wape: error / seconds, bias: signed / seconds, meanSec: seconds / handled, rows: scored.length };
}
