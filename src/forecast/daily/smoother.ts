import type { Design } from './design.js';
import { dot, type Seen, slopeDamping, type Trace, timesSymmetric, type Variances } from './kalman.js';

/** What all days together say of each day. */
export interface Smoothed {
  /** What the day would have shown if it had been like the days before and after it. */
  readonly expected: Float64Array;
  /** The day's noise over its own standard deviation, both in units of the ordinary noise: an outlier is far from 0. */
  readonly outlier: Float64Array;
  /** The same of the step of the level into the day: a level shift is far from 0. */
  readonly shift: Float64Array;
  readonly score: Score;
}

/** Derivatives of minus twice the log likelihood by each variance and by the persistence. */
export interface Score {
  readonly level: number;
  readonly slope: number;
  readonly deviation: number;
  readonly persistence: number;
  readonly weekday: number;
  readonly annual: number;
  readonly month: number;
}

/** The backward recursion of the disturbance smoother: r and N of Durbin and Koopman (2012), ch. 4.5. */
interface Backward {
  readonly r: Float64Array;
  readonly n: Float64Array;
}

/**
 * Goes back over a pass of the filter: the smoothed expectations (fixed-interval smoother), the auxiliary residuals that tell outliers from
 * level shifts (Harvey and Koopman, "Diagnostic checking of unobserved-components time series models", 1992), and the
 * exact derivatives of the likelihood (Koopman and Shephard, "Exact score for time series models in state space form", 1992).
 * `noise` is the variance of the observation noise.
 */
export function smooth(
  design: Design,
  variances: Variances,
  trace: Trace,
  seen: Seen,
  noise: number,
): Smoothed {
  const { size } = design;
  const days = seen.logs.length;
  const back: Backward = { r: new Float64Array(size), n: new Float64Array((size * (size + 1)) / 2) };
  const [product, gain, column] = [0, 1, 2].map(() => new Float64Array(size));
  const sums = new Float64Array(size);
  const result = {
    expected: new Float64Array(days),
    outlier: new Float64Array(days),
    shift: new Float64Array(days),
  };
  const sd = Math.sqrt(noise);
  let persistence = 0;
  for (let t = days - 1; t >= 0; t--) {
    copyRow(trace.gains, t, gain);
    copyRow(trace.deviationVariance, t, column);
    const isSeen = !Number.isNaN(trace.scaledError[t]);
    const step = t < days - 1;
    if (step) {
      addDiagonal(back, sums, noise);
      result.shift[t + 1] = ratio(back.r[0], back.n[0]) / sd;
      persistence += deviationProduct(
        back,
        column,
        gain,
        isSeen ? trace.spread[t] : Number.POSITIVE_INFINITY,
        variances,
      );
    }
    const later = back.r[2];
    stepBack(back, variances);
    const pull = dot(gain, back.r);
    if (isSeen) {
      const { spread } = trace;
      const error = trace.scaledError[t] - pull / spread[t];
      const variance = unlearn(back, product, gain, seen.observations[t], error, spread[t]);
      result.outlier[t] = ratio(error, variance) / sd;
    }
    result.expected[t] = trace.expected[t] + (isSeen ? dot(gain, back.r) : pull);
    if (step) persistence -= (later * (trace.deviation[t] + dot(column, back.r))) / noise;
  }
  return { ...result, score: scoreOf(design, variances, back, sums, 2 * persistence, noise) };
}

/** Copies the row of a day; a view of it would have to be made anew for every day. */
function copyRow(rows: Float64Array, t: number, row: Float64Array): void {
  for (let i = 0, at = t * row.length; i < row.length; i++, at++) row[i] = rows[at];
}

function ratio(value: number, variance: number): number {
  return variance > 1e-12 ? value / Math.sqrt(variance) : 0;
}

/** Adds what a state's disturbance of this step says about its variance: N − r²/s². */
function addDiagonal({ r, n }: Backward, sums: Float64Array, noise: number): void {
  for (let i = 0, at = 0; i < r.length; at += ++i + 1) sums[i] += n[at] - r[i] ** 2 / noise;
}

/** The entry of N·L·P for the deviation by itself, part of the derivative by the persistence. */
function deviationProduct(
  { n }: Backward,
  column: Float64Array,
  gain: Float64Array,
  spread: number,
  { persistence }: Variances,
): number {
  const share = gain[2] / spread;
  const left = (i: number) => column[i] - gain[i] * share;
  let sum = n[3] * (left(0) + left(1)) + n[4] * slopeDamping * left(1) + n[5] * persistence * left(2);
  for (let i = 3, at = 6; i < gain.length; at += ++i) sum += n[at + 2] * left(i);
  return sum;
}

/** r and N one day back: times the transition. */
function stepBack({ r, n }: Backward, { persistence }: Variances): void {
  r[1] = r[0] + slopeDamping * r[1];
  r[2] *= persistence;
  n[2] = n[0] + 2 * slopeDamping * n[1] + slopeDamping ** 2 * n[2];
  n[4] = persistence * (n[3] + slopeDamping * n[4]);
  n[1] = n[0] + slopeDamping * n[1];
  n[3] *= persistence;
  n[5] *= persistence ** 2;
  for (let i = 3, at = 6; i < r.length; at += ++i) {
    n[at + 1] = n[at] + slopeDamping * n[at + 1];
    n[at + 2] *= persistence;
  }
}

/** r and N over a day that was seen, with its error; gives the variance of that error, by which an outlier is known. */
function unlearn(
  { r, n }: Backward,
  product: Float64Array,
  gain: Float64Array,
  z: Float64Array,
  error: number,
  spread: number,
): number {
  timesSymmetric(n, gain, product);
  const variance = 1 / spread + dot(product, gain) / spread ** 2;
  for (let i = 0, at = 0; i < z.length; i++) {
    const zi = z[i];
    const share = product[i] / spread;
    r[i] += zi * error;
    product[i] = share;
    const own = zi * variance - share;
    for (let j = 0; j <= i; j++, at++) n[at] += own * z[j] - zi * product[j];
  }
  return variance;
}

function scoreOf(
  design: Design,
  variances: Variances,
  { r, n }: Backward,
  sums: Float64Array,
  byPersistence: number,
  noise: number,
): Score {
  const start = (i: number) => n[(i * (i + 3)) / 2] - r[i] ** 2 / noise;
  const range = (from: number, until: number, of: (i: number) => number) => {
    let sum = 0;
    for (let i = from; i < until; i++) sum += of(i);
    return sum;
  };
  const open = design.weekdayAt.filter((at) => at >= 0);
  const { persistence, deviation } = variances;
  const rest = 1 - persistence ** 2;
  return {
    level: sums[0],
    slope: sums[1],
    deviation: sums[2] + start(2) / rest,
    persistence: byPersistence + (start(2) * 2 * persistence * deviation) / rest ** 2,
    weekday: open.reduce((sum, at) => sum + sums[at], 0),
    annual: design.annualAt < 0 ? 0 : range(design.annualAt, design.monthAt, start),
    month: range(design.monthAt, design.placesAt, start),
  };
}
