import { groupBy } from '../stats/group-by.js';
import { dayOf } from '../time/calendar-date.js';
import { DAY_MINUTES } from '../time/units.js';
import type { DayPlan, Person, Problem, Shift } from './problem.js';

/** What the days before the plan mean for a person. */
export interface Past {
  /** Working days and night shifts in a row up to the day before the plan. */
  readonly run: number;
  readonly nightRun: number;
  /** Shift index on the day before, −1 when there was none. */
  readonly lastShift: number;
  /** End of the last shift in UTC minutes; −Infinity when none is known. */
  readonly lastEndUtc: number;
  /** In the calendar week of the first day: days known, of them on leave, days worked, minutes paid. */
  readonly weekKnown: number;
  readonly weekLeave: number;
  readonly weekWorked: number;
  readonly weekMinutes: number;
}

/** Reads the past of a person from the roster before. */
export function pastOf(problem: Problem, person: Person): Past {
  const own = problem.history.filter((plan) => plan.personId === person.id);
  const byDay = new Map(own.map((plan) => [dayOf(plan.date), plan]));
  const first = dayOf(problem.days[0]);
  const shiftOn = (day: number) => shiftIn(problem, byDay.get(day));
  const lastDay = Math.max(...own.filter((plan) => shiftIn(problem, plan)).map((plan) => dayOf(plan.date)));
  const before = shiftOn(first - 1);
  return {
    run: countBack(first, (day) => shiftOn(day) !== undefined),
    nightRun: countBack(first, (day) => shiftOn(day)?.night ?? false),
    lastShift: before ? problem.shifts.indexOf(before) : -1,
    lastEndUtc: endOf(problem, lastDay, shiftOn(lastDay)),
    ...weekBefore(problem, own, first),
  };
}

function shiftIn(problem: Problem, plan: DayPlan | undefined): Shift | undefined {
  return plan?.activity === 'work' ? problem.shifts.find((shift) => shift.id === plan.shiftId) : undefined;
}

function countBack(first: number, holds: (day: number) => boolean): number {
  let day = first - 1;
  while (holds(day)) day--;
  return first - 1 - day;
}

function endOf(problem: Problem, day: number, shift: Shift | undefined): number {
  if (!shift) return Number.NEGATIVE_INFINITY;
  const wall = day * DAY_MINUTES + shift.endMinute;
  return wall - problem.offsetAt(wall * 60);
}

function weekBefore(problem: Problem, own: readonly DayPlan[], first: number) {
  const monday = first - ((first + 3) % 7);
  const days = own.filter((plan) => dayOf(plan.date) >= monday);
  const shifts = days.map((plan) => shiftIn(problem, plan)).filter((shift) => shift !== undefined);
  return {
    weekKnown: groupBy(days, (plan) => plan.date).size,
    weekLeave: days.filter((plan) => plan.activity === 'leave').length,
    weekWorked: shifts.length,
    weekMinutes: shifts.reduce((sum, shift) => sum + shift.paidMinutes, 0),
  };
}
