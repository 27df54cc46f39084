import type { Problem, Shift } from './problem.js';

/** A shift with its meal break at one place. */
export interface Variant {
  /** Index of the shift. */
  readonly shift: number;
  /** When the meal break begins, in minutes from 00:00 of the day; null without one. */
  readonly mealMinute: number | null;
  /** Slots on duty, counted from 00:00 of the day. */
  readonly slots: readonly number[];
  /** Whether it may be given (false: only kept where a day is locked that way). */
  readonly regular: boolean;
}

/** Every place that a meal break can take in every shift, plus the places that locked days have. */
export function variantsOf(problem: Problem): Variant[] {
  return problem.shifts.flatMap((shift, index) => {
    const places = mealPlaces(shift, problem.slotMinutes);
    const regular = places.map((place) => variant(shift, index, place, problem.slotMinutes, !shift.retired));
    const odd = lockedPlaces(problem, shift).filter((place) => !places.includes(place));
    return [...regular, ...odd.map((place) => variant(shift, index, place, problem.slotMinutes, false))];
  });
}

function mealPlaces(shift: Shift, slotMinutes: number): (number | null)[] {
  if (shift.mealMinutes === 0) return [null];
  const places: number[] = [];
  for (let at = shift.mealFrom; at + shift.mealMinutes <= shift.mealUntil; at += slotMinutes) places.push(at);
  return places;
}

function lockedPlaces(problem: Problem, shift: Shift): (number | null)[] {
  const plans = problem.locked.filter((plan) => plan.activity === 'work' && plan.shiftId === shift.id);
  return [...new Set(plans.map((plan) => plan.mealMinute))].filter((place) => place !== null);
}

function variant(
  shift: Shift,
  index: number,
  mealMinute: number | null,
  slotMinutes: number,
  regular: boolean,
): Variant {
  const slots: number[] = [];
  const eats = (at: number) =>
    mealMinute !== null && at + slotMinutes > mealMinute && at < mealMinute + shift.mealMinutes;
  for (let at = shift.startMinute; at < shift.endMinute; at += slotMinutes)
    if (!eats(at)) slots.push(Math.floor(at / slotMinutes));
  return { shift: index, mealMinute, slots, regular };
}
