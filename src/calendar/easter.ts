import { dayOf } from '../time/calendar-date.js';

/**
 * The day number of Easter Sunday in a year of the Gregorian calendar: the anonymous algorithm of 1876 as given by Meeus, "Astronomical
 * Algorithms" (1991), ch. 8.
 *
 * `isoDate(easterSunday(2024))` is `'2024-03-31'`.
 */
export function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(`${year}-${String(Math.floor(n / 31)).padStart(2, '0')}-01`) + (n % 31);
}
