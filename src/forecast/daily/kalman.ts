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
export interface State {
  readonly mean: Float64Array;
  /** The lower triangle, row after row: the variance of states i ≥ j lies at i(i+1)/2 + j. */
  readonly variance: Float64Array;
}

/** What is seen of the days. */
export interface Seen {
  /** Logarithms of the volumes; NaN where nothing is to be learned from the day. */
  readonly logs: Float64Array;
  readonly observations: readonly Float64Array[];
  /** Noise variance by day in units of the ordinary one: 1, more on days that are out of the ordinary. */
  readonly noise: Float64Array;
  /** Variance by which the level may jump into a day, in units of the ordinary noise: 0 but at a level shift. */
  readonly jumps: Float64Array;
}

/** What a pass over the history leaves behind. */
export interface Pass {
  readonly state: State;
  /** Variance of the observation noise. */
  readonly noise: number;
  /** Minus twice the concentrated log likelihood, up to a constant. */
  readonly deviance: number;
}

/** What a smoother needs of a pass, per day, all before the day was seen. */
export interface Trace {
  readonly expected: Float64Array;
  /** Error over its variance; NaN where nothing was seen. */
  readonly scaledError: Float64Array;
  readonly spread: Float64Array;
  /** Variance of the state times the observation, day after day. */
  readonly gains: Float64Array;
  /** Mean of the deviation (state 2), and the column of its variance, day after day. */
  readonly deviation: Float64Array;
  readonly deviationVariance: Float64Array;
}

/** What is left of the slope on the next day. */
export const slopeDamping = 0.98;
const slopeStart = 1e-3;
const weekdayStart = 4;
const levelStart = 1e4;
/** Single days of the month are only looked at where they are clearly special. */
const placeStart = 16;

/** The state before the first day. */
export function startState(
  design: Design,
  variances: Variances,
  level: number,
  weekdays: readonly number[],
): State {
  const { size } = design;
  const mean = new Float64Array(size);
  const variance = new Float64Array((size * (size + 1)) / 2);
  const set = (at: number, value: number, spread: number) => {
    mean[at] = value;
    variance[(at * (at + 3)) / 2] = spread;
  };
  set(0, level, levelStart);
  set(1, 0, slopeStart);
  set(2, 0, variances.deviation / (1 - variances.persistence ** 2));
  design.weekdayAt.forEach((at, weekday) => {
    if (at >= 0) set(at, weekdays[weekday], weekdayStart);
  });
  if (design.annualAt >= 0) {
    for (let at = design.annualAt; at < design.monthAt; at++) set(at, 0, variances.annual);
  }
  for (let at = design.monthAt; at < design.placesAt; at++) set(at, 0, variances.month);
  for (let at = design.placesAt; at < size; at++) set(at, 0, placeStart);
  return { mean, variance };
}

/** Carries the state one day on, in place: only level, slope and deviation (0, 1, 2) change places. */
export function stepState({ mean, variance: p }: State, design: Design, variances: Variances): void {
  const { persistence } = variances;
  carryOn(mean, variances);
  p[0] += 2 * p[1] + p[2] + variances.level;
  p[3] = persistence * (p[3] + p[4]);
  p[1] = slopeDamping * (p[1] + p[2]);
  p[2] = slopeDamping ** 2 * p[2] + variances.slope;
  p[4] *= persistence * slopeDamping;
  p[5] = persistence ** 2 * p[5] + variances.deviation;
  for (let i = 3, at = 6; i < design.size; i++, at += i) {
    p[at] += p[at + 1];
    p[at + 1] *= slopeDamping;
    p[at + 2] *= persistence;
  }
  for (const at of design.weekdayAt) if (at >= 0) p[(at * (at + 3)) / 2] += variances.weekday;
}

/** Carries a vector of the state one day on, in place: times the transition. */
export function carryOn(vector: Float64Array, { persistence }: Variances): void {
  vector[0] += vector[1];
  vector[1] *= slopeDamping;
  vector[2] *= persistence;
}

/** The variance of what is observed without its own noise; `gain` gets the variance of the state times the observation. */
export function lookAhead({ variance }: State, z: Float64Array, gain: Float64Array): number {
  timesSymmetric(variance, z, gain);
  return dot(gain, z);
}

