import { dayOf, isoDate, weekday } from '../time/calendar-date.js';
import { DAY_MINUTES } from '../time/units.js';

/** A length of time that groups contacts. Minutes are minutes since 1970-01-01T00:00 on the wall clock. */
export interface Period {
  /** As in `--by` and in the column `period`: 30m, day, week. */
  readonly name: string;
  /** Greatest length in minutes, to tell finer from coarser. */
  readonly minutes: number;
  /** First minute of the period that holds the minute. */
  start(minute: number): number;
  /** The period that begins at the minute, as people write it: 2026-10-01, 2026-W40, 2026-10. */
  label(startMinute: number): string;
  /** The first minute of the period that the one beginning at the minute is compared with; null when there is none. */
  earlier(startMinute: number, against: Against): number | null;
}

/**
 * What figures are compared with. `previous`: the period before; for lengths below a day the same time on the day before.
 * `year`: the same month, quarter or year of the year before; the ISO week of the same number; for days and shorter 364 days
 * earlier, so that weekdays meet their like.
 */
export type Against = 'previous' | 'year';

const YEAR_OF_WEEKS = 364;

function longPeriod(
  name: string,
  days: number,
  firstDay: (day: number) => number,
  label: (day: number) => string,
  yearBefore: (day: number) => number | null,
): Period {
  const known = new Map<number, number>();
  const start = (minute: number): number => {
    const day = Math.floor(minute / DAY_MINUTES);
    let first = known.get(day);
    if (first === undefined) {
      first = firstDay(day) * DAY_MINUTES;
      known.set(day, first);
    }
    return first;
  };
  const earlier = (minute: number, against: Against): number | null => {
    if (against === 'previous') return start(minute - 1);
    const day = yearBefore(Math.floor(minute / DAY_MINUTES));
    return day === null ? null : day * DAY_MINUTES;
  };
  return {
    name,
    minutes: days * DAY_MINUTES,
    start,
    label: (minute) => label(Math.floor(minute / DAY_MINUTES)),
    earlier,
  };
}

const monthOf = (day: number) => isoDate(day).slice(0, 7);
const quarterOf = (day: number) => Math.ceil(+isoDate(day).slice(5, 7) / 3);
const yearOf = (day: number) => isoDate(day).slice(0, 4);

/** ISO 8601 week: Monday first, and the year is that of the week's Thursday. */
function isoWeek(day: number): string {
  const thursday = day - weekday(day) + 4;
  const week = Math.floor((thursday - dayOf(`${yearOf(thursday)}-01-01`)) / 7) + 1;
  return `${yearOf(thursday)}-W${String(week).padStart(2, '0')}`;
}

/** The Monday of the week of the same number in the ISO year before; null for week 53 after a year of 52. */
function weekOfYearBefore(monday: number): number | null {
  const [year, week] = isoWeek(monday).split('-W').map(Number);
  const fourth = dayOf(`${year - 1}-01-04`);
  const other = fourth - weekday(fourth) + 1 + (week - 1) * 7;
  return isoWeek(other) === `${year - 1}-W${String(week).padStart(2, '0')}` ? other : null;
}

/** The same day of the year before, for days that begin a month. */
function dayOfYearBefore(first: number): number {
  return dayOf(`${+yearOf(first) - 1}${isoDate(first).slice(4)}`);
}

/** The periods of a day and longer, from the shortest. */
export const longPeriods: readonly Period[] = [
  longPeriod(
    'day',
    1,
    (day) => day,
    isoDate,
    (day) => day - YEAR_OF_WEEKS,
  ),
  longPeriod('week', 7, (day) => day - weekday(day) + 1, isoWeek, weekOfYearBefore),
  longPeriod('month', 31, (day) => dayOf(`${monthOf(day)}-01`), monthOf, dayOfYearBefore),
  longPeriod(
    'quarter',
    92,
    (day) => dayOf(`${yearOf(day)}-${String(quarterOf(day) * 3 - 2).padStart(2, '0')}-01`),
    (day) => `${yearOf(day)}-Q${quarterOf(day)}`,
    dayOfYearBefore,
  ),
  longPeriod('year', 366, (day) => dayOf(`${yearOf(day)}-01-01`), yearOf, dayOfYearBefore),
];

