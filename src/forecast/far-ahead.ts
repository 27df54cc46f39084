import { DataError } from '../text/errors.js';
import type { Text } from '../text/text.js';
import { isoDate } from '../time/calendar-date.js';
import type { Day, Estimate } from './model.js';
import { trialDays } from './trials.js';

/** Beyond the days that the past is tried on, nobody knows where the volume goes: a standard deviation of the logarithm of a tenth a year. */
const yearlyDrift = 0.1;
const daysOfYear = 365.25;
const mostYears = 10;

/** What is not known of a day so long after the history, as a standard deviation of the logarithm: 0 up to four weeks, then a tenth for each year. */
export function farSpread(ahead: number): number {
  return (yearlyDrift * Math.max(0, ahead - trialDays)) / daysOfYear;
}

/** The estimates with what is not known of days far after the last one known. */
export function withFarSpread(
  estimates: readonly Estimate[],
  days: readonly Day[],
  last: number,
): readonly Estimate[] {
  return estimates.map((one, i) => {
    const far = farSpread(days[i].number - last);
    return far > 0 && one.volume > 0 ? { ...one, logSd: Math.hypot(one.logSd, far) } : one;
  });
}

/** Says so where days lie more than a year after the history. */
export function farNotes(days: readonly Day[], last: number): Text[] {
  const until = days.at(-1);
  if (until === undefined || until.number - last <= daysOfYear) return [];
  const years = ((until.number - last) / daysOfYear).toFixed(1);
  return [
    {
      en: `${until.info.date} is ${years} years after the history: the level is carried on as it is, and the intervals only allow for a drift of some tenth a year`,
      zh: `${until.info.date} 距历史末日 ${years} 年：水平按现状外推，区间仅按每年约一成的漂移放宽`,
    },
  ];
}

/** A day more than ten years after the history is no forecast: DataError. */
export function refuseTooFar(until: number, last: number): void {
  if (until - last <= mostYears * daysOfYear) return;
  throw new DataError(
    {
      en: `the last day asked for, ${isoDate(until)}, is more than ${mostYears} years after the history, which ends on ${isoDate(last)}`,
      zh: `所求末日 ${isoDate(until)} 距历史末日 ${isoDate(last)} 超过 ${mostYears} 年`,
    },
    {},
    { en: 'Ask for fewer days, or an earlier start.', zh: '请减少天数，或提前起始日。' },
  );
}
