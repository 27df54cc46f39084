import { median } from '../../stats/quantile.js';
import { plural } from '../../text/plural.js';
import { type Trial, tailsFrom } from '../calibration.js';
import { observation } from '../daily/design.js';
import { type Baseline, fitBaseline, ordinaryLogs } from '../daily/estimate.js';
import { type Occurrence, occurrences, poolFactor } from '../daily/factors.js';
import { carryOn, dot, expectation, lookAhead, type Pass, stepState } from '../daily/kalman.js';
import { monthText } from '../daily/month-text.js';
import { odditiesOf } from '../daily/oddities.js';
import type { Day, Estimate, Fitted, History, Model } from '../model.js';
import { isOrdinary, isShut, shutRule } from '../special.js';
import { trialDays, trialsOf } from '../trials.js';
import { counts } from './counts.js';
import { short } from './short.js';

/** The least number of ordinary days from which level, weekdays and their movement can be told. */
const leastDays = 42;
/** Below this many contacts a day the logarithm is no good scale. */
const leastVolume = 10;
/** Where hardly any trial tells how wrong the variances are, the level counts as known by so many days less well: twice its variance after 130 days. */
const untriedDays = 130;
const enoughTrials = 2;
/** The bounds are as wide as they should have been on so many trials, four weeks apart. */
const mostTrials = 13;

/**
 * The default: a state-space model of the logarithm of the daily volume (level, damped slope, fading deviation, weekday, year and
 * month cycle; Kalman filter, robust), with factors for holidays and other special days taken against its baseline.
 * West and Harrison, "Bayesian Forecasting and Dynamic Models" (1997); Durbin and Koopman (2012).
 */
export const level: Model = {
  name: 'level',
  label: { en: 'Level, weekday, year and month with holiday factors', zh: '水平＋星期＋年月周期＋假日因子' },
  doc: {
    en: 'State-space model of the daily volume: level with damped trend, weekday, annual and month cycle, learned from ordinary days; special days by pooled factors against that baseline.',
    zh: '日总量的状态空间模型：由平日学习水平、阻尼趋势、星期、年度和月内周期；特殊日按其相对基线的历史因子合并估计。',
  },
  fit(history) {
    const logs = ordinaryLogs(history).filter((log) => !Number.isNaN(log));
    const open = history.volumes.filter(
      (volume, i) => volume !== null && history.openOn[history.days[i].weekday],
    );
    if (open.length > 0 && median(open as number[]) < leastVolume) return counts.fit(history);
    if (logs.length < leastDays) {
      const { notes, predict } = short.fit(history);
      return { predict, notes: [...notes, shortHistory(logs.length)] };
    }
    return fitted(history, fitBaseline(history));
  },
};

function shortHistory(days: number) {
  return {
    en: `only ${plural(days, 'ordinary day')} of history: medians of the weekdays instead of the full model, which takes ${leastDays}`,
    zh: `平日历史仅 ${days} 天，不足 ${leastDays} 天：改用同星期中位数`,
  };
}

function fitted(history: History, baseline: Baseline): Fitted {
  const { pass, smoothed } = baseline;
  const known = occurrences(history, smoothed.expected);
  const trials = trialsOf(history.days.length, mostTrials);
  const passes = baseline.passesUntil(trials);
  const doubt = (untriedDays / history.days.length) * Math.max(0, 1 - trials.length / enoughTrials);
  const replay = (until: number, days: readonly Day[]) => {
    const before = known.filter((one) => one.day.number < days[0].number);
    const past = { ...history, days: history.days.slice(0, until) };
    const passed = passes.get(until) ?? baseline.passesUntil([until]).get(until)!;
    return forecastDays(past, baseline, passed, before, days, doubt);
  };
  const tails = tailsFrom(
    trials.flatMap((until) => missesAfter(history, until, replay)),
    trials.length,
  );
  const last = history.days.at(-1)!.number;
  const ofNewest = baseline.newest?.variance ?? 0;
  return {
    notes: [],
    found: [
      ...monthText(baseline.design, pass.state),
      ...odditiesOf(history, baseline.seen, smoothed.expected, baseline.newest),
    ],
    predict: (days) =>
      forecastDays(history, baseline, pass, known, days, doubt).map((one, i) => {
        const wide = { ...one, logSd: one.volume > 0 ? Math.sqrt(one.logSd ** 2 + ofNewest) : 0 };
        return one.reason === null ? { ...wide, tails: tails(days[i].number - last) } : wide;
      }),
    covariance: (days) => {
      const of = logCovariance(history, baseline, known, days, doubt);
      return (i, j) => of(i, j) + ofNewest;
    },
    replay,
  };
}

