import { dayOf } from '../time/calendar-date.js';
import type { Past } from './past.js';
import type { Person, Problem } from './problem.js';
import { daysOffWeek } from './rules/days-off-week.js';
import { maxDaysInRow } from './rules/max-days-in-row.js';
import { maxNights, maxNightsInRow } from './rules/nights.js';
import { numberOf, type Rule } from './rules/rule.js';
import { maxHoursWeek, minHoursWeek } from './rules/week-hours.js';

/** A person's limits as numbers; week arrays count from the calendar week of the first day. */
export interface Limits {
  readonly maxRun: number;
  readonly maxNights: number;
  readonly maxNightRun: number;
  readonly maxWorked: Int16Array;
  readonly minMinutes: Float64Array;
  readonly maxMinutes: Float64Array;
}

const NO_LIMIT = 9999;

/** Works out the limits of a person; weeks that are only partly known count pro rata. */
export function limitsOf(problem: Problem, person: Person, past: Past): Limits {
  const limit = (own: number | null, rule: Rule) => own ?? numberOf(problem, rule) ?? NO_LIMIT;
  const weeks = weeksOf(problem, person, past);
  const hours = (rule: Rule) => (numberOf(problem, rule) ?? Number.NaN) * 60;
  const most = person.maxMinutesWeek ?? hours(maxHoursWeek);
  const least = person.minMinutesWeek ?? hours(minHoursWeek);
  const spare = Math.max(...problem.shifts.map((shift) => shift.paidMinutes)) - 1;
  const offDays = numberOf(problem, daysOffWeek) ?? 0;
  return {
    maxRun: limit(person.maxDaysInRow, maxDaysInRow),
    maxNights: limit(person.maxNights, maxNights),
    maxNightRun: limit(null, maxNightsInRow),
    maxWorked: Int16Array.from(weeks, () => 7 - offDays),
    maxMinutes: Float64Array.from(weeks, ({ known }) => upper(most, known, spare)),
    minMinutes: Float64Array.from(weeks, ({ known, leave }) => lower(least, known - leave, spare)),
  };
}

function upper(limit: number, days: number, spare: number): number {
  if (Number.isNaN(limit)) return Number.POSITIVE_INFINITY;
  return days === 7 ? limit : Math.min(limit, (limit * days) / 7 + spare);
}

function lower(limit: number, days: number, spare: number): number {
  if (Number.isNaN(limit)) return 0;
  return days === 7 ? limit : (limit * days) / 7 - spare;
}

function weeksOf(problem: Problem, person: Person, past: Past): { known: number; leave: number }[] {
  const days = problem.days.map(dayOf);
  const weekOf = (day: number) => Math.floor((day + 3) / 7) - Math.floor((days[0] + 3) / 7);
  const weeks = Array.from({ length: weekOf(days[days.length - 1]) + 1 }, () => ({ known: 0, leave: 0 }));
  weeks[0] = { known: past.weekKnown, leave: past.weekLeave };
  for (const date of problem.days) {
    const week = weeks[weekOf(dayOf(date))];
    week.known++;
    if (isAway(problem, person, date)) week.leave++;
  }
  return weeks;
}

/** Whether the person is on leave on the whole of this day. */
export function isAway(problem: Problem, person: Person, date: string): boolean {
  return problem.leave.some(
    (leave) =>
      leave.personId === person.id && leave.startMinute === null && leave.from <= date && date <= leave.until,
  );
}
