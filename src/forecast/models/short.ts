import { mean } from '../../stats/mean.js';
import { median, quantile } from '../../stats/quantile.js';
import type { Text } from '../../text/text.js';
import { occurrences, poolFactor } from '../daily/factors.js';
import type { Day, Estimate, Fitted, History } from '../model.js';
import { isOrdinary, isShut, shutRule } from '../special.js';

const recentDays = 70;
const unknownSpread = 0.35;
/** Fewer days beyond one of each weekday do not tell how much days vary. */
const leastFree = 3;
/** So many times the usual volume, and no other day of its weekday near it: an outlier, of which so few days must not be made. */
const outlierTimes = 5;
/** What is not known of a weekday never seen, on top: how weekdays differ, or how far a queue is from the others' weekdays. */
const unseenSpread = 0.35;
const borrowedSpread = 0.15;
/** The weekdays of the queues together count as so many days of the queue's own. */
const borrowedDays = 2;

/**
 * For a few days or weeks of history: the median of each weekday, a weekday never seen like the median of all (or in the proportions of the queues
 * together), special days by their factors against that. The spread of the logarithms is wide where little is known, and wider on weekdays
 * that were never seen.
 */
export const short = {
  fit(given: History): Fitted {
    const outliers = outliersOf(given);
    const history = without(given, outliers);
    const level = weekdayMedians(history);
    const spread = Math.max(spreadAround(history, level), outliers.length > 0 ? unknownSpread : 0);
    const known = occurrences(
      history,
      history.days.map((day) => Math.log(baselineOf(day, level))),
    );
    const first = history.days.at(-1)!.number;
    const seen = new Set(
      history.days.filter((_, i) => history.volumes[i] !== null).map((day) => day.weekday),
    );
    const unseen = history.pattern ? borrowedSpread : unseenSpread;
    const predict = (days: readonly Day[]) =>
      days.map((day) => {
        const ahead = spread * Math.sqrt(1 + (day.number - first) / 28);
        const all = seen.has(day.weekday) ? ahead : Math.hypot(ahead, unseen);
        return estimate(day, history, level, known, all);
      });
    return { notes: outliers.length > 0 ? [outlierNote(given, outliers)] : [], predict };
  },
};

/** Days, by their index, far above the usual volume (median; of two days the smaller) that no other day of their weekday comes near. */
function outliersOf(history: History): number[] {
  const open = history.volumes.flatMap((volume, i) =>
    volume !== null && volume > 0 && isOrdinary(history, i) ? [{ i, volume }] : [],
  );
  const volumes = open.map((one) => one.volume);
  const usual = volumes.length > 2 ? median(volumes) : Math.min(...volumes);
  const far = open.filter(({ volume }) => volume > outlierTimes * usual);
  const weekdayOf = (i: number) => history.days[i].weekday;
  const isAlone = (one: (typeof open)[number]) =>
    !open.some(
      ({ i, volume }) =>
        i !== one.i && weekdayOf(i) === weekdayOf(one.i) && volume * outlierTimes > one.volume,
    );
  return far.filter(isAlone).map(({ i }) => i);
}

function without(history: History, outliers: readonly number[]): History {
  if (outliers.length === 0) return history;
  return {
    ...history,
    volumes: history.volumes.map((volume, i) => (outliers.includes(i) ? null : volume)),
  };
}

function outlierNote({ days, volumes }: History, outliers: readonly number[]): Text {
  const list = outliers.map((i) => `${days[i].info.date} (${volumes[i]})`);
  return {
    en: `far above all other days and not counted: ${list.join(', ')}; name such days with --events, or leave them out with --exclude`,
    zh: `远高于其他各天、不计入：${list.join('、')}；可用 --events 命名，或用 --exclude 排除`,
  };
}

