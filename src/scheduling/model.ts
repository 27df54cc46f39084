import { dayOf, weekday } from '../time/calendar-date.js';
import { DAY_MINUTES } from '../time/units.js';
import { openCells } from './cells.js';
import { type Limits, limitsOf } from './limits.js';
import { type Past, pastOf } from './past.js';
import type { Problem, Shift } from './problem.js';
import { pairsOf } from './rules/forbidden-sequences.js';
import { restHours } from './rules/rest-hours.js';
import { numberOf } from './rules/rule.js';
import { type Variant, variantsOf } from './variants.js';
import { type Wants, wantsOf } from './wants.js';

/**
 * The problem as numbers, for the optimiser: people, days and shifts by index. A cell holds the number of a variant
 * (a shift with its meal break at one place) or OFF.
 */
export interface Model {
  readonly problem: Problem;
  readonly dayCount: number;
  readonly slotsPerDay: number;
  /** Slots of the plan; shifts that end later reach into `slotsAll`. */
  readonly slotsPlanned: number;
  readonly slotsAll: number;
  readonly variants: readonly Variant[];
  /** Shift index of a variant. */
  readonly shiftOf: Int16Array;
  /** Variants that may be given, by shift. */
  readonly choices: readonly (readonly number[])[];
  /** ISO week index of a day, from 0. */
  readonly weekOf: Int16Array;
  readonly weekend: Uint8Array;
  readonly night: Uint8Array;
  readonly paid: Float64Array;
  readonly longestPaid: number;
  /** By day × shift: minutes in UTC. */
  readonly startUtc: Float64Array;
  readonly endUtc: Float64Array;
  /** By shift × shift: 1 where the second must not follow on the next day. */
  readonly forbidden: Uint8Array;
  readonly restMinutes: number;
  readonly people: readonly ModelPerson[];
}

export interface ModelPerson extends Limits, Wants {
  readonly index: number;
  /** By day × shift: 1 where the shift may be worked. */
  readonly open: Uint8Array;
  /** By day: the variant that is locked, OFF when a day off is locked, FREE otherwise. */
  readonly fixed: Int16Array;
  readonly past: Past;
}

/** Compiles a problem. Everything that the optimiser asks often is looked up in an array afterwards. */
export function compile(problem: Problem): Model {
  const dayCount = problem.days.length;
  const slotsPerDay = DAY_MINUTES / problem.slotMinutes;
  const base = { problem, dayCount, slotsPerDay, ...shiftTables(problem), ...dayTables(problem) };
  const people = problem.people.map((person, index) => {
    const past = pastOf(problem, person);
    const cells = openCells(problem, person, base.variants);
    return { index, past, ...cells, ...limitsOf(problem, person, past), ...wantsOf(problem, person) };
  });
  return { ...base, slotsPlanned: dayCount * slotsPerDay, slotsAll: (dayCount + 2) * slotsPerDay, people };
}

function shiftTables(problem: Problem) {
  const { shifts } = problem;
  const variants = variantsOf(problem);
  const count = shifts.length;
  const pairs = pairsOf(problem);
  const banned = (first: Shift, second: Shift) => pairs.some(([a, b]) => a === first.id && b === second.id);
  return {
    variants,
    shiftOf: Int16Array.from(variants, (variant) => variant.shift),
    choices: shifts.map((_, shift) => numbersOf(variants, shift)),
    night: Uint8Array.from(shifts, (shift) => (shift.night ? 1 : 0)),
    paid: Float64Array.from(shifts, (shift) => shift.paidMinutes),
    longestPaid: Math.max(...shifts.map((shift) => shift.paidMinutes)),
    forbidden: Uint8Array.from({ length: count * count }, (_, at) =>
      banned(shifts[Math.floor(at / count)], shifts[at % count]) ? 1 : 0,
    ),
    restMinutes: (numberOf(problem, restHours) ?? 0) * 60,
  };
}

function numbersOf(variants: readonly Variant[], shift: number): number[] {
  return variants.flatMap((variant, number) => (variant.shift === shift && variant.regular ? [number] : []));
}

function dayTables(problem: Problem) {
  const days = problem.days.map(dayOf);
  const { shifts } = problem;
  const firstMonday = Math.floor((days[0] + 3) / 7);
  const utc = (day: number, minute: number) =>
    day * DAY_MINUTES + minute - problem.offsetAt((day * DAY_MINUTES + minute) * 60);
  const times = (minuteOf: (shift: Shift) => number) =>
    Float64Array.from(days.flatMap((day) => shifts.map((shift) => utc(day, minuteOf(shift)))));
  return {
    weekOf: Int16Array.from(days, (day) => Math.floor((day + 3) / 7) - firstMonday),
    weekend: Uint8Array.from(days, (day) => (weekday(day) >= 6 ? 1 : 0)),
    startUtc: times((shift) => shift.startMinute),
    endUtc: times((shift) => shift.endMinute),
  };
}
