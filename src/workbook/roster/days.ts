import type { Text } from '../../text/text.js';
import { dayOf, weekday } from '../../time/calendar-date.js';

const WEEKDAYS: readonly Text[] = [
  { en: 'Mo', zh: '一' },
  { en: 'Tu', zh: '二' },
  { en: 'We', zh: '三' },
  { en: 'Th', zh: '四' },
  { en: 'Fr', zh: '五' },
  { en: 'Sa', zh: '六' },
  { en: 'Su', zh: '日' },
];

/** Short name of a date's weekday. `weekdayName('2026-10-01').zh` is `四`. */
export function weekdayName(date: string): Text {
  return WEEKDAYS[weekday(dayOf(date)) - 1];
}

/** Whether the date is a Saturday or Sunday. */
export function isWeekend(date: string): boolean {
  return weekday(dayOf(date)) >= 6;
}

/** Month and day for a narrow column head. `shortDate('2026-10-01')` is `10/1`. */
export function shortDate(date: string): string {
  return `${+date.slice(5, 7)}/${+date.slice(8)}`;
}
