import type { Day } from '../model.js';

/** Working days, and days from a month's end, that a place may be named by. */
const mostWorkdays = 8;
const mostFromEnd = 7;
/** Places of a kind are numbered below this. */
const perKind = 32;
const kinds = ['date', 'fromEnd', 'workday', 'workdayFromEnd', 'onOrAfter', 'onOrBefore'] as const;
type PlaceKind = (typeof kinds)[number];

/** Places of the months are numbered below this. */
export const placeCount = kinds.length * perKind;

/** The date of a day in its month, from 1. */
export function dateOf({ number, month }: Day): number {
  return number - month.first + 1;
}

/**
 * The places that a day has in its month, as numbers: its date, days to the end, the how many-th working day it is from either end, and the dates that
 * a payment due on a day off would be moved from to it, forwards or backwards. Holidays off are no working days, make-up workdays are.
 *
 * Monday 17 August 2026 is the 17th, the 11th working day, and the working day on or after the 15th and the 16th.
 */
export function monthPlaces(day: Day, openOn: readonly boolean[]): number[] {
  const date = dateOf(day);
  const { length } = day.month;
  const works = (k: number) => isWorking(day, k, openOn);
  const places = [place('date', date)];
  if (length - date < mostFromEnd) places.push(place('fromEnd', length - date + 1));
  if (!works(date)) return places;
  places.push(place('onOrAfter', date), place('onOrBefore', date));
  for (let k = date - 1; k >= 1 && !works(k); k--) places.push(place('onOrAfter', k));
  for (let k = date + 1; k <= length && !works(k); k++) places.push(place('onOrBefore', k));
  const before = countOf(1, date, works);
  const after = countOf(date, length, works);
  if (before <= mostWorkdays) places.push(place('workday', before));
  if (after <= mostWorkdays) places.push(place('workdayFromEnd', after));
  return places;
}

/** What a place is: the fifth working day is of the kind `workday`, with the number 5. */
export function placeOf(number: number): { readonly kind: PlaceKind; readonly k: number } {
  return { kind: kinds[Math.floor(number / perKind)], k: number % perKind };
}

function place(kind: PlaceKind, k: number): number {
  return kinds.indexOf(kind) * perKind + k;
}

function countOf(from: number, until: number, is: (k: number) => boolean): number {
  let count = 0;
  for (let k = from; k <= until; k++) if (is(k)) count++;
  return count;
}

/** Whether people work on a date of the day's month: Monday to Friday, or the open days of a queue with other days off. */
function isWorking(day: Day, date: number, openOn: readonly boolean[]): boolean {
  const { month, weekday } = day;
  if (month.makeup.includes(date)) return true;
  if (month.off.includes(date)) return false;
  const own = ((((weekday - 1 + date - dateOf(day)) % 7) + 7) % 7) + 1;
  const otherWeekend = openOn.slice(1, 6).includes(false) && (openOn[6] || openOn[7]);
  return otherWeekend ? openOn[own] : own <= 5;
}
