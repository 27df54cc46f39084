import type { Design } from './design.js';

/** How fast the parts of the state move, as variances in units of the observation noise. */
export interface Variances {
  readonly level: number;
  readonly slope: number;
  readonly deviation: number;
  /** How much of a deviation is left on the next day. */
  readonly persistence: number;
  readonly weekday: number;
  /** Prior variances of the fixed yearly and monthly pattern. */
  readonly annual: number;
  readonly month: number;
}

/** The state as it is known after a day: mean, and variance in units of the observation noise. */
interface State {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/** What a pass over the history leaves behind. */
export interface Pass {
  readonly state: State;
  /** Variance of the observation noise. */
  readonly noise: number;
  /** Minus twice the concentrated log likelihood, up to a constant. */
  readonly deviance: number;
  /** Per day: the expected observation, its error over its variance (NaN where nothing was seen), the gain, all before the day was seen. */
  readonly expected: Float64Array;
  readonly scaledError: Float64Array;
  readonly spread: Float64Array;
  readonly gains: readonly Float64Array[];
}

const slopeDamping = 0.98;
/** Observations before the likelihood counts, for the start is made from them. */
const warmUp = 14;
/** Errors beyond this many standard deviations are taken as outliers and weigh less. */
const outlierAt = 3;

/** The state before the first day. */
export function startState(
  design: Design,
  variances: Variances,
  level: number,
  weekdays: readonly number[],
): State {
  const { size } = design;
  const mean = new Float64Array(size);
  const variance = new Float64Array(size * size);
  const set = (at: number, value: number, spread: number) => {
    mean[at] = value;
    variance[at * size + at] = spread;
  };
  set(0, level, 1e4);
  set(1, 0, 1e-3);
  set(2, 0, variances.deviation / (1 - variances.persistence ** 2));
  design.weekdayAt.forEach((at, weekday) => {
    if (at >= 0) set(at, weekdays[weekday], 4);
  });
  if (design.annualAt >= 0) {
    for (let at = design.annualAt; at < design.monthAt; at++) set(at, 0, variances.annual);
  }
  for (let at = design.monthAt; at < size; at++) set(at, 0, variances.month);
  return { mean, variance };
}

/** Carries the state one day on, in place. */
export function stepState({ mean, variance }: State, design: Design, variances: Variances): void {
  const n = design.size;
  const { persistence } = variances;
  mean[0] += mean[1];
  mean[1] *= slopeDamping;
  mean[2] *= persistence;
  for (let j = 0; j < n; j++) variance[j] += variance[n + j];
  for (let i = 0; i < n; i++) variance[i * n] += variance[i * n + 1];
  for (let j = 0; j < n; j++) {
    variance[n + j] *= slopeDamping;
    variance[2 * n + j] *= persistence;
  }
  for (let i = 0; i < n; i++) {
    variance[i * n + 1] *= slopeDamping;
    variance[i * n + 2] *= persistence;
  }
  variance[0] += variances.level;
  variance[n + 1] += variances.slope;
  variance[2 * n + 2] += variances.deviation;
  for (const at of design.weekdayAt) if (at >= 0) variance[at * n + at] += variances.weekday;
}

/** Variance of the state times the observation, and the variance of what is observed without its own noise. */
export function lookAhead({ variance }: State, z: Float64Array): { gain: Float64Array; spread: number } {
  const n = z.length;
  const gain = new Float64Array(n);
  let spread = 0;
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0, at = i * n; j < n; j++, at++) sum += variance[at] * z[j];
    gain[i] = sum;
    spread += sum * z[i];
  }
  return { gain, spread };
}

/** The mean of what is observed. */
export function expectation({ mean }: Pick<State, 'mean'>, z: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < z.length; i++) sum += mean[i] * z[i];
  return sum;
}

/**
 * One pass of the Kalman filter over logarithms of daily volumes (NaN: not seen), robust against outliers: an error of more
 * than three standard deviations is given so much variance that it stands at three. The noise variance is
 * concentrated out of the likelihood. Durbin and Koopman, "Time Series Analysis by State Space Methods" (2012), ch. 4 and 7.
 */
export function filter(
  design: Design,
  variances: Variances,
  start: State,
  logs: Float64Array,
  observations: readonly Float64Array[],
): Pass {
  const days = logs.length;
  const state = { mean: start.mean.slice(), variance: start.variance.slice() };
  const expected = new Float64Array(days);
  const scaledError = new Float64Array(days).fill(Number.NaN);
  const spread = new Float64Array(days);
  const gains: Float64Array[] = new Array(days);
  let seen = 0;
  let counted = 0;
  let squares = 0;
  let logSpread = 0;
  for (let t = 0; t < days; t++) {
    if (t > 0) stepState(state, design, variances);
    const ahead = lookAhead(state, observations[t]);
    expected[t] = expectation(state, observations[t]);
    gains[t] = ahead.gain;
    spread[t] = ahead.spread + 1;
    if (Number.isNaN(logs[t])) continue;
    const error = logs[t] - expected[t];
    const noise = counted > 5 ? squares / counted : Number.POSITIVE_INFINITY;
    const outlier = error ** 2 / (outlierAt ** 2 * noise);
    if (outlier > spread[t]) spread[t] = outlier;
    scaledError[t] = error / spread[t];
    learn(state, ahead.gain, scaledError[t], spread[t]);
    if (++seen <= warmUp) continue;
    counted++;
    squares += error * scaledError[t];
    logSpread += Math.log(spread[t]);
  }
  const noise = Math.max(squares / Math.max(counted, 1), 1e-8);
  return {
    state,
    noise,
    deviance: counted * Math.log(noise) + logSpread,
    expected,
    scaledError,
    spread,
    gains,
  };
}

function learn(state: State, gain: Float64Array, scaledError: number, spread: number): void {
  const n = gain.length;
  for (let i = 0; i < n; i++) {
    state.mean[i] += gain[i] * scaledError;
    const share = gain[i] / spread;
    for (let j = 0, at = i * n; j < n; j++, at++) state.variance[at] -= share * gain[j];
  }
}

/**
 * What every day would have shown if it had been like the days before and after it: the expected observation given all
 * days that were seen, by the backward pass of the fixed-interval smoother (Durbin and Koopman, ch. 4.4).
 */
export function smooth(
  design: Design,
  variances: Variances,
  pass: Pass,
  observations: readonly Float64Array[],
): Float64Array {
  const n = design.size;
  const back = new Float64Array(n);
  const smoothed = new Float64Array(pass.expected.length);
  for (let t = smoothed.length - 1; t >= 0; t--) {
    transposeStep(back, variances);
    const gain = pass.gains[t];
    let pull = 0;
    for (let i = 0; i < n; i++) pull += gain[i] * back[i];
    const error = pass.scaledError[t];
    const seen = !Number.isNaN(error);
    const z = observations[t];
    const scale = seen ? error - pull / pass.spread[t] : 0;
    if (seen) for (let i = 0; i < n; i++) back[i] += z[i] * scale;
    smoothed[t] = pass.expected[t] + (seen ? dot(gain, back) : pull);
  }
  return smoothed;
}

function transposeStep(back: Float64Array, variances: Variances): void {
  back[1] = back[0] + slopeDamping * back[1];
  back[2] *= variances.persistence;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
