import { mean } from '../../stats/mean.js';
import { tailsOf } from '../calibration.js';
import type { Day, Estimate, Fitted, History, Tails } from '../model.js';
import { isOrdinary } from '../special.js';
import { trialDays, trialsOf } from '../trials.js';

/** What of a day's weight is left a day later, to choose from: memories of about 100, 50, 25 and 17 days. */
const dailyWeights = [0.99, 0.98, 0.96, 0.94];
/** Days from which on the choice is tried. */
const triedFrom = 28;
/** A weekday's own rate is trusted like this many of its days, or as many more as the counts vary beyond chance. */
const usualTrust = 4;
const daysOfYear = 364;
/** Trials on the past that tell how far the bounds must lie. */
const mostTrials = 13;
/** Days are not taken to vary by more than this variance, relative to the rate: one day in a hundred brings all. */
const mostBeyondChance = 100;

interface Rates {
  readonly weekday: readonly number[];
  readonly working: number;
  readonly offFactor: number;
  /** How far a day strays beyond chance, and what is not known of the rate, both relative to the rate. */
  readonly spread: number;
  readonly rateSd: number;
}

/**
 * For queues with a few contacts a day, coming singly or in bursts: exponentially weighted mean counts by weekday, pulled towards the overall mean (the more, the more they
 * come in bursts), with the memory
 * that would have told each past day best from the days before it (Poisson likelihood); holidays by the ratio of all past holidays
 * together. The spread is what the counts vary beyond chance (Pearson's dispersion), the bounds are where the past stayed within. Ord, Koehler and Snyder,
 * "Estimation and prediction for a class of dynamic nonlinear statistical models" (1997).
 */
export const counts = {
  fit(history: History): Fitted {
    const rates = ratesOf(history);
    const tails = tailsOf(
      trialsOf(history.days.length, mostTrials).flatMap((until) => missesAfter(history, until)),
    );
    const predict = (days: readonly Day[]) => days.map((day) => estimate(day, history, rates, tails));
    return { notes: [], predict, covariance: (days) => covarianceOf(predict(days), rates) };
  },
};

/** Whether contacts come in bursts rather than singly. */
export function comesInBursts(history: History): boolean {
  return dispersionOf(history) > 3;
}

/** Variance of the counts of the last year's ordinary days over that of chance (Fisher's index of dispersion); 1 or more. */
function dispersionOf(history: History): number {
  const from = Math.max(0, history.volumes.length - daysOfYear);
  const counted = history.volumes.filter(
    (volume, i): volume is number => i >= from && volume !== null && isOrdinary(history, i),
  );
  const usual = mean(counted);
  return usual > 0 ? Math.max(1, mean(counted.map((volume) => (volume - usual) ** 2)) / usual) : 1;
}

/** What was missed on the ordinary days after the first `until` ones, in standard deviations. */
function missesAfter(history: History, until: number): number[] {
  const known = { ...history, days: history.days.slice(0, until), volumes: history.volumes.slice(0, until) };
  const rates = ratesOf(known);
  return history.days.slice(until, until + trialDays).flatMap((day, i) => {
    const came = history.volumes[until + i];
    const rate = rates.weekday[day.weekday];
    if (came === null || !(rate > 0) || !isOrdinary(history, until + i)) return [];
    return [(came - rate) / Math.sqrt(rate + (rates.spread * rate) ** 2)];
  });
}

/** Days err together by what is not known of the rate, and each alone by what varies and by chance; as of logarithms. */
function covarianceOf(estimates: readonly Estimate[], { spread, rateSd }: Rates) {
  return (i: number, j: number) => {
    const { volume } = estimates[i];
    if (!(volume > 0)) return 0;
    return Math.log1p(i === j ? spread ** 2 + 1 / volume : rateSd ** 2);
  };
}

function ratesOf(history: History): Rates {
  const trust = usualTrust * dispersionOf(history);
  const memory = bestMemory(history, trust);
  const sums = gather(history, memory, () => undefined);
  const { sum, weight } = sums;
  const overall = weight[0] > 0 ? sum[0] / weight[0] : 0;
  const weekday = history.openOn.map((open, i) =>
    i > 0 && open ? rateOf(sums, trust, i, history.pattern?.[i]) : 0,
  );
  const working = workingMean(weekday, overall);
  const offFactor = offFactorOf(history, weekday, working);
  const beyondChance = beyondChanceOf(history, weekday);
  const known = Math.max(weight[0], 1);
  const rateVariance = (beyondChance + 1 / Math.max(overall, 0.5 / known)) / known;
  const spread = Math.sqrt(beyondChance + rateVariance);
  return { weekday, working, offFactor, spread, rateSd: Math.sqrt(rateVariance) };
}

