import type { Calendar, DayType } from '../calendar/day-info.js';
import { mean } from '../stats/mean.js';
import { median } from '../stats/quantile.js';
import { isoDate, weekday } from '../time/calendar-date.js';
import type { Missing } from './missing.js';
import type { Day, History, Month } from './model.js';
import type { Series } from './series.js';

/** A weekday with less than this share of the busiest weekday's contacts is closed. */
const closedShare = 0.02;
/** How many of the last days of a weekday decide whether it is open. */
const lookBack = 12;
/** Where this many days with contacts should have come and none came, it is closed. */
const noAccident = 5;
/** So many days without contacts at the end say nothing of single weekdays. */
const longSilence = 14;
/** A queue with fewer contacts a day may well have had none on a day without rows. */
const fewContacts = 5;

/** The days from a day number on, with what the calendar says of them, and of their months, for a queue. */
export function daysWith(
  calendar: Calendar,
  first: number,
  count: number,
  queue: string | null = null,
): Day[] {
  const days: Day[] = [];
  for (let number = first; number < first + count; ) {
    const month = monthDays(calendar, number, queue);
    const at = number - month[0].number;
    const own = month.slice(at, at + first + count - number);
    days.push(...own);
    number += own.length;
  }
  return days;
}

/** The day of a day number, with what the calendar says of it for a queue. */
export function dayWith(calendar: Calendar, number: number, queue: string | null = null): Day {
  return daysWith(calendar, number, 1, queue)[0];
}

/** Days of the months that a calendar was asked for, by queue and first day: many queues and origins share them. */
const known = new WeakMap<Calendar, Map<string, readonly Day[]>>();

/** The days of the month of a day as the calendar has them. */
function monthDays(calendar: Calendar, number: number, queue: string | null): readonly Day[] {
  const own = queue !== null && calendar.queues?.includes(queue) ? queue : null;
  const first = number - +isoDate(number).slice(8) + 1;
  const months = known.get(calendar) ?? new Map<string, readonly Day[]>();
  const key = JSON.stringify([first, own]);
  const days = months.get(key) ?? newMonth(calendar, first, own);
  known.set(calendar, months.set(key, days));
  return days;
}

function newMonth(calendar: Calendar, first: number, queue: string | null): Day[] {
  const date = isoDate(first);
  const length = new Date(Date.UTC(+date.slice(0, 4), +date.slice(5, 7), 0)).getUTCDate();
  const infos = Array.from({ length }, (_, i) => calendar.day(isoDate(first + i), queue));
  const datesOf = (type: DayType) => infos.flatMap(({ dayType }, i) => (dayType === type ? [i + 1] : []));
  const month: Month = { first, length, off: datesOf('off'), makeup: datesOf('makeup') };
  return infos.map((info, i) => ({ number: first + i, weekday: weekday(first + i), info, month }));
}

/**
 * The daily history of a queue from its first contact to the last day of the file. A day without rows is zero where the queue has so few
 * contacts that this happens (and the file does not write zeros itself), and on holidays on which the center seems to have been closed; otherwise it is unknown. Weekdays
 * that bring (almost) nothing are closed. With `missing` the user says what such a day means; closed weekdays stay closed.
 */
export function historyOf(
  series: Series,
  calendar: Calendar,
  lastDay: number,
  missing: Missing = 'auto',
): History {
  const withContacts = [...series.totals].filter(([, volume]) => volume > 0).map(([day]) => day);
  const first = withContacts.reduce((a, b) => Math.min(a, b), lastDay);
  const days = daysWith(calendar, first, lastDay - first + 1, series.queue);
  const openOn = openWeekdays(series, untilLastContact(days, withContacts));
  const typical = typicalVolume(series, days, openOn);
  const volumes = days.map((day) => series.totals.get(day.number) ?? null);
  const closed = closedRuns(days, volumes, openOn);
  const mayBeZero = typical < fewContacts && !writesZeros(days, volumes, openOn);
  return {
    days,
    openOn,
    volumes: volumes.map((volume, i) => {
      const open = openOn[days[i].weekday];
      if (volume !== null) return volume;
      if (missing !== 'auto') return missing === 'zero' || !open ? 0 : null;
      return mayBeZero || closed[i] ? 0 : null;
    }),
  };
}

