import { bfgs, type Slope } from '../../stats/bfgs.js';
import { median } from '../../stats/quantile.js';
import type { History } from '../model.js';
import { isOrdinary } from '../special.js';
import { type Design, designFor, observation } from './design.js';
import { filter, type Pass, type Seen, startState, type Trace, traceFor, type Variances } from './kalman.js';
import { type Smoothed, smooth } from './smoother.js';

/** A history with the filter run over it, under the variances that fit it best. */
export interface Baseline {
  readonly design: Design;
  readonly variances: Variances;
  readonly pass: Pass;
  readonly smoothed: Smoothed;
}

/** Where the search for the variances begins: log standard deviations, in units of the noise, and the logit of the persistence. */
const startingPoint = [0.15, 0.003, 0.7, 0.02, 2, 2].map(Math.log).concat(0.5);
const priorSpread = 1.5;
/** A difference in log likelihood that no longer matters. */
const searchTolerance = 0.01;
const mostPersistent = 0.98;
const rounds = 3;
/** Errors beyond this many standard deviations are outliers and weigh less. */
const outlierAt = 3;
/** Median of the absolute value of a standard normal variable. */
const normalMedian = 0.6745;

/**
 * Fits the state-space baseline: level with damped slope, a deviation that fades from day to day, weekdays that may drift, the year
 * and the month cycle, on logarithms of the ordinary days' volumes. The variances are those of greatest likelihood, held near
 * usual values by a weak prior. Outliers get as much noise as makes them stand at three standard deviations.
 */
export function fitBaseline(history: History): Baseline {
  const design = designFor(history);
  const logs = ordinaryLogs(history);
  const seen: Seen = {
    logs,
    observations: history.days.map((day) => observation(design, day)),
    noise: new Float64Array(logs.length).fill(1),
  };
  const { level, weekdays } = startingLevels(history, logs);
  const trace = traceFor(design, logs.length);
  const pass = (variances: Variances, limit?: number) =>
    filter(design, variances, startState(design, variances, level, weekdays), seen, trace, limit);
  const look = (variances: Variances) => {
    const passed = pass(variances);
    return { pass: passed, smoothed: smooth(design, variances, trace, seen, passed.noise) };
  };
  const cost = (at: readonly number[]): Slope => {
    const variances = toVariances(at);
    const { pass, smoothed } = look(variances);
    return penalised(at, pass.deviance, gradientOf(at, variances, smoothed));
  };
  let at: readonly number[] = startingPoint;
  for (let round = 0; round < rounds; round++) {
    const variances = toVariances(at);
    if (round === 0) pass(variances);
    pass(variances, outlierAt ** 2 * robustNoise(trace));
    at = bfgs(cost, at, { tolerance: searchTolerance }).at;
  }
  const variances = toVariances(at);
  return { design, variances, ...look(variances) };
}

/** Variance of the noise from the median of the scaled errors, so that outliers do not count. */
function robustNoise({ scaledError, spread }: Trace): number {
  const sizes = Array.from(scaledError, (error, t) => Math.abs(error) * Math.sqrt(spread[t]));
  return Math.max(1e-8, (median(sizes.filter((size) => !Number.isNaN(size))) / normalMedian) ** 2);
}

function penalised(at: readonly number[], deviance: number, gradient: readonly number[]): Slope {
  const off = at.map((value, i) => (value - startingPoint[i]) / priorSpread);
  return {
    value: deviance / 2 + off.reduce((sum, value) => sum + value ** 2, 0) / 2,
    gradient: gradient.map((value, i) => value / 2 + off[i] / priorSpread),
  };
}

function toVariances(at: readonly number[]): Variances {
  const [level, slope, deviation, weekday, annual, month] = at.map((value) =>
    Math.exp(2 * Math.min(value, 8)),
  );
  const persistence = mostPersistent / (1 + Math.exp(-at[6]));
  return { level, slope, deviation, weekday, annual, month, persistence };
}

/** Derivatives of the deviance by the logarithms of the standard deviations and the logit of the persistence. */
function gradientOf(at: readonly number[], variances: Variances, { score }: Smoothed): number[] {
  const names = ['level', 'slope', 'deviation', 'weekday', 'annual', 'month'] as const;
  const { persistence } = variances;
  return [
    ...names.map((name, i) => (at[i] > 8 ? 0 : 2 * variances[name] * score[name])),
    score.persistence * persistence * (1 - persistence / mostPersistent),
  ];
}

/** Logarithms of the volumes of ordinary open days; NaN on all others. */
export function ordinaryLogs(history: History): Float64Array {
  return Float64Array.from(history.volumes, (volume, i) =>
    volume !== null && volume > 0 && isOrdinary(history, i) ? Math.log(volume) : Number.NaN,
  );
}

/** Level and weekday effects of the first eight weeks, by medians. */
function startingLevels(history: History, logs: Float64Array): { level: number; weekdays: number[] } {
  const first: { weekday: number; log: number }[] = [];
  for (let i = 0; i < logs.length && first.length < 56; i++) {
    if (!Number.isNaN(logs[i])) first.push({ weekday: history.days[i].weekday, log: logs[i] });
  }
  const overall = median(first.map(({ log }) => log));
  const weekdays = history.openOn.map((_, weekday) => {
    const own = first.filter((one) => one.weekday === weekday).map(({ log }) => log);
    return own.length > 0 ? median(own) - overall : 0;
  });
  const early = first.slice(0, 14).map(({ weekday, log }) => log - weekdays[weekday]);
  return { level: median(early), weekdays };
}
