import { mean } from '../stats/mean.js';
import type { Text } from '../text/text.js';
import type { History } from './model.js';
import { borrowedProfile, evenProfile, knowsShape, type Profile, profileOf } from './profile.js';
import { emptySeries, type Series } from './series.js';
import { isOrdinary, lastOrdinary } from './special.js';

/** What queues with too little history of their own take from the queues together. */
export interface Lender {
  readonly profile: Profile;
  /** Usual volume of each weekday (1–7) against the mean of all; null when the queues together do not tell it. */
  readonly pattern: readonly number[] | null;
}

/** Queues with fewer days of history borrow the weekdays. */
const enoughDays = 28;
/** A weekday pattern is lent from this many ordinary days on. */
const leastDays = 28;

/**
 * Lends to the queues that know too little themselves, from all of them together; put together when the first needs it. A queue alone has nobody to
 * borrow from.
 */
export function lending(
  series: readonly Series[],
  historyFor: (one: Series) => History,
): (one: Series, history: History) => Lender | undefined {
  let lender: Lender | undefined;
  return (one, history) => {
    if (series.length < 2 || !needsLoan(one, history)) return undefined;
    if (lender) return lender;
    const together = pooled(series);
    lender = lenderOf(together, historyFor(together));
    return lender;
  };
}

/** The queues added up, as if they were one. */
function pooled(series: readonly Series[]): Series {
  const all = emptySeries(null, null);
  for (const { totals, shapes } of series) {
    for (const [day, volume] of totals) all.totals.set(day, (all.totals.get(day) ?? 0) + volume);
    for (const [day, shape] of shapes) {
      const sum = all.shapes.get(day);
      all.shapes.set(day, sum ? sum.map((value, k) => value + shape[k]) : shape);
    }
  }
  return all;
}

/** The shape of the day and the weekdays of the queues together; `history` is theirs. */
function lenderOf(together: Series, history: History): Lender {
  return { profile: profileOf(together, history), pattern: patternOf(history) };
}

/** A queue's history and profile, with what it borrows; the notes say what that is. Without a lender they are its own. */
export function withLoan(
  series: Series,
  history: History,
  lender: Lender | undefined,
): { readonly history: History; readonly profile: Profile; readonly notes: readonly Text[] } {
  const shape = lender !== undefined && needsShape(series, history);
  const weekdays = lender?.pattern && needsWeekdays(history);
  const profile = shape ? borrowedProfile(series, history, lender.profile) : profileOf(series, history);
  const known = shape && profile.shares(history.days[0]) !== null;
  const never = [...series.totals.values()].every((volume) => volume === 0);
  return {
    history: weekdays ? { ...history, pattern: lender.pattern } : history,
    profile: never && !known ? (evenProfile(series) ?? profile) : profile,
    notes: [...(weekdays ? [borrowedWeekdays] : []), ...(known ? [borrowedShape] : [])],
  };
}

/** Whether a queue knows too little of its own weekdays or of the shape of its day. */
function needsLoan(series: Series, history: History): boolean {
  return needsWeekdays(history) || needsShape(series, history);
}

const needsWeekdays = (history: History) => history.days.length < enoughDays;
const needsShape = (series: Series, history: History) => !knowsShape(series, history);

const borrowedWeekdays: Text = {
  en: 'less than four weeks of history: its weekdays lean on those of all queues together',
  zh: '历史不足四周：星期规律参考全部队列合计',
};
const borrowedShape: Text = {
  en: 'too little of its own to tell the shape of the day: it leans on that of all queues together',
  zh: '自身数据不足以得出日内分布：参考全部队列合计的日内分布',
};

function patternOf(history: History): readonly number[] | null {
  const until = history.days.length;
  const ordinary = history.volumes.filter((volume, i) => volume !== null && isOrdinary(history, i));
  if (ordinary.length < leastDays) return null;
  const levels = history.openOn.map((_, weekday) => mean(lastOrdinary(history, weekday, until, 8)) || 0);
  const overall = mean(levels.slice(1).filter((level) => level > 0));
  return overall > 0 ? levels.map((level) => level / overall) : null;
}
