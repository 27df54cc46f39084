import { type DayInfo, eventLabel } from '../calendar/day-info.js';
import { easterSunday } from '../calendar/easter.js';
import { median } from '../stats/quantile.js';
import type { Text } from '../text/text.js';
import { clearestPlace, mostPlaces } from './daily/month-effects.js';
import { monthPlaces } from './daily/month-places.js';
import type { Day, History } from './model.js';
import { closuresOf, isBusy } from './reopening.js';
import { specialKey } from './special.js';

/** Same weekdays before and after a day that say what was usual. */
const neighbours = 5;
const leastNeighbours = 4;
/** A day that was known twice is special when its misses, in robust standard deviations, are at least these, in the same direction. */
const eachMiss = 2.5;
const meanMiss = 4;
/** A day that was known once must have missed by this much, downwards. */
const loneMiss = 5;
/** A rush on workdays and weekends alike must have been at least this, each time. */
const rushMiss = 5;
/** A day without contacts counts as this, in the same measure. */
const closedMiss = -100;
/** Where days hardly vary, 4 % counts as one standard deviation, so that a special day is a tenth or more away. */
const leastScale = 0.04;
/** Easter and the days that hang on it: from Good Friday to the day after Corpus Christi. */
const easterFrom = -3;
const easterUntil = 61;
/** Months and days, and days from Easter, that are public holidays in twenty countries or more (by the package date-holidays), and the two eves. */
const widelyOff = new Set(
  ['01-01', '01-02', '01-06', '05-01', '08-15', '11-01', '11-11', '12-08', '12-25', '12-26']
    .concat(['12-24', '12-31'])
    .concat([-3, -2, 0, 1, 39, 50].map((offset) => `easter${offset}`)),
);

/** A past day with how far it was from usual, in robust standard deviations of the logarithm. */
interface Miss {
  readonly day: Day;
  readonly miss: number;
}

/**
 * Marks days that come back every year and that no calendar gave: the same day of the year, or the same day from Easter, that was far
 * from usual in the same direction in each of two or more past years (once is enough for a sharp drop on a date that is a
 * holiday in many countries). Workdays and weekends are told apart, but for a rush on days of both kinds. Past ones are then learned as factors and kept
 * out of the level, coming ones forecast by them; days on which the queue was closed, with zeros or without rows, among them. A coming day that the calendar names, and that it names in no past year, gives its name to the
 * past days of its date or place, for the planner who lists this year's events only.
 */
export function withRecurring(
  history: History,
  coming: readonly Day[],
): { history: History; days: readonly Day[] } {
  if (!isBusy(history)) return { history, days: coming };
  const closed = closuresOf(history);
  const misses = [...beyondMonths(missesOf(history), history.openOn), ...closedMisses(history, closed)];
  const found = recurringPlaces(misses);
  if (found.size === 0) return { history, days: coming };
  const shut = recurringPlaces(misses.filter(({ miss }) => miss === closedMiss));
  const named = firstNamed(history, coming, found);
  const mark = (day: Day): Day => {
    if (day.info.dayType !== 'normal') return day;
    const place = placesOf(day).find((one) => found.has(one.key));
    if (place === undefined) return day;
    const { event, offset } = place;
    const dayType = shut.has(place.key) ? 'off' : 'window';
    const as = named.get(eventLabel(place)!) ?? { dayType, event, offset };
    return { ...day, info: { ...day.info, ...as, name } };
  };
  const days = history.days.map(mark);
  const isClosed = (i: number) => closed?.[i] && days[i] !== history.days[i];
  const volumes = history.volumes.map((volume, i) => (isClosed(i) ? 0 : volume));
  return { history: { ...history, days, volumes }, days: coming.map(mark) };
}

/** Closed days, with or without a row, missed by more than any that brought something. */
function closedMisses({ days }: History, closed: readonly boolean[] | null): Miss[] {
  const ordinary = days.filter((day, i) => closed?.[i] && day.info.dayType === 'normal');
  return ordinary.map((day) => ({ day, miss: closedMiss }));
}

type Named = Pick<DayInfo, 'dayType' | 'event' | 'offset'>;

/** What the calendar calls coming days of found places, workday or weekend, where the past has no day of that name. */
function firstNamed(
  { days }: History,
  coming: readonly Day[],
  found: ReadonlySet<string>,
): Map<string, Named> {
  const known = new Set(days.map((day) => specialKey(day)?.place));
  const named = new Map<string, Named>();
  for (const day of coming) {
    const { dayType, event, offset } = day.info;
    if (dayType === 'normal' || dayType === 'makeup' || known.has(specialKey(day)!.place)) continue;
    for (const place of placesOf(day)) {
      const isFound = kinds.some((kind) => found.has(`${place.at} ${kind}`));
      if (isFound) named.set(eventLabel(place)!, { dayType, event, offset });
    }
  }
  return named;
}

const name = { en: 'special in past years', zh: '往年同日异常' };

const kinds = ['workday', 'weekend'];

interface Place {
  /** The date in the year, or the days from Easter. */
  readonly at: string;
  /** The same for workdays or weekends. */
  readonly key: string;
  readonly event: string;
  readonly offset: number;
}

