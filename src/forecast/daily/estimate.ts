import { bfgs, type Minimum, type Slope } from '../../stats/bfgs.js';
import { median } from '../../stats/quantile.js';
import type { Day, History } from '../model.js';
import { isOrdinary } from '../special.js';
import { type Design, designFor, observation } from './design.js';
import { filter, type Pass, type Seen, startState, type Trace, traceFor, type Variances } from './kalman.js';
import { clearestPlace, mostPlaces } from './month-effects.js';
import { monthPlaces } from './month-places.js';
import { type Newest, newestOf } from './newest.js';
import { type Smoothed, smooth } from './smoother.js';

/** A history with the filter run over it, under the variances that fit it best. */
export interface Baseline {
  readonly design: Design;
  readonly variances: Variances;
  readonly pass: Pass;
  readonly smoothed: Smoothed;
  readonly seen: Seen;
  /** The last days, where they may be a new level. */
  readonly newest: Newest | null;
  /** The passes over the first so many days alone, by their number. */
  passesUntil(days: readonly number[]): ReadonlyMap<number, Pass>;
}

/** Where the search for the variances begins: log standard deviations, in units of the noise, and the logit of the persistence. */
const startingPoint = [0.15, 0.003, 0.7, 0.02, 2, 2].map(Math.log).concat(0.5);
const priorSpread = 1.5;
/** A difference in log likelihood that no longer matters. */
const searchTolerance = 0.01;
const mostPersistent = 0.98;
/** Errors are outliers only beyond what this variance of the logarithm (half a percent) allows. */
const leastNoise = 2.5e-5;
const rounds = 3;
/** The variances are learned from so many of the last days. */
const searchedDays = 800;
/** Change of a day's noise, in logarithms, after which the search goes on. */
const clearChange = 0.2;
/** Errors beyond this many standard deviations are outliers and weigh less. */
const outlierAt = 3;
/** Outliers on the same side in a row that make a shift of the level, and how many shifts are looked for at once. */
const shiftDays = 15;
const mostShifts = 8;
const jumpVariance = 1e4;
/** With fewer a day, half a contact matters. */
const fewContacts = 100;
/** Median of the absolute value of a standard normal variable. */
const normalMedian = 0.6745;

/**
 * Fits the state-space baseline: level with damped slope, a deviation that fades from day to day, weekdays that may drift, the year
 * and the month cycle, on logarithms of the ordinary days' volumes. The variances are those of greatest likelihood, held near
 * usual values by a weak prior. Outliers get as much noise as makes them stand at three standard deviations; where many in a row lie
 * on the same side, the level is let jump to them instead. Single days of the month (a billing day, the last working day) that are
 * clearly special have effects of their own.
 */
export function fitBaseline(history: History): Baseline {
  const found = withPlaces(history, learned(history, designFor(history)));
  const { design, runner, variances, limit } = found;
  const newest = newestOf(runner.seen, runner.trace);
  if (newest?.followed) {
    runner.seen.jumps[newest.from] = jumpVariance;
    runner.mark(variances, limit);
  }
  const passesUntil = (days: readonly number[]) => runner.passes(variances, new Set(days));
  return { design, variances, seen: runner.seen, newest, ...runner.look(variances), passesUntil };
}

/** A design with what is learned for it, and the filter to be run over the history. */
interface Learned extends Found {
  readonly design: Design;
  readonly runner: Runner;
  readonly variances: Variances;
}

/** Learns the variances, and marks outliers and shifts; without `from` the search begins at usual values. */
function learned(history: History, design: Design, from?: readonly number[]): Learned {
  const seen = seenOf(history, design);
  const recent = runnerFor(design, history.days.slice(-searchedDays), lastOf(seen, searchedDays));
  return marked(history, design, seen, search(recent, from));
}

function marked(history: History, design: Design, seen: Seen, found: Found): Learned {
  const runner = runnerFor(design, history.days, seen);
  const variances = toVariances(found.at);
  markOddities(runner, variances, found.limit);
  return { ...found, design, runner, variances };
}

/** Gives single days of the month effects, the clearest first, as long as one is clear beside those before it. */
function withPlaces(history: History, plain: Learned): Learned {
  const places = history.days.map((day) => monthPlaces(day, history.openOn));
  let now = plain;
  while (now.design.places.length < mostPlaces) {
    const { outlier } = now.runner.look(now.variances).smoothed;
    const known = outlier.map((size, t) => (Number.isNaN(now.runner.seen.logs[t]) ? Number.NaN : size));
    const next = clearestPlace(places, known);
    if (next === null || now.design.places.includes(next)) break;
    const design = designFor(history, [...now.design.places, next]);
    now = marked(history, design, seenOf(history, design), plain);
  }
  return now === plain ? plain : learned(history, now.design, plain.at);
}

function seenOf(history: History, design: Design): Seen {
  return {
    logs: ordinaryLogs(history),
    observations: history.days.map((day) => observation(design, day)),
    noise: new Float64Array(history.days.length).fill(1),
    jumps: new Float64Array(history.days.length),
  };
}

/** Runs the filter over some days under variances to be tried. */
interface Runner {
  readonly seen: Seen;
  readonly trace: Trace;
  /** The passes over so many of the days. */
  passes(variances: Variances, wanted: ReadonlySet<number>): Map<number, Pass>;
  /** A pass that marks outliers beyond the limit; see `filter`. */
  mark(variances: Variances, limit: number): Pass;
  look(variances: Variances): { pass: Pass; smoothed: Smoothed };
}

