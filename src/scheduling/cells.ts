import { dayOf, weekday } from '../time/calendar-date.js';
import { DAY_MINUTES } from '../time/units.js';
import { FREE, OFF } from './cell.js';
import type { DayPlan, Leave, Person, Problem, Shift } from './problem.js';
import type { Variant } from './variants.js';

/** Which shifts a person may work on which day, and which days are locked. */
export function openCells(problem: Problem, person: Person, variants: readonly Variant[]) {
  const absences = problem.leave.filter((leave) => leave.personId === person.id);
  const plans = problem.locked.filter((plan) => plan.personId === person.id);
  const fixed = new Int16Array(problem.days.length).fill(FREE);
  for (const plan of plans) fixed[problem.days.indexOf(plan.date)] = numberFor(plan, problem, variants);
  const open = Uint8Array.from(
    problem.days.flatMap((date) =>
      problem.shifts.map((shift) => (mayWork(person, shift, date, absences) ? 1 : 0)),
    ),
  );
  return { open, fixed };
}

function numberFor(plan: DayPlan, problem: Problem, variants: readonly Variant[]): number {
  if (plan.activity !== 'work') return OFF;
  const shift = problem.shifts.findIndex((one) => one.id === plan.shiftId);
  const same = (variant: Variant) => variant.shift === shift && variant.mealMinute === plan.mealMinute;
  const exact = variants.findIndex(same);
  return exact >= 0 ? exact : variants.findIndex((variant) => variant.shift === shift);
}

function mayWork(person: Person, shift: Shift, date: string, absences: readonly Leave[]): boolean {
  const day = dayOf(date);
  if (person.shifts.length > 0 && !person.shifts.includes(shift.id)) return false;
  if (person.fixedDaysOff.includes(weekday(day))) return false;
  return !absences.some((leave) => touches(leave, day, shift));
}

function touches(leave: Leave, day: number, shift: Shift): boolean {
  for (let at = dayOf(leave.from); at <= dayOf(leave.until); at++) {
    const start = (at - day) * DAY_MINUTES + (leave.startMinute ?? 0);
    const end = (at - day) * DAY_MINUTES + (leave.endMinute ?? DAY_MINUTES);
    if (shift.startMinute < end && start < shift.endMinute) return true;
  }
  return false;
}
