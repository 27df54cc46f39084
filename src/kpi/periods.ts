import { dayOf, isoDate, weekday } from '../time/calendar-date.js';

const DAY = 1440;

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
}

function longPeriod(
  name: string,
  days: number,
  firstDay: (day: number) => number,
  label: (day: number) => string,
): Period {
  const known = new Map<number, number>();
  const start = (minute: number): number => {
    const day = Math.floor(minute / DAY);
    let first = known.get(day);
    if (first === undefined) {
      first = firstDay(day) * DAY;
      known.set(day, first);
    }
    return first;
  };
  return { name, minutes: days * DAY, start, label: (minute) => label(Math.floor(minute / DAY)) };
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

const longPeriods: readonly Period[] = [
  longPeriod('day', 1, (day) => day, isoDate),
  longPeriod('week', 7, (day) => day - weekday(day) + 1, isoWeek),
  longPeriod('month', 31, (day) => dayOf(`${monthOf(day)}-01`), monthOf),
  longPeriod(
    'quarter',
    92,
    (day) => dayOf(`${yearOf(day)}-${String(quarterOf(day) * 3 - 2).padStart(2, '0')}-01`),
    (day) => `${yearOf(day)}-Q${quarterOf(day)}`,
  ),
  longPeriod('year', 366, (day) => dayOf(`${yearOf(day)}-01-01`), yearOf),
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
  if (minutes >= DAY || DAY % minutes !== 0) return null;
  return {
    name,
    minutes,
    start: (minute) => Math.floor(minute / minutes) * minutes,
    label: (minute) => new Date(minute * 60_000).toISOString().slice(0, 16),
  };
}

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
    const day = Math.floor(minute / DAY);
    let kind = known.get(day);
    if (kind === undefined) {
      kind = dayKinds.indexOf(kindOf(isoDate(day)));
      known.set(day, kind);
    }
    return kind;
  };
  return { name: 'day_type', minutes: DAY, of, label: (step) => dayKinds[step] };
}

/** The cycles of `--by`: weekday 1 (Monday) to 7, hour 0 to 23. */
export const cycles: readonly Cycle[] = [
  { name: 'weekday', minutes: DAY, of: (minute) => weekday(Math.floor(minute / DAY)) },
  { name: 'hour', minutes: 60, of: (minute) => Math.floor(minute / 60) - 24 * Math.floor(minute / DAY) },
];
