import { dayOf, isoDate } from '../time/calendar-date.js';
import { lunarDate } from './china-data.js';

/**
 * Day number of a lunar date (month and day of an ordinary, not a leap month) in the lunar year that begins in
 * the Gregorian year.
 *
 * `isoDate(lunarToDay(2026, 1, 1))` is `'2026-02-17'`, lunar new year's day.
 */
export function lunarToDay(year: number, month: number, day: number): number {
  // A lunar month begins 20 to 52 days after the first of the Gregorian month of the same number, later with a leap month before.
  const first = dayOf(`${year}-01-20`) + Math.floor((month - 1) * 29.5) + day - 1;
  for (let candidate = first; candidate < first + 65; candidate++) {
    const lunar = lunarDate(isoDate(candidate));
    if (lunar.lunarMon === month && lunar.lunarDay === day && !lunar.isLeap) return candidate;
  }
  throw new RangeError(`no lunar date ${year}-${month}-${day}`);
}