/** What was missed on the ordinary days after the first `until` ones. */
function missesAfter(
  history: History,
  until: number,
  replay: (until: number, days: readonly Day[]) => readonly Estimate[],
): Trial[] {
  const days = history.days.slice(until, until + trialDays);
  return replay(until, days).flatMap(({ volume, logSd }, i) => {
    const came = history.volumes[until + i];
    if (came === null || !(logSd > 0) || !isOrdinary(history, until + i)) return [];
    return [{ ahead: i + 1, miss: Math.log(came / volume) / logSd }];
  });
}

function forecastDays(
  history: History,
  { design, variances }: Baseline,
  pass: Pass,
  known: readonly Occurrence[],
  days: readonly Day[],
  doubt: number,
): Estimate[] {
  const state = { mean: pass.state.mean.slice(), variance: pass.state.variance.slice() };
  const gain = new Float64Array(design.size);
  let at = history.days.at(-1)!.number;
  return days.map((day) => {
    for (; at < day.number; at++) stepState(state, design, variances);
    const look = (as?: number) => {
      const z = observation(design, day, as);
      const variance = (lookAhead(state, z, gain) + doubt * state.variance[0] + 1) * pass.noise;
      return { log: expectation(state, z), variance };
    };
    return day.info.dayType === 'normal'
      ? ordinaryEstimate(day, look(), history)
      : specialEstimate(day, look, history, known);
  });
}

/** How the errors of the days go together: by the state that they share; noise and holiday factors are each day's own. */
function logCovariance(
  history: History,
  { design, variances, pass }: Baseline,
  known: readonly Occurrence[],
  days: readonly Day[],
  doubt: number,
): (i: number, j: number) => number {
  const state = { mean: pass.state.mean.slice(), variance: pass.state.variance.slice() };
  const observations = days.map((day) => observation(design, day));
  let at = history.days.at(-1)!.number;
  const rows = days.map((day, i) => {
    for (; at < day.number; at++) stepState(state, design, variances);
    const carried = new Float64Array(design.size);
    const ofLevel = doubt * state.variance[0];
    const own = (lookAhead(state, observations[i], carried) + ofLevel + 1) * pass.noise;
    const special = day.info.dayType === 'normal' ? 0 : poolFactor(day, known).logVariance;
    let from = day.number;
    const later = days.slice(i + 1).map((other, k) => {
      for (; from < other.number; from++) carryOn(carried, variances);
      return (dot(carried, observations[i + 1 + k]) + ofLevel) * pass.noise;
    });
    return [own + special, ...later];
  });
  return (i, j) => rows[i][j - i];
}

function ordinaryEstimate(day: Day, look: { log: number; variance: number }, history: History): Estimate {
  if (!history.openOn[day.weekday]) return { volume: 0, logSd: 0, reason: null };
  return { volume: Math.exp(look.log), logSd: Math.sqrt(look.variance), reason: null };
}

function specialEstimate(
  day: Day,
  look: (as?: number) => { log: number; variance: number },
  history: History,
  known: readonly Occurrence[],
): Estimate {
  const shut = isShut(history, day);
  const pooled = shut ? { ...poolFactor(day, []), rule: shutRule } : poolFactor(day, known);
  const { log, variance } = look(pooled.likeSunday && history.openOn[7] ? 7 : undefined);
  const reason = (factor: number) => ({
    baseline: Math.exp(log),
    factor,
    past: pooled.past,
    kinds: pooled.kinds,
    rule: pooled.rule,
  });
  const weekdaysOnly = pooled.likeSunday && !history.openOn[6] && !history.openOn[7];
  const none = { volume: 0, logSd: 0, reason: reason(0) };
  if (!shut && weekdaysOnly && pooled.logFactor !== null) return { ...none, ifOpen: Math.exp(log) };
  if (pooled.logFactor === null || shut) return none;
  const apart = pooled.likeSunday ? (look().log - log) / 2 : 0;
  return {
    volume: Math.exp(log + pooled.logFactor),
    logSd: Math.sqrt(variance + pooled.logVariance + apart ** 2),
    reason: reason(Math.exp(pooled.logFactor)),
  };
}