function runnerFor(design: Design, days: readonly Day[], seen: Seen): Runner {
  const { level, weekdays } = startingLevels(days, seen.logs);
  const trace = traceFor(design, days.length);
  const start = (variances: Variances) => startState(design, variances, level, weekdays);
  return {
    seen,
    trace,
    passes: (variances, wanted) => {
      const found = new Map<number, Pass>();
      const logs = seen.logs.subarray(0, Math.max(0, ...wanted) + 1);
      filter(design, variances, start(variances), { ...seen, logs }, undefined, undefined, (known, so) => {
        if (wanted.has(known)) found.set(known, so());
      });
      return found;
    },
    mark: (variances, limit) => filter(design, variances, start(variances), seen, trace, limit),
    look: (variances) => {
      const pass = filter(design, variances, start(variances), seen, trace);
      return { pass, smoothed: smooth(design, variances, trace, seen, pass.noise) };
    },
  };
}

/** The last so many days, in the same memory. */
function lastOf({ logs, observations, noise, jumps }: Seen, days: number): Seen {
  const from = Math.max(0, logs.length - days);
  return {
    logs: logs.subarray(from),
    observations: observations.slice(from),
    noise: noise.subarray(from),
    jumps: jumps.subarray(from),
  };
}

/** The variances of greatest likelihood, as the search knows them, and from which squared error on a day is an outlier. */
interface Found {
  readonly at: readonly number[];
  readonly limit: number;
}

function search(runner: Runner, from: readonly number[] = startingPoint): Found {
  const cost = (at: readonly number[]): Slope => {
    const variances = toVariances(at);
    const { pass, smoothed } = runner.look(variances);
    return penalised(at, pass.deviance, gradientOf(at, variances, smoothed));
  };
  let found: Minimum = { at: from, value: 0, inverse: null };
  let limit = 0;
  runner.look(toVariances(from));
  for (let round = 0; round < rounds; round++) {
    const before = runner.seen.noise.slice();
    limit = outlierAt ** 2 * robustNoise(runner.trace);
    markOddities(runner, toVariances(found.at), limit);
    if (round > 0 && !hasChanged(before, runner.seen.noise)) break;
    found = bfgs(cost, found.at, { tolerance: searchTolerance, inverse: found.inverse });
  }
  return { at: found.at, limit };
}

/** Marks outliers, and lets the level jump where they are lasting. */
function markOddities(runner: Runner, variances: Variances, limit: number): void {
  runner.mark(variances, limit);
  for (let more = 0; more < mostShifts && markShift(runner.seen, runner.trace); more++)
    runner.mark(variances, limit);
}

/** Whether the noise of any day is now clearly another. */
function hasChanged(before: Float64Array, after: Float64Array): boolean {
  return before.some((noise, t) => Math.abs(Math.log(after[t] / noise)) > clearChange);
}

/** Lets the level jump at the first run of outliers on the same side that has no jump yet; false when there is none. */
function markShift(seen: Seen, { scaledError }: Trace): boolean {
  let run = 0;
  let start = 0;
  let side = 0;
  for (let t = 0; t < seen.logs.length; t++) {
    if (Number.isNaN(seen.logs[t])) continue;
    const own = seen.noise[t] > 1 ? Math.sign(scaledError[t]) : 0;
    if (own === 0 || own !== side) [run, start] = [0, t];
    side = own;
    if (side !== 0) run++;
    if (run < shiftDays || seen.jumps[start] > 0) continue;
    seen.jumps[start] = jumpVariance;
    return true;
  }
  return false;
}

/** Variance of the noise from the median of the scaled errors, so that outliers do not count. */
function robustNoise({ scaledError, spread }: Trace): number {
  const sizes = Array.from(scaledError, (error, t) => Math.abs(error) * Math.sqrt(spread[t]));
  return Math.max(leastNoise, (median(sizes.filter((size) => !Number.isNaN(size))) / normalMedian) ** 2);
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

/**
 * Logarithms of the volumes of ordinary open days; NaN on all others. The logarithm of a small count lies below that of its mean by about 1/(2·mean);
 * half a contact more makes up for it (Anscombe, "The transformation of Poisson, binomial and negative-binomial data", 1948).
 */
export function ordinaryLogs(history: History): Float64Array {
  const ordinary = history.volumes.map((volume, i) =>
    volume !== null && volume > 0 && isOrdinary(history, i) ? volume : Number.NaN,
  );
  const more = median(ordinary.filter((volume) => !Number.isNaN(volume))) < fewContacts ? 0.5 : 0;
  return Float64Array.from(ordinary, (volume) => Math.log(volume + more));
}

/** Level and weekday effects of the first eight weeks, by medians. */
function startingLevels(days: readonly Day[], logs: Float64Array): { level: number; weekdays: number[] } {
  const first: { weekday: number; log: number }[] = [];
  for (let i = 0; i < logs.length && first.length < 56; i++) {
    if (!Number.isNaN(logs[i])) first.push({ weekday: days[i].weekday, log: logs[i] });
  }
  const overall = median(first.map(({ log }) => log));
  const weekdays = Array.from({ length: 8 }, (_, weekday) => {
    const own = first.filter((one) => one.weekday === weekday).map(({ log }) => log);
    return own.length > 0 ? median(own) - overall : 0;
  });
  const early = first.slice(0, 14).map(({ weekday, log }) => log - weekdays[weekday]);
  return { level: median(early), weekdays };
}
