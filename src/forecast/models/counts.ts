import type { Day, Estimate, Fitted, History } from '../model.js';
import { isOrdinary } from '../special.js';

/** What of a day's weight is left a day later, to choose from: memories of about 50, 25 and 17 days. */
const dailyWeights = [0.98, 0.96, 0.94];
/** Days from which on the choice is tried. */
const triedFrom = 28;
/** A weekday's own rate is trusted like this many of its days. */
const trust = 4;

interface Rates {
  readonly weekday: readonly number[];
  readonly working: number;
  readonly offFactor: number;
  readonly logSd: number;
}

/**
 * For queues with a few contacts a day: exponentially weighted mean counts by weekday, pulled towards the overall mean, with the memory
 * that would have told each past day best from the days before it (Poisson likelihood); holidays by the ratio of all past holidays
 * together. The spread is what the counts vary beyond chance (Pearson's dispersion). Ord, Koehler and Snyder, "Estimation
 * and prediction for a class of dynamic nonlinear statistical models" (1997).
 */
export const counts = {
  fit(history: History): Fitted {
    const rates = ratesOf(history);
    return { notes: [], predict: (days) => days.map((day) => estimate(day, history, rates)) };
  },
};

function ratesOf(history: History): Rates {
  const memory = bestMemory(history);
  const sums = gather(history, memory, () => undefined);
  const { sum, weight } = sums;
  const overall = weight[0] > 0 ? sum[0] / weight[0] : 0;
  const weekday = history.openOn.map((open, i) =>
    i > 0 && open ? rateOf(sums, i, history.pattern?.[i]) : 0,
  );
  const working = workingMean(weekday, overall);
  const offFactor = offFactorOf(history, weekday, working);
  return { weekday, working, offFactor, logSd: spreadOf(history, weekday, weight[0] * overall) };
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
function rateOf({ sum, weight }: Sums, at: number, usual = 1): number {
  const overall = weight[0] > 0 ? sum[0] / weight[0] : 0;
  return (sum[at] + trust * overall * usual) / (weight[at] + trust);
}

function bestMemory(history: History): number {
  const unlikely = dailyWeights.map((memory) => {
    let sum = 0;
    gather(history, memory, (i, before) => {
      if (i < triedFrom) return;
      const rate = Math.max(rateOf(before, history.days[i].weekday), 1e-3);
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

function spreadOf(history: History, weekday: readonly number[], contacts: number): number {
  let squares = 0;
  let expected = 0;
  history.days.forEach((day, i) => {
    const volume = history.volumes[i];
    if (volume === null || !isOrdinary(history, i)) return;
    const rate = weekday[day.weekday];
    squares += (volume - rate) ** 2 - rate;
    expected += rate ** 2;
  });
  const beyondChance = expected > 0 ? Math.max(0, squares / expected) : 0;
  return Math.min(1.5, Math.sqrt(beyondChance + 1 / Math.max(contacts, 0.5)));
}

function estimate(day: Day, history: History, rates: Rates): Estimate {
  const { dayType } = day.info;
  const open = history.openOn[day.weekday];
  const baseline = dayType === 'makeup' ? rates.working : open ? rates.weekday[day.weekday] : 0;
  const factor = dayType === 'off' ? rates.offFactor : 1;
  const volume = baseline * factor;
  const reason = dayType === 'normal' ? null : { baseline, factor, past: [], rule };
  return { volume, logSd: volume > 0 ? rates.logSd : 0, reason };
}

const rule = {
  en: 'few contacts a day: holidays by the ratio of all past holidays together',
  zh: '日量很小：节假日按历次节假日合计比例',
};
