import { mean } from '../../stats/mean.js';
import { median } from '../../stats/quantile.js';
import type { Day, Estimate, History, Model, PastDay, Reason } from '../model.js';
import { lastOrdinary, levelOfAll, specialKey } from '../special.js';
import { spreadOf } from './recent.js';

/**
 * The planners' holiday-factor method (假日因子), literally: mean factor of the last three occurrences of the same holiday day (event,
 * offset, day type), each against the mean of the four ordinary same weekdays before it, times the mean of the last four ordinary
 * same weekdays, times growth. Growth is the geometric mean change from one 28-day period to the next over the last three
 * months, carried on for the days ahead.
 */
export const factor: Model = {
  name: 'factor',
  label: { en: "Planners' holiday factors", zh: '假日因子法' },
  doc: {
    en: 'Mean of the last four same weekdays times recent growth; special days times the mean factor of their last three occurrences.',
    zh: '近四周同星期均值×近三个月增长；特殊日再乘以最近三次同类日的平均因子。',
  },
  fit(history) {
    const spread = spreadOf(history, (past, day, before) => levelOf(past, day, before));
    const growth = monthlyGrowth(history);
    const last = history.days.at(-1)!.number;
    const past = pastFactors(history);
    const predict = (days: readonly Day[]) =>
      days.map((day): Estimate => {
        const ahead = day.number - last;
        const { volume, reason } = forecastDay(history, past, day, growth ** (ahead / 28));
        return { volume, logSd: volume > 0 ? spread * Math.sqrt(1 + ahead / 28) : 0, reason };
      });
    return { notes: growthNotes(growth), predict };
  },
};

const periodDays = 28;
const occurrencesUsed = 3;

/** The recent level of the day: its weekday's, or the working days' for make-up days on a weekday that is otherwise closed. */
function levelOf(history: History, day: Day, before: number): number | null {
  const own = lastOrdinary(history, day.weekday, before, 4);
  if (own.length > 0) return mean(own);
  if (day.info.dayType === 'makeup') return workingLevel(history, before);
  return history.openOn[day.weekday] ? levelOfAll(history, before) : null;
}

function workingLevel(history: History, before: number): number | null {
  const volumes = [1, 2, 3, 4, 5].flatMap((weekday) => lastOrdinary(history, weekday, before, 4));
  return volumes.length > 0 ? mean(volumes) : null;
}

/** Growth from one 28-day period to the next: geometric mean of up to three changes; 1 with less than eight weeks. */
function monthlyGrowth(history: History): number {
  const periods = [0, 1, 2, 3].map((back) => periodMean(history, history.days.length - periodDays * back));
  const known = periods.indexOf(null);
  const oldest = (known === -1 ? 4 : known) - 1;
  if (oldest < 1) return 1;
  return (periods[0]! / periods[oldest]!) ** (1 / oldest);
}

/** Mean of the weekday means of the ordinary days in the 28 days before the index; null when a weekday is missing or none came. */
function periodMean(history: History, end: number): number | null {
  if (end < periodDays) return null;
  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => history.openOn[weekday]);
  const means = weekdays.map((weekday) => mean(lastOrdinary(history, weekday, end, 4, 4)));
  const total = mean(means);
  return total > 0 ? total : null;
}

interface Known extends PastDay {
  readonly key: string;
  readonly type: string;
}

function pastFactors(history: History): Known[] {
  return history.days.flatMap((day, i): Known[] => {
    const key = specialKey(day);
    const volume = history.volumes[i];
    const baseline = levelOf(history, day, i);
    if (key === null || volume === null || !baseline) return [];
    return [{ ...key, date: day.info.date, volume, baseline, factor: volume / baseline, weight: 1 }];
  });
}

function forecastDay(
  history: History,
  past: readonly Known[],
  day: Day,
  growth: number,
): { volume: number; reason: Reason | null } {
  const key = specialKey(day);
  const baseline = (levelOf(history, day, history.days.length) ?? 0) * growth;
  if (key === null) return { volume: baseline, reason: null };
  const same = past.filter((one) => one.key === key.key).slice(-occurrencesUsed);
  const used = same.map((one) => ({ ...pastDay(one), weight: 1 / same.length }));
  if (used.length > 0) return explained(baseline, mean(used.map((one) => one.factor)), used, rules.mean);
  const kin = past.filter((one) => one.type === key.type).map((one) => one.factor);
  if (key.type === 'window') return explained(baseline, 1, [], rules.ordinary);
  if (kin.length > 0) return explained(baseline, median(kin), [], rules.typical);
  if (key.type === 'makeup') {
    const working = (workingLevel(history, history.days.length) ?? 0) * growth;
    return explained(working, 1, [], rules.workday);
  }
  const sunday = history.openOn[7] ? mean(lastOrdinary(history, 7, history.days.length, 4)) * growth : 0;
  return explained(Number.isFinite(sunday) ? sunday : baseline, 1, [], rules.sunday);
}

function pastDay({ date, volume, baseline, factor: own }: Known) {
  return { date, volume, baseline, factor: own };
}

function explained(baseline: number, own: number, past: readonly PastDay[], rule: Reason['rule']) {
  return { volume: baseline * own, reason: { baseline, factor: own, past, rule } };
}

function growthNotes(growth: number) {
  if (growth === 1) return [];
  const percent = `${((growth - 1) * 100).toFixed(1)} %`;
  return [
    {
      en: `growth of ${percent} per 28 days, from the last three months, is carried on`,
      zh: `按近三个月的增长，每 28 天 ${percent}，外推`,
    },
  ];
}

const rules = {
  mean: {
    en: 'mean factor of the last three occurrences, times recent level and growth',
    zh: '最近三次同类日的平均因子 × 近期水平 × 增长',
  },
  typical: {
    en: 'no past occurrence: median factor of days of this kind',
    zh: '无同日历史，取同类日因子的中位数',
  },
  ordinary: { en: 'no past occurrence: taken as an ordinary day', zh: '无历史可参考，按平日处理' },
  sunday: { en: 'no holiday in the history: taken as a Sunday', zh: '历史中没有节假日，按周日处理' },
  workday: {
    en: 'no make-up workday in the history: taken as the mean of the working days',
    zh: '历史中没有调休上班日，按工作日均值处理',
  },
};