interface Sums {
  readonly sum: Float64Array;
  readonly weight: Float64Array;
}

/** Adds the ordinary days up with fading weight, by weekday and (at 0) over all; `see` is shown each with what was known before. */
function gather(history: History, memory: number, see: (index: number, before: Sums) => void): Sums {
  const sums = { sum: new Float64Array(8), weight: new Float64Array(8) };
  let last = 0;
  history.days.forEach((day, i) => {
    const volume = history.volumes[i];
    if (volume === null || !isOrdinary(history, i)) return;
    const left = memory ** (i - last);
    last = i;
    for (let at = 0; at < 8; at++) {
      sums.sum[at] *= left;
      sums.weight[at] *= left;
    }
    see(i, sums);
    for (const at of [0, day.weekday]) {
      sums.sum[at] += volume;
      sums.weight[at]++;
    }
  });
  return sums;
}

/** Mean of a weekday, pulled towards the mean of all (times what the weekday usually has of it). */
function rateOf({ sum, weight }: Sums, trust: number, at: number, usual = 1): number {
  const overall = weight[0] > 0 ? sum[0] / weight[0] : 0;
  return (sum[at] + trust * overall * usual) / (weight[at] + trust);
}

function bestMemory(history: History, trust: number): number {
  const unlikely = dailyWeights.map((memory) => {
    let sum = 0;
    gather(history, memory, (i, before) => {
      if (i < triedFrom) return;
      const rate = Math.max(rateOf(before, trust, history.days[i].weekday), 1e-3);
      sum += rate - history.volumes[i]! * Math.log(rate);
    });
    return sum;
  });
  return dailyWeights[unlikely.indexOf(Math.min(...unlikely))];
}

function workingMean(weekday: readonly number[], overall: number): number {
  const open = weekday.slice(1, 6).filter((rate) => rate > 0);
  return open.length > 0 ? open.reduce((a, b) => a + b, 0) / open.length : overall;
}

function offFactorOf(history: History, weekday: readonly number[], working: number): number {
  let volume = 0;
  let expected = 0;
  history.days.forEach((day, i) => {
    if (day.info.dayType !== 'off' || history.volumes[i] === null || weekday[day.weekday] === 0) return;
    volume += history.volumes[i]!;
    expected += weekday[day.weekday];
  });
  const sunday = working > 0 ? Math.min(1, weekday[7] / working) : 1;
  return (volume + sunday) / (expected + 1);
}

/** Variance of the days around their rates beyond chance, relative to the rates. */
function beyondChanceOf(history: History, weekday: readonly number[]): number {
  let squares = 0;
  let expected = 0;
  history.days.forEach((day, i) => {
    const volume = history.volumes[i];
    if (volume === null || !isOrdinary(history, i)) return;
    const rate = weekday[day.weekday];
    squares += (volume - rate) ** 2 - rate;
    expected += rate ** 2;
  });
  return expected > 0 ? Math.min(mostBeyondChance, Math.max(0, squares / expected)) : 0;
}

function estimate(day: Day, history: History, rates: Rates, tails: Tails): Estimate {
  const { dayType } = day.info;
  const open = history.openOn[day.weekday];
  const baseline = dayType === 'makeup' ? rates.working : open ? rates.weekday[day.weekday] : 0;
  const factor = dayType === 'off' ? rates.offFactor : 1;
  const volume = baseline * factor;
  const reason = dayType === 'normal' ? null : { baseline, factor, past: [], rule };
  return {
    volume,
    logSd: volume > 0 ? Math.sqrt(Math.log1p(rates.spread ** 2)) : 0,
    reason,
    tails,
    counted: true,
  };
}

const rule = {
  en: 'few contacts a day: holidays by the ratio of all past holidays together',
  zh: '日量很小：节假日按历次节假日合计比例',
};