/** What a day may be known by in other years: first by Easter, which moves, then by its date. */
function placesOf(day: Day): Place[] {
  const { date } = day.info;
  const offset = day.number - easterSunday(+date.slice(0, 4));
  const place = (at: string, event: string, from: number): Place => {
    const kind = kinds[day.weekday <= 5 ? 0 : 1];
    return { at, key: `${at} ${kind}`, event, offset: from };
  };
  const fixed = place(date.slice(5), `day-${date.slice(5)}`, 0);
  if (offset < easterFrom || offset > easterUntil) return [fixed];
  return [place(`easter${offset}`, 'easter', offset), fixed];
}

/** Places that are special on workdays or weekends; a rush that came on days of both kinds (11 November) comes on either. */
function recurringPlaces(misses: readonly Miss[]): Set<string> {
  const byKey = new Map<string, number[]>();
  const byDate = new Map<string, { keys: Set<string>; misses: number[] }>();
  for (const { day, miss } of misses) {
    for (const { at, key } of placesOf(day)) {
      byKey.set(key, [...(byKey.get(key) ?? []), miss]);
      const date = byDate.get(at) ?? { keys: new Set<string>(), misses: [] };
      date.keys.add(key);
      date.misses.push(miss);
      byDate.set(at, date);
    }
  }
  const found = new Set([...byKey].filter(([key, known]) => isSpecial(key, known)).map(([key]) => key));
  for (const date of byDate.values()) {
    const isRush = Math.min(...date.misses) >= rushMiss;
    if (date.keys.size === kinds.length && isRush) for (const key of date.keys) found.add(key);
  }
  return found;
}

function isSpecial(key: string, misses: readonly number[]): boolean {
  if (misses.length === 1) return misses[0] <= -loneMiss && widelyOff.has(key.split(' ')[0]);
  const sizes = misses.map(Math.abs);
  const sameWay = misses.every((miss) => Math.sign(miss) === Math.sign(misses[0]));
  return (
    sameWay && Math.min(...sizes) >= eachMiss && sizes.reduce((a, b) => a + b, 0) / sizes.length >= meanMiss
  );
}

/** How far every ordinary day was from the median of the same weekdays around it. */
function missesOf(history: History): Miss[] {
  const byWeekday = Array.from({ length: 8 }, (): { day: Day; log: number }[] => []);
  history.days.forEach((day, i) => {
    const volume = history.volumes[i];
    const known =
      volume !== null && volume > 0 && day.info.dayType === 'normal' && history.openOn[day.weekday];
    if (known) byWeekday[day.weekday].push({ day, log: Math.log(volume) });
  });
  const misses = byWeekday.flatMap((list) =>
    list.flatMap(({ day, log }, at) => {
      const near = list
        .slice(Math.max(0, at - neighbours), at + neighbours + 1)
        .filter((one) => one.day !== day);
      return near.length < leastNeighbours ? [] : [{ day, miss: log - median(near.map((one) => one.log)) }];
    }),
  );
  const scale = 1.4826 * median(misses.map(({ miss }) => Math.abs(miss)));
  return misses.map(({ day, miss }) => ({ day, miss: miss / Math.max(scale, leastScale) }));
}

/** The misses without what comes every month, on the 15th or the last working day: that is no matter of the year. */
function beyondMonths(misses: readonly Miss[], openOn: readonly boolean[]): Miss[] {
  const places = misses.map(({ day }) => monthPlaces(day, openOn));
  let rest = misses.map(({ miss }) => miss);
  for (let found = 0; found < mostPlaces; found++) {
    const place = clearestPlace(places, rest);
    if (place === null) break;
    const usual = median(rest.filter((_, t) => places[t].includes(place)));
    rest = rest.map((miss, t) => (places[t].includes(place) ? miss - usual : miss));
  }
  return misses.map(({ day }, t) => ({ day, miss: rest[t] }));
}

/** Says which coming days are taken for special because of past years, and which named ones take what past years brought on their date. */
export function recurringText(days: readonly Day[], history: History): Text[] {
  const unnamed = days.filter((day) => day.info.name === name).map((day) => day.info.date);
  const found = new Set(
    history.days.filter((day) => day.info.name === name).map((day) => specialKey(day)?.place),
  );
  const named = days
    .filter(
      (day) =>
        day.info.name !== name && day.info.factor === undefined && found.has(specialKey(day)?.place ?? ''),
    )
    .map(({ info }) => `${info.date} ${eventLabel(info)}`);
  return [
    ...(unnamed.length > 0 ? [unnamedText(unnamed)] : []),
    ...(named.length > 0 ? [namedText(named)] : []),
  ];
}

function unnamedText(dates: readonly string[]): Text {
  return {
    en: `special in past years, and so forecast: ${dates.join(', ')} (--holidays or --events name such days)`,
    zh: `往年同日异常，按往年因子预测：${dates.join('、')}（可用 --holidays 或 --events 指明）`,
  };
}

function namedText(days: readonly string[]): Text {
  return {
    en: `named in no past year; the same day of past years was special and is taken for it: ${days.join(', ')}`,
    zh: `往年未标注该事件；往年同日异常，取其因子：${days.join('、')}`,
  };
}
