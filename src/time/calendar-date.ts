import { DAY_MS, DAY_SEC } from './units.js';

/** Days from 1970-01-01 to the day of the wall-clock second. `dayNumber(86400)` is `1`. */
export function dayNumber(wallSec: number): number {
  return Math.floor(wallSec / DAY_SEC);
}

/** The ISO date of a day number. `isoDate(20727)` is `'2026-10-01'`. */
export function isoDate(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The day number of an ISO date (the first ten characters count). `dayOf('2026-10-01')` is `20727`. */
export function dayOf(date: string): number {
  return Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8, 10)) / DAY_MS;
}

/** ISO weekday of a day number: 1 is Monday, 7 is Sunday. `weekday(20727)` is `4`, a Thursday. */
export function weekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
