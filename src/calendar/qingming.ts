import { dayOf } from '../time/calendar-date.js';

/**
 * Day number of Qingming (Pure Brightness, 清明), 4 or 5 April, by the usual century formula for solar terms
 * (寿星公式): ⌊0.2422·y + C⌋ − ⌊y/4⌋ with y the year in its century, C = 4.81 in the 2000s and 5.59 in the 1900s.
 *
 * `isoDate(qingmingDay(2026))` is `'2026-04-05'`.
 */
export function qingmingDay(year: number): number {
  const y = year % 100;
  const april = Math.floor(0.2422 * y + (year < 2000 ? 5.59 : 4.81)) - Math.floor(y / 4);
  return dayOf(`${year}-04-0${april}`);
}
