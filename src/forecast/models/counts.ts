import type { Day, Estimate, Fitted, History } from '../model.js';
import { isOrdinary } from '../special.js';

const dailyWeight = 0.985;
/** A weekday's own rate is trusted like this many of its days. */
const trust = 4;

interface Rates {
  readonly weekday: readonly number[];
  readonly working: number;
  readonly offFactor: number;
  readonly logSd: number;
}

/**
 * For queues with a few contacts a day: exponentially weighted mean counts by weekday, pulled towards the overall mean; holidays by
 * the ratio of all past holidays together. The spread is what the counts vary beyond chance (Pearson's dispersion).
 */
export const counts = {
  fit(history: History): Fitted {
    const rates = ratesOf(history);
    return { notes: [], predict: (days) => days.map((day) => estimate(day, history, rates)) };
  },
};

function ratesOf(history: History): Rates {
  const sum = new Float64Array(8);
  const weight = new Float64Array(8);
  history.days.forEach((day, i) => {
    const volume = history.volumes[i];
    if (volume === null || !isOrdinary(history, i)) return;
    const w = dailyWeight ** (history.days.length - 1 - i);
    for (const at of [0, day.weekday]) {
      sum[at] += w * volume;
      weight[at] += w;
    }
  });
  const overall = weight[0] > 0 ? sum[0] / weight[0] : 0;
  const weekday = history.openOn.map((open, i) =>
    i > 0 && open ? (sum[i] + trust * overall) / (weight[i] + trust) : 0,
  );
  const working = workingMean(weekday, overall);
  const offFactor = offFactorOf(history, weekday, working);
  return { weekday, working, offFactor, logSd: spreadOf(history, weekday, weight[0] * overall) };
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