/** Names of the periods as help shows them. */
export const periodNames: readonly string[] = [
  '15m',
  '30m',
  '60m',
  ...longPeriods.map((period) => period.name),
];

/**
 * The period of a name: day, week (ISO, from Monday), month, quarter, year, or minutes that divide the day (15m, 30m, 60m …);
 * null when it is none.
 *
 * `periodOf('30m')!.start(100)` is `90`; `periodOf('7m')` is `null`.
 */
export function periodOf(name: string): Period | null {
  const minutes = /^[1-9]\d*m$/.test(name) ? Number.parseInt(name, 10) : Number.NaN;
  if (Number.isNaN(minutes)) return longPeriods.find((period) => period.name === name) ?? null;
  if (minutes >= DAY_MINUTES || DAY_MINUTES % minutes !== 0) return null;
  return {
    name,
    minutes,
    start: (minute) => Math.floor(minute / minutes) * minutes,
    label: (minute) => new Date(minute * 60_000).toISOString().slice(0, 16),
    earlier: (minute, against) => minute - (against === 'previous' ? 1 : YEAR_OF_WEEKS) * DAY_MINUTES,
  };
}

/** Days from the first to the last, both included, by number since 1970. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** One span of days as a period, with the span that it is compared with; what lies outside of both is a third. */
export function spanPeriod(now: DaySpan, before: DaySpan): Period {
  const within = ({ first, last }: DaySpan, day: number) => day >= first && day <= last;
  const start = (minute: number): number => {
    const day = Math.floor(minute / DAY_MINUTES);
    if (within(now, day)) return now.first * DAY_MINUTES;
    return within(before, day) ? before.first * DAY_MINUTES : OUTSIDE;
  };
  const label = (minute: number) => isoDate(Math.floor(minute / DAY_MINUTES));
  const earlier = (minute: number) =>
    minute === now.first * DAY_MINUTES ? before.first * DAY_MINUTES : null;
  return { name: 'all', minutes: MOST_DAYS * DAY_MINUTES, start, label, earlier };
}

const MOST_DAYS = 1_000_000;
/** What lies in neither span is put on a day before all data, of which a date can be written. */
const OUTSIDE = 0;

/** Something that comes again and again: the day of the week, the hour of the day. */
export interface Cycle {
  readonly name: string;
  /** Length of a step in minutes. */
  readonly minutes: number;
  of(minute: number): number;
  /** What stands in the table for a step, where that is not its number. */
  label?(step: number): string;
}

/** The day types of `--by day_type`, in the order of their rows. */
export const dayKinds = ['workday', 'weekend', 'holiday', 'makeup'] as const;

/** One of the day types by which figures are cut. */
export type DayKind = (typeof dayKinds)[number];

/**
 * The cycle of the day types; which day is of which is said by whoever knows the calendar, by ISO date.
 *
 * `dayKindCycle((date) => 'holiday').of(0)` is `2`.
 */
export function dayKindCycle(kindOf: (date: string) => DayKind): Cycle {
  const known = new Map<number, number>();
  const of = (minute: number): number => {
    const day = Math.floor(minute / DAY_MINUTES);
    let kind = known.get(day);
    if (kind === undefined) {
      kind = dayKinds.indexOf(kindOf(isoDate(day)));
      known.set(day, kind);
    }
    return kind;
  };
  return { name: 'day_type', minutes: DAY_MINUTES, of, label: (step) => dayKinds[step] };
}

/** The cycles of `--by`: weekday 1 (Monday) to 7, hour 0 to 23. */
export const cycles: readonly Cycle[] = [
  { name: 'weekday', minutes: DAY_MINUTES, of: (minute) => weekday(Math.floor(minute / DAY_MINUTES)) },
  {
    name: 'hour',
    minutes: 60,
    of: (minute) => Math.floor(minute / 60) - 24 * Math.floor(minute / DAY_MINUTES),
  },
];
