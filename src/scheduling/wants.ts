import { dayOf, weekday } from '../time/calendar-date.js';
import type { Person, Problem } from './problem.js';
import { hoursFairness, nightFairness, shiftStability, weekendFairness } from './rules/fairness.js';
import { numberOf, type Rule } from './rules/rule.js';
import { maxHoursWeek } from './rules/week-hours.js';
import { isMet, wishes } from './rules/wishes.js';

/** What is good for one person, as costs in the optimiser's units (a head missing for one hour costs about 200). */
export interface Wants {
  /** By day × (shift + 1): cost of the wishes that this cell leaves unmet; a day off is shift −1. */
  readonly wishCost: Int32Array;
  /** By number of weekend days, and of night shifts, worked. */
  readonly weekendCost: Float64Array;
  readonly nightCost: Float64Array;
  /** Cost per square of the share of the most minutes that are worked. */
  readonly hoursCost: number;
  readonly fullMinutes: number;
  readonly changeCost: number;
}

const FULL_TIME_MINUTES = 2400;

/** Works out a person's wants; who has fewer hours in the contract owes fewer weekends and nights. */
export function wantsOf(problem: Problem, person: Person): Wants {
  const weight = (rule: Rule) => numberOf(problem, rule) ?? 0;
  const weekMinutes = person.maxMinutesWeek ?? (numberOf(problem, maxHoursWeek) ?? 40) * 60;
  const part = Math.max(0.1, weekMinutes / FULL_TIME_MINUTES);
  const days = problem.days.length;
  const squares = (rule: Rule) =>
    Float64Array.from({ length: days + 1 }, (_, n) => Math.round((weight(rule) * n * n) / part));
  return {
    wishCost: wishCosts(problem, person),
    weekendCost: squares(weekendFairness),
    nightCost: squares(nightFairness),
    hoursCost: weight(hoursFairness) * days,
    fullMinutes: (weekMinutes * days) / 7,
    changeCost: weight(shiftStability),
  };
}

function wishCosts(problem: Problem, person: Person): Int32Array {
  const own = problem.wishes.filter((wish) => wish.personId === person.id);
  const unit = numberOf(problem, wishes) ?? 0;
  const width = problem.shifts.length + 1;
  const costs = new Int32Array(problem.days.length * width);
  if (own.length === 0) return costs;
  problem.days.forEach((date, day) => {
    problem.shifts.forEach((shift, at) => {
      const worked = { date, duties: [{ shiftId: shift.id }] };
      const unmet = own.filter((wish) => !isMet(wish, worked));
      costs[day * width + at + 1] = Math.round(unit * unmet.reduce((sum, wish) => sum + wish.weight, 0));
    });
  });
  return costs;
}

/** Whether the date is a Saturday or Sunday. */
export function isWeekend(date: string): boolean {
  return weekday(dayOf(date)) >= 6;
}
