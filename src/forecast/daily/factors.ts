import { mean } from '../../stats/mean.js';
import { median } from '../../stats/quantile.js';
import type { Text } from '../../text/text.js';
import type { Day, History, KindFactor, PastDay } from '../model.js';
import { type SpecialKey, specialKey } from '../special.js';

/** A special day of the past: how far its log volume was from the baseline; null when nobody came. */
export interface Occurrence extends SpecialKey {
  readonly day: Day;
  readonly volume: number;
  /** Log of the volume an ordinary day would have brought. */
  readonly logBaseline: number;
  readonly logFactor: number | null;
}

/** The factor for a coming special day. */
export interface Pooled {
  /** Null: the queue is expected to be closed. */
  readonly logFactor: number | null;
  readonly logVariance: number;
  readonly past: readonly PastDay[];
  readonly kinds: readonly KindFactor[];
  readonly rule: Text;
  /** No holiday of this kind is known: the day is better taken as a Sunday. */
  readonly likeSunday: boolean;
}

const yearlyWeight = 0.8;
const shrinkage = 0.1;
const defaultSpread = 0.05;
/** What is not known of a day of a kind that never came; less of days around an event. */
const unknownSpread = 0.3;
const unknownAround = 0.15;
/** Below this factor an open day brought about nothing: an outage or a closing, no factor to learn a spread from. */
const leastFactor = Math.log(0.05);
/** Occurrences of a day, or days of a kind, are not taken to differ by more than this standard deviation of the logarithm (80 % within a factor of 2.2). */
const mostSpread = 0.6;

/** The special days of the history with their factors against the baseline. */
export function occurrences(history: History, logBaselines: ArrayLike<number>): Occurrence[] {
  return history.days.flatMap((day, i): Occurrence[] => {
    const key = specialKey(day);
    const volume = history.volumes[i];
    if (key === null || volume === null) return [];
    if (!history.openOn[day.weekday] && volume === 0 && key.type !== 'makeup') return [];
    const logFactor = volume > 0 ? Math.log(volume) - logBaselines[i] : null;
    return [{ ...key, day, volume, logBaseline: logBaselines[i], logFactor }];
  });
}

/**
 * Pools past factors for a coming special day: occurrences of the same event, offset and kind, each year back weighing 0.8 of the
 * next, pulled slightly towards the median of all days of its kind; without any, that median, leaning to the same day of the event where
 * it was another kind of day; without that, a Sunday (off) or an ordinary working day. A day that brought about nothing is an outlier beside
 * others that did not.
 */
export function poolFactor(coming: Day, known: readonly Occurrence[]): Pooled {
  const key = specialKey(coming);
  if (key === null) return ordinary;
  const same = known.filter((one) => one.key === key.key);
  const kin = kinOf(known, key.type);
  const closed = (list: readonly Occurrence[]) =>
    list.length > 0 && list.filter((one) => one.logFactor === null).length * 2 > list.length;
  if (closed(same)) return closedOn(same, rules.closedBefore);
  if (same.length === 0 && closed(kin)) return closedOn(kin.slice(-3), rules.closedKind);
  const typical = typicalOf(key.type, kin);
  const open = telling(same);
  const spread = betweenSpread(known);
  if (open.length === 0) return withoutOccurrence(coming, key, known, typical, spread);
  const weights = open.map((one) => yearlyWeight ** ((coming.number - one.day.number) / 365.25));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const pull = typical === null ? 0 : shrinkage;
  const sum = open.reduce((acc, one, i) => acc + weights[i] * one.logFactor!, 0);
  return {
    logFactor: (sum + pull * (typical ?? 0)) / (total + pull),
    logVariance: spread ** 2 * (1 + 1 / (total + shrinkage)),
    past: open.map((one, i) => pastDay(one, weights[i] / (total + pull))),
    kinds: pull > 0 ? [kindFactor(key.type, typical!, pull / (total + pull))] : [],
    rule: open.length > 1 ? rules.pooled : rules.single,
    likeSunday: false,
  };
}

/** The open ones; those that brought about nothing only where they are most of them. */
function telling(list: readonly Occurrence[]): Occurrence[] {
  const open = list.filter((one) => one.logFactor !== null);
  const plain = open.filter((one) => one.logFactor! >= leastFactor);
  return plain.length * 2 >= open.length ? plain : open;
}

function withoutOccurrence(
  coming: Day,
  key: SpecialKey,
  known: readonly Occurrence[],
  typical: number | null,
  spread: number,
): Pooled {
  const kin = telling(kinOf(known, key.type)).map((one) => one.logFactor!);
  const isAround = key.type === 'window' && coming.info.offset !== 0;
  const kinSpread = kin.length >= 4 ? spreadAround(mean(kin), kin) : isAround ? unknownAround : unknownSpread;
  const logVariance = 3 * spread ** 2 + kinSpread ** 2;
  const sibling = known.filter((one) => one.place === key.place && one.logFactor !== null);
  const base = { logVariance, past: [], kinds: [], likeSunday: false };
  if (key.type === 'window') {
    return { ...base, logFactor: 0, rule: rules.windowUnknown };
  }
  if (typical === null) {
    const likeSunday = key.type !== 'makeup';
    return { ...base, logFactor: 0, rule: likeSunday ? rules.sunday : rules.workday, likeSunday };
  }
  const own = kindFactor(key.type, typical, 1);
  if (sibling.length === 0) return { ...base, kinds: [own], logFactor: typical, rule: rules.typical };
  // Half of what sets the event apart among days of its own kind is taken to hold on the other kind of day.
  const share = 1 / 2 / sibling.length;
  const past = sibling.map((one) => pastDay(one, share));
  const typicals = sibling.map(({ type }) => typicalOf(type, kinOf(known, type)) ?? 0);
  const apart = sibling.reduce((sum, one, i) => sum + share * (one.logFactor! - typicals[i]), 0);
  const kinds = [own, ...together(sibling.map(({ type }, i) => kindFactor(type, typicals[i], -share)))];
  return { ...base, past, kinds, logFactor: typical + apart, rule: rules.sibling };
}

