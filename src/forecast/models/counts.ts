import { tailsOf } from '../calibration.js';
import type { Day, Estimate, Fitted, History, Tails } from '../model.js';
import { isOrdinary } from '../special.js';
import { mostTrialsOfSmall, trialDays, trialsOf } from '../trials.js';
import { dispersionOf, ratesUntil, type WeekdayRates } from './count-rates.js';

/** Trials on the past that tell how far the bounds must lie. */
const mostTrials = 13;
/** Days are not taken to vary by more than this variance, relative to the rate: one day in a hundred brings all. */
const mostBeyondChance = 100;
/** Counts that vary by more than this many times what chance does come in bursts. */
const bursts = 3;

interface Rates {
  readonly weekday: readonly number[];
  readonly working: number;
  readonly offFactor: number;
  /** How far a day strays beyond chance, and what is not known of the rate, both relative to the rate. */
  readonly spread: number;
  readonly rateSd: number;
}

/**
 * For queues with a few contacts a day, coming singly or in bursts: a level of counts times weekday factors, see `ratesUntil`; holidays by the ratio of all
 * past holidays together. The spread is what the counts vary beyond chance (Pearson's dispersion), the bounds are where the past stayed within. Ord, Koehler and Snyder,
 * "Estimation and prediction for a class of dynamic nonlinear statistical models" (1997).
 */
export const counts = {
  fit(history: History): Fitted {
    const { length } = history.days;
    const trials = trialsOf(length, mostTrialsOfSmall);
    const known = ratesUntil(history, [length, ...trials]);
    const ratesAt = (until: number) => {
      const past = known.get(until) ?? ratesUntil(history, [until]).get(until)!;
      return ratesOf(cut(history, until), past);
    };
    const rates = ratesAt(length);
    const tails = tailsOf(
      trials.slice(0, mostTrials).flatMap((until) => missesAfter(history, until, ratesAt(until))),
    );
    const predict = (days: readonly Day[]) => days.map((day) => estimate(day, history, rates, tails));
    const replay = (until: number, days: readonly Day[]) => {
      const past = ratesAt(until);
      return days.map((day) => estimate(day, history, past, tails));
    };
    const covariance = (days: readonly Day[]) => covarianceOf(predict(days), rates);
    return { notes: [], predict, replay, covariance, fewContacts: true };
  },
};

/** Whether contacts come in bursts rather than singly. */
export function comesInBursts(history: History): boolean {
  return dispersionOf(history) > bursts;
}

function cut(history: History, until: number): History {
  if (until === history.days.length) return history;
  return { ...history, days: history.days.slice(0, until), volumes: history.volumes.slice(0, until) };
}

/** What was missed on the ordinary days after the first `until` ones, in standard deviations. */
function missesAfter(history: History, until: number, rates: Rates): number[] {
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

function ratesOf(history: History, { weekday, days }: WeekdayRates): Rates {
  const open = weekday.filter((rate) => rate > 0);
  const overall = open.length > 0 ? open.reduce((a, b) => a + b, 0) / open.length : 0;
  const working = workingMean(weekday, overall);
  const offFactor = offFactorOf(history, weekday, working);
  const beyondChance = beyondChanceOf(history, weekday);
  const known = Math.max(days, 1);
  const rateVariance = (beyondChance + 1 / Math.max(overall, 0.5 / known)) / known;
  const spread = Math.sqrt(beyondChance + rateVariance);
  return { weekday, working, offFactor, spread, rateSd: Math.sqrt(rateVariance) };
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
