import type { Signals } from './signals.js';

/** What each signal is multiplied with. */
export type Coefficients = readonly [all: number, recent: number];

/** Coefficients, and how far the responses are from what they would have been without each lesson (leave one out). */
export interface RidgeFit {
  readonly coefficients: Coefficients;
  readonly errors: Float64Array;
}

const rounds = 3;
const leastVariance = 1e-8;

/**
 * Ridge regression of responses on two signals, without intercept: the coefficients are drawn towards `centre`, from which they are thought to
 * lie `spread` away (a standard deviation), the more so the noisier the responses are. The noise is found from what is left, in three
 * rounds. Hoerl and Kennard, "Ridge regression" (1970), with the penalty as noise over prior variance; the errors without each lesson
 * come from the hat matrix (Allen 1974, PRESS).
 *
 * Responses that are the first signal itself, on ten days without noise, give coefficients close to (1, 0).
 */
export function ridge(
  signals: readonly Signals[],
  responses: ArrayLike<number>,
  centre: Coefficients,
  spread: number,
): RidgeFit {
  const [aa, ab, bb] = products(signals);
  let coefficients = centre;
  let penalty = 0;
  for (let round = 0; round <= rounds; round++) {
    penalty = Math.max(leastVariance, noise(signals, responses, coefficients)) / spread ** 2;
    coefficients = solve([aa + penalty, ab, bb + penalty], signals, responses, centre, penalty);
  }
  const determinant = (aa + penalty) * (bb + penalty) - ab * ab;
  const errors = Float64Array.from(signals, (one, i) => {
    const [a, b] = one;
    const hat = ((bb + penalty) * a * a - 2 * ab * a * b + (aa + penalty) * b * b) / determinant;
    return (responses[i] - predicted(coefficients, one)) / Math.max(0.1, 1 - hat);
  });
  return { coefficients, errors };
}

/** The logarithm that the coefficients make of the signals. `predicted([0.5, 0.2], [0.1, 0.2])` is 0.09. */
export function predicted([a, b]: Coefficients, [all, recent]: Signals): number {
  return a * all + b * recent;
}

function products(signals: readonly Signals[]): [number, number, number] {
  let [aa, ab, bb] = [0, 0, 0];
  for (const [a, b] of signals) {
    aa += a * a;
    ab += a * b;
    bb += b * b;
  }
  return [aa, ab, bb];
}

function noise(
  signals: readonly Signals[],
  responses: ArrayLike<number>,
  coefficients: Coefficients,
): number {
  let sum = 0;
  signals.forEach((one, i) => {
    sum += (responses[i] - predicted(coefficients, one)) ** 2;
  });
  return sum / Math.max(1, signals.length - 2);
}

function solve(
  [aa, ab, bb]: readonly [number, number, number],
  signals: readonly Signals[],
  responses: ArrayLike<number>,
  centre: Coefficients,
  penalty: number,
): Coefficients {
  let [ay, by] = [penalty * centre[0], penalty * centre[1]];
  signals.forEach(([a, b], i) => {
    ay += a * responses[i];
    by += b * responses[i];
  });
  const determinant = aa * bb - ab * ab;
  return [(bb * ay - ab * by) / determinant, (aa * by - ab * ay) / determinant];
}