/** The mean of what is observed. */
export function expectation({ mean }: Pick<State, 'mean'>, z: Float64Array): number {
  return dot(mean, z);
}

/**
 * One pass of the Kalman filter over logarithms of daily volumes. The noise variance is concentrated out of the likelihood. Durbin and
 * Koopman, "Time Series Analysis by State Space Methods" (2012), ch. 4 and 7. A trace is filled where one is given. With a `limit`, the
 * noise of days whose squared error is beyond that many times its variance is raised to meet it, and lowered to 1 elsewhere. `pause` is told before
 * each day how many are known, and may ask for the pass so far.
 */
export function filter(
  design: Design,
  variances: Variances,
  start: State,
  { logs, observations, noise, jumps }: Seen,
  trace?: Trace,
  limit?: number,
  pause?: (known: number, passSoFar: () => Pass) => void,
): Pass {
  const state = { mean: start.mean.slice(), variance: start.variance.slice() };
  const gain = new Float64Array(design.size);
  let counted = -1; // The first day seen only says where the level is.
  let squares = 0;
  let logSpread = 0;
  const passSoFar = (): Pass => {
    const variance = Math.max(squares / Math.max(counted, 1), 1e-8);
    const copy = { mean: state.mean.slice(), variance: state.variance.slice() };
    return { state: copy, noise: variance, deviance: counted * Math.log(variance) + logSpread };
  };
  for (let t = 0; t < logs.length; t++) {
    pause?.(t, passSoFar);
    if (t > 0) stepState(state, design, variances);
    state.variance[0] += jumps[t];
    const seen = !Number.isNaN(logs[t]);
    if (!seen && trace === undefined) continue;
    const known = lookAhead(state, observations[t], gain);
    const expected = expectation(state, observations[t]);
    const error = logs[t] - expected;
    if (limit !== undefined && seen) noise[t] = Math.max(1, error ** 2 / limit - known);
    const spread = known + noise[t];
    if (trace) {
      trace.expected[t] = expected;
      trace.scaledError[t] = error / spread;
      trace.spread[t] = spread;
      remember(trace, t, state, gain);
    }
    if (!seen) continue;
    learn(state, gain, error / spread, spread);
    counted++;
    squares += error ** 2 / spread;
    logSpread += Math.log(spread);
  }
  return passSoFar();
}

/** An empty trace for so many days. */
export function traceFor(design: Design, days: number): Trace {
  const perDay = () => new Float64Array(days);
  const perState = () => new Float64Array(days * design.size);
  return {
    expected: perDay(),
    scaledError: perDay(),
    spread: perDay(),
    gains: perState(),
    deviation: perDay(),
    deviationVariance: perState(),
  };
}

function remember(trace: Trace, t: number, { mean, variance: p }: State, gain: Float64Array): void {
  const n = gain.length;
  const [gains, column] = [trace.gains, trace.deviationVariance];
  for (let i = 0, to = t * n; i < n; i++, to++) gains[to] = gain[i];
  trace.deviation[t] = mean[2];
  column[t * n] = p[3];
  column[t * n + 1] = p[4];
  for (let i = 2, at = 3; i < n; at += ++i) column[t * n + i] = p[at + 2];
}

function learn({ mean, variance }: State, gain: Float64Array, scaledError: number, spread: number): void {
  const n = gain.length;
  for (let i = 0, at = 0; i < n; i++) {
    mean[i] += gain[i] * scaledError;
    const share = gain[i] / spread;
    for (let j = 0; j <= i; j++, at++) variance[at] -= share * gain[j];
  }
}

/** `result` gets the product of a symmetric matrix (its lower triangle, row after row) and a vector. */
export function timesSymmetric(triangle: Float64Array, vector: Float64Array, result: Float64Array): void {
  for (let i = 0, at = 0; i < vector.length; i++) {
    const vi = vector[i];
    let sum = 0;
    for (let j = 0; j < i; j++, at++) {
      sum += triangle[at] * vector[j];
      result[j] += triangle[at] * vi;
    }
    result[i] = sum + triangle[at++] * vi;
  }
}

/** Sum of the products of the entries of two vectors. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
