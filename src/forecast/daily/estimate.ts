import { nelderMead } from '../../stats/nelder-mead.js';
import { median } from '../../stats/quantile.js';
import type { History } from '../model.js';
import { isOrdinary } from '../special.js';
import { type Design, designFor, observation } from './design.js';
import { filter, type Pass, startState, type Variances } from './kalman.js';

/** A history with the filter run over it, under the variances that fit it best. */
export interface Baseline {
  readonly design: Design;
  readonly variances: Variances;
  readonly pass: Pass;
  readonly observations: readonly Float64Array[];
}

/** Where the search for the variances begins: log standard deviations, in units of the noise, and the logit of the persistence. */
const startingPoint = [0.15, 0.003, 0.7, 0.02, 2, 2].map(Math.log).concat(0.5);
const priorSpread = 1.5;
const searchSteps = 90;
/** A difference in log likelihood that no longer matters. */
const searchTolerance = 0.05;

/**
 * Fits the state-space baseline: level with damped slope, a deviation that fades from day to day, weekdays that may drift, the year
 * and the month cycle, on logarithms of the ordinary days' volumes. The variances are those of greatest likelihood, held near
 * usual values by a weak prior.
 */
export function fitBaseline(history: History): Baseline {
  const design = designFor(history);
  const logs = ordinaryLogs(history);
  const observations = history.days.map((day) => observation(design, day));
  const { level, weekdays } = startingLevels(history, logs);
  const run = (variances: Variances) =>
    filter(design, variances, startState(design, variances, level, weekdays), logs, observations);
  const cost = (at: readonly number[]) => {
    const penalty = at.reduce((sum, value, i) => sum + ((value - startingPoint[i]) / priorSpread) ** 2, 0);
    return run(toVariances(at)).deviance / 2 + penalty / 2;
  };
  const best = nelderMead(cost, startingPoint, { maxSteps: searchSteps, tolerance: searchTolerance });
  const variances = toVariances(best.at);
  return { design, variances, pass: run(variances), observations };
}

function toVariances(at: readonly number[]): Variances {
  const [level, slope, deviation, weekday, annual, month] = at.map((value) =>
    Math.exp(2 * Math.min(value, 8)),
  );
  return { level, slope, deviation, weekday, annual, month, persistence: 0.98 / (1 + Math.exp(-at[6])) };
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
