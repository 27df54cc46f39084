import type { RosterBlock } from '../tables/roster.js';
import { dayOf } from '../time/calendar-date.js';
import { formatIso } from '../time/iso.js';
import { DAY_MINUTES } from '../time/units.js';
import type { DayPlan, Problem, Shift } from './problem.js';

/** The rows of the roster table for one day of one person: work, meal, work; or one row for a day off or on leave. */
export function blocksOf(problem: Problem, plan: DayPlan): RosterBlock[] {
  const locked = problem.locked.some((one) => one.personId === plan.personId && one.date === plan.date);
  const base = {
    agent_id: plan.personId,
    agent_name: problem.people.find((person) => person.id === plan.personId)?.name ?? null,
    date: plan.date,
    locked,
  };
  const shift = problem.shifts.find((one) => one.id === plan.shiftId);
  if (plan.activity !== 'work' || !shift)
    return [{ ...base, shift_id: null, activity: plan.activity, start_at: null, end_at: null }];
  return pieces(shift, plan.mealMinute).map(({ activity, from, until }) => ({
    ...base,
    shift_id: shift.id,
    activity,
    start_at: timeOf(problem, plan.date, from),
    end_at: timeOf(problem, plan.date, until),
  }));
}

interface Piece {
  readonly activity: 'work' | 'meal';
  readonly from: number;
  readonly until: number;
}

function pieces(shift: Shift, mealMinute: number | null): Piece[] {
  const { startMinute, endMinute } = shift;
  if (mealMinute === null) return [{ activity: 'work', from: startMinute, until: endMinute }];
  const mealEnd = mealMinute + shift.mealMinutes;
  const all: Piece[] = [
    { activity: 'work', from: startMinute, until: mealMinute },
    { activity: 'meal', from: mealMinute, until: mealEnd },
    { activity: 'work', from: mealEnd, until: endMinute },
  ];
  return all.filter((piece) => piece.from < piece.until);
}

/** The ISO time of a minute counted from 00:00 of the date, with the offset that holds then. */
export function timeOf(problem: Problem, date: string, minute: number): string {
  const wallSec = (dayOf(date) * DAY_MINUTES + minute) * 60;
  return formatIso({ wallSec, offsetMinutes: problem.offsetAt(wallSec) }, 'minute');
}
