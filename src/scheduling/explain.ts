import { DAY_MINUTES } from '../time/units.js';
import { timeOf } from './blocks.js';
import type { DayPlan, Problem } from './problem.js';
import { isMet } from './rules/wishes.js';
import type { State } from './state.js';
import { isWeekend } from './wants.js';

/** Need and cover of a queue in one slot. */
export interface CoverRow {
  readonly queue: string;
  readonly date: string;
  readonly startAt: string;
  readonly minutes: number;
  readonly needed: number;
  readonly covered: number;
  readonly missing: number;
}

/** What it comes to over the whole plan, in hours of one head. */
export interface CoverTotals {
  readonly neededHours: number;
  readonly missingHours: number;
  /** Hours on duty that no queue needs. */
  readonly spareHours: number;
}

/** Need and cover, slot by slot, where anything is needed. */
export function coverRows(state: State): CoverRow[] {
  const { model, pool, coverage } = state;
  const rows: CoverRow[] = [];
  for (let slot = 0; slot < model.slotsPlanned; slot++) {
    pool.queues.forEach((queue, at) => {
      const needed = pool.need[slot * pool.queues.length + at];
      const missing = coverage.missing(slot, at);
      if (needed > 0)
        rows.push({ queue, needed, missing, covered: needed - missing, ...when(model.problem, slot) });
    });
  }
  return rows;
}

function when(problem: Problem, slot: number) {
  const minutes = problem.slotMinutes;
  const date = problem.days[Math.floor((slot * minutes) / DAY_MINUTES)];
  return { date, minutes, startAt: timeOf(problem, date, (slot * minutes) % DAY_MINUTES) };
}

/** Sums of need, shortage and surplus. */
export function coverTotals(state: State): CoverTotals {
  const { model, pool, coverage } = state;
  const sums = { needed: 0, missing: 0, spare: 0 };
  for (let slot = 0; slot < model.slotsPlanned; slot++) {
    sums.spare += coverage.spare(slot);
    for (let queue = 0; queue < pool.queues.length; queue++) {
      sums.needed += pool.need[slot * pool.queues.length + queue];
      sums.missing += coverage.missing(slot, queue);
    }
  }
  const hours = (heads: number) => (heads * model.problem.slotMinutes) / 60;
  return {
    neededHours: hours(sums.needed),
    missingHours: hours(sums.missing),
    spareHours: hours(sums.spare),
  };
}

/** What one person's plan comes to. */
export interface PersonSummary {
  readonly personId: string;
  readonly name: string;
  readonly hours: number;
  readonly daysWorked: number;
  readonly daysOff: number;
  readonly daysLeave: number;
  readonly nights: number;
  /** Saturdays and Sundays worked. */
  readonly weekendDays: number;
  readonly wishes: number;
  readonly wishesMet: number;
}

/** Sums of each person's days; a wish counts as met when it is met on all days that it speaks of. */
export function personSummaries(problem: Problem, days: readonly DayPlan[]): PersonSummary[] {
  return problem.people.map((person) => {
    const own = days.filter((day) => day.personId === person.id);
    const worked = own.filter((day) => day.activity === 'work');
    const shifts = worked.map((day) => problem.shifts.find((shift) => shift.id === day.shiftId)!);
    return {
      personId: person.id,
      name: person.name,
      hours: shifts.reduce((sum, shift) => sum + shift.paidMinutes, 0) / 60,
      daysWorked: worked.length,
      daysOff: own.filter((day) => day.activity === 'off').length,
      daysLeave: own.filter((day) => day.activity === 'leave').length,
      nights: shifts.filter((shift) => shift.night).length,
      weekendDays: worked.filter((day) => isWeekend(day.date)).length,
      ...wishCount(problem, own),
    };
  });
}

function wishCount(problem: Problem, own: readonly DayPlan[]) {
  const wishes = problem.wishes.filter((wish) => wish.personId === own[0]?.personId);
  const duties = (day: DayPlan) => (day.shiftId === null ? [] : [{ shiftId: day.shiftId }]);
  const met = wishes.filter((wish) =>
    own.every((day) => isMet(wish, { date: day.date, duties: duties(day) })),
  );
  return { wishes: wishes.length, wishesMet: met.length };
}