/** A queue that no longer runs has the opening days that it had. */
function untilLastContact(days: readonly Day[], withContacts: readonly number[]): readonly Day[] {
  const last = withContacts.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const running = days.filter((day) => day.number <= last);
  return days.length - running.length >= longSilence ? running : days;
}

/**
 * Whether the queue is open by weekday (1–7), judged by the last twelve of each, or more where days with contacts are so few that twelve might well bring none; a
 * weekday that the history does not reach counts as open.
 */
function openWeekdays(series: Series, days: readonly Day[]): boolean[] {
  const known = (number: number) => series.totals.has(number);
  const all = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    days
      .filter((day) => day.weekday === weekday && day.info.dayType === 'normal' && !inGap(day.number, known))
      .map((day) => series.totals.get(day.number) ?? 0),
  );
  const recent = all.map((own) => own.slice(-lookBack));
  // Means where contacts are too few for medians.
  const busiest = busiestOf(recent);
  const means = recent.map(mean).filter((value) => value > 0);
  const most = busiest > 0 ? busiest : Math.max(0, ...means);
  // In bursts or singly: it is the days with contacts that are counted.
  const active = recent
    .map((own) => mean(own.map((value) => Math.min(value, 1))))
    .filter((share) => share > 0);
  const enough = Math.max(lookBack, Math.ceil(noAccident / Math.max(median(active) || 0, 0.01)));
  return [
    false,
    ...all.map((own) => {
      const judged = own.slice(-enough);
      return judged.length === 0 || (mean(judged) > 0 && mean(judged) >= closedShare * most);
    }),
  ];
}

/**
 * Volume of the busiest weekday, such that one huge day does not make all others look closed: the largest of the weekdays' medians, of two days
 * the smaller; in a first week the second largest day.
 */
function busiestOf(byWeekday: readonly (readonly number[])[]): number {
  const usual = byWeekday
    .filter((own) => own.length > 1)
    .map((own) => (own.length > 2 ? median(own) : Math.min(...own)));
  if (usual.some((value) => value > 0)) return Math.max(...usual);
  const once = byWeekday
    .filter((own) => own.length === 1 && own[0] > 0)
    .flat()
    .sort((a, b) => b - a);
  return once[1] ?? once[0] ?? 0;
}

/** Nothing is known of the three days before nor of the three days after: the day lies in a gap, and is not a closed weekday. */
function inGap(day: number, known: (number: number) => boolean): boolean {
  if (known(day)) return false;
  const near = (sign: number) => [1, 2, 3].some((k) => known(day + sign * k));
  return !near(-1) && !near(1);
}

function typicalVolume(series: Series, days: readonly Day[], openOn: readonly boolean[]): number {
  const open = days.filter((day) => openOn[day.weekday]);
  const total = open.reduce((sum, day) => sum + (series.totals.get(day.number) ?? 0), 0);
  const known = open.filter((day) => series.totals.has(day.number)).length;
  return known > 0 ? total / known : 0;
}

/** A file that has more days with zeros than days without rows leaves out only what it does not know. */
function writesZeros(
  days: readonly Day[],
  volumes: readonly (number | null)[],
  openOn: readonly boolean[],
): boolean {
  const open = volumes.filter((_, i) => openOn[days[i].weekday]);
  const written = open.filter((volume) => volume === 0).length;
  return written > open.filter((volume) => volume === null).length;
}

/** Marks runs of days without rows that are all holidays off, or weekdays on which the queue is closed anyway. */
function closedRuns(
  days: readonly Day[],
  volumes: readonly (number | null)[],
  openOn: readonly boolean[],
): boolean[] {
  const closed = new Array<boolean>(days.length).fill(false);
  for (let i = 0; i < days.length; ) {
    let end = i;
    while (end < days.length && volumes[end] === null) end++;
    const run = days.slice(i, end);
    if (run.every((day) => day.info.dayType === 'off' || !openOn[day.weekday])) closed.fill(true, i, end);
    i = Math.max(end, i + 1);
  }
  return closed;
}