/** Medians of the recent ordinary days by weekday; at 0 the median of the working days. */
function weekdayMedians(history: History): number[] {
  const recent = history.days.flatMap((day, i) => {
    const volume = history.volumes[i];
    const use = volume !== null && history.openOn[day.weekday] && i >= history.days.length - recentDays;
    return use ? [{ weekday: day.weekday, volume, ordinary: isOrdinary(history, i) }] : [];
  });
  const ordinary = recent.filter((one) => one.ordinary);
  const pool = ordinary.length > 0 ? ordinary : recent;
  const of = (weekdays: readonly number[]) =>
    pool.filter((one) => weekdays.includes(one.weekday)).map((one) => one.volume);
  const { pattern } = history;
  const working = pattern ? mean(pattern.slice(1, 6)) : 1;
  const usual = (weekday: number) => (weekday === 0 ? working : (pattern?.[weekday] ?? 1));
  const overall =
    median(pool.filter((one) => usual(one.weekday) > 0).map((one) => one.volume / usual(one.weekday))) || 0;
  return history.openOn.map((open, weekday) => {
    if (weekday > 0 && !open) return 0;
    const own = of(weekday === 0 ? [1, 2, 3, 4, 5] : [weekday]);
    const wider = overall * usual(weekday);
    if (own.length === 0) return wider;
    if (!pattern) return median(own);
    return (own.length * median(own) + borrowedDays * wider) / (own.length + borrowedDays);
  });
}

function baselineOf(day: Day, level: readonly number[]): number {
  return day.info.dayType === 'makeup' || level[day.weekday] === 0 ? level[0] : level[day.weekday];
}

/**
 * Standard deviation of the logarithm for a further day, from how the days lie around the levels of their weekdays. A weekday with a single day has that
 * day for its level and tells nothing, one with two half of what it might; what is still free tells how sure the result is (Student).
 */
function spreadAround(history: History, level: readonly number[]): number {
  const known = history.volumes.flatMap((volume, i) => {
    const { weekday } = history.days[i];
    return volume && level[weekday] > 0 && isOrdinary(history, i)
      ? [{ weekday, miss: Math.abs(Math.log(volume / level[weekday])) }]
      : [];
  });
  const behind = level.map(
    (_, weekday) =>
      known.filter((one) => one.weekday === weekday).length + (history.pattern ? borrowedDays : 0),
  );
  const telling = known.filter(({ weekday }) => behind[weekday] > 1);
  const misses = telling.map(
    ({ weekday, miss }) => miss * Math.sqrt(behind[weekday] / (behind[weekday] - 1)),
  );
  const free = telling.reduce((sum, { weekday }) => sum + 1 - 1 / behind[weekday], 0);
  if (free < leastFree) return unknownSpread;
  const ofLevel = mean(known.map(({ weekday }) => 1 / behind[weekday]));
  const spread = Math.max(quantile(misses, 0.8) / 1.2816, 0.02);
  return spread * Math.sqrt((1 + ofLevel) * (free / (free - 2)));
}

function estimate(
  day: Day,
  history: History,
  level: readonly number[],
  known: ReturnType<typeof occurrences>,
  spread: number,
): Estimate {
  if (day.info.dayType === 'normal') {
    const volume = level[day.weekday];
    return { volume, logSd: volume > 0 ? spread : 0, reason: null };
  }
  const shut = isShut(history, day);
  const pooled = shut ? { ...poolFactor(day, []), rule: shutRule } : poolFactor(day, known);
  const sunday = pooled.likeSunday && (history.openOn[7] || !history.openOn[6]);
  const baseline = sunday ? level[7] : baselineOf(day, level);
  const asOpen = baselineOf(day, level);
  const apart = sunday && baseline > 0 && asOpen > 0 ? Math.log(asOpen / baseline) / 2 : 0;
  const isUnknown = pooled.likeSunday && baseline === 0 && !shut;
  const factor = pooled.logFactor === null || shut || baseline === 0 ? 0 : Math.exp(pooled.logFactor);
  return {
    volume: baseline * factor,
    logSd: factor === 0 ? 0 : Math.sqrt(spread ** 2 + pooled.logVariance + apart ** 2),
    ...(isUnknown ? { ifOpen: asOpen } : {}),
    reason: { baseline, factor, past: pooled.past, kinds: pooled.kinds, rule: pooled.rule },
  };
}