const kindNames: Readonly<Record<SpecialKey['type'], Text>> = {
  'off-weekday': { en: 'median of the days off on weekdays', zh: '工作日放假各天的中位数' },
  'off-weekend': { en: 'median of the days off on weekends', zh: '周末放假各天的中位数' },
  makeup: { en: 'median of the make-up workdays', zh: '调休上班各天的中位数' },
  window: { en: 'ordinary days', zh: '平日' },
};

/** Factors of the same kind as one. */
function together(factors: readonly KindFactor[]): KindFactor[] {
  const names = [...new Set(factors.map(({ name }) => name))];
  return names.map((name) => {
    const own = factors.filter((one) => one.name === name);
    return { ...own[0], weight: own.reduce((sum, { weight }) => sum + weight, 0) };
  });
}

function kindFactor(type: SpecialKey['type'], logFactor: number, weight: number): KindFactor {
  return { name: kindNames[type], factor: Math.exp(logFactor), weight };
}

function kinOf(known: readonly Occurrence[], type: SpecialKey['type']): Occurrence[] {
  return known.filter((one) => one.type === type);
}

function typicalOf(type: SpecialKey['type'], kin: readonly Occurrence[]): number | null {
  if (type === 'window') return 0;
  const factors = kin.flatMap((one) => (one.logFactor === null ? [] : [one.logFactor]));
  return factors.length > 0 ? median(factors) : null;
}

function spreadAround(centre: number, values: readonly number[]): number {
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return Math.min(mostSpread, Math.sqrt(squares / (values.length - 1)));
}

/** Standard deviation between occurrences of the same key, over all keys. */
function betweenSpread(known: readonly Occurrence[]): number {
  const groups = groupByKey(known);
  let squares = 0;
  let degrees = 0;
  for (const factors of groups.values()) {
    const centre = mean(factors);
    for (const factor of factors) squares += (factor - centre) ** 2;
    degrees += factors.length - 1;
  }
  return degrees < 5 ? defaultSpread : Math.min(mostSpread, Math.sqrt(squares / degrees));
}

function groupByKey(known: readonly Occurrence[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const { key, logFactor } of known) {
    if (logFactor === null || logFactor < leastFactor) continue;
    const group = groups.get(key);
    if (group) group.push(logFactor);
    else groups.set(key, [logFactor]);
  }
  return groups;
}

function pastDay(one: Occurrence, weight: number): PastDay {
  const baseline = Math.exp(one.logBaseline);
  return { date: one.day.info.date, volume: one.volume, baseline, factor: one.volume / baseline, weight };
}

function closedOn(list: readonly Occurrence[], rule: Text): Pooled {
  const past = list.map((one) => pastDay(one, 1 / list.length));
  return { logFactor: null, logVariance: 0, past, kinds: [], rule, likeSunday: false };
}

const rules = {
  pooled: {
    en: 'product of the factors below, each to the power of its weight; each year back counts 0.8 of the next',
    zh: '下列因子按权重取加权几何平均，每早一年权重乘以 0.8',
  },
  single: {
    en: 'one past occurrence; product of the factors below, each to the power of its weight',
    zh: '仅有一次历史可参考；下列因子按权重取加权几何平均',
  },
  closedBefore: { en: 'closed on most past occurrences', zh: '历次同日多为停业' },
  closedKind: { en: 'closed on most past days of this kind', zh: '同类日多为停业' },
  windowUnknown: {
    en: 'no past occurrence: taken as an ordinary day',
    zh: '无历史可参考，按平日处理',
  },
  typical: {
    en: 'no past occurrence: median factor of days of this kind',
    zh: '无同日历史，取同类日因子的中位数',
  },
  sibling: {
    en: 'no past occurrence on this kind of day: product of the factors below (the same event on another kind of day, days of this kind), each to the power of its weight',
    zh: '无同类型历史，参考同一事件的其他日类型及同类日：下列因子按权重（幂）相乘',
  },
  sunday: { en: 'no holiday in the history: taken as a Sunday', zh: '历史中没有节假日，按周日处理' },
  workday: {
    en: 'no make-up workday in the history: taken as the mean of the working days',
    zh: '历史中没有调休上班日，按工作日均值处理',
  },
} as const satisfies Record<string, Text>;

const ordinary: Pooled = {
  logFactor: 0,
  logVariance: 0,
  past: [],
  kinds: [],
  rule: rules.windowUnknown,
  likeSunday: false,
};
