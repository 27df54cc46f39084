import type { Text } from '../../text/text.js';
import { dayOf, weekday } from '../../time/calendar-date.js';

/** Monday to Sunday. */
export const weekdayNames: readonly Text[] = [
  { en: 'Mon', zh: '周一' },
  { en: 'Tue', zh: '周二' },
  { en: 'Wed', zh: '周三' },
  { en: 'Thu', zh: '周四' },
  { en: 'Fri', zh: '周五' },
  { en: 'Sat', zh: '周六' },
  { en: 'Sun', zh: '周日' },
];

/** The weekday of an ISO date. `weekdayName('2026-10-01').en` is `'Thu'`. */
export function weekdayName(date: string): Text {
  return weekdayNames[weekday(dayOf(date)) - 1];
}

/** Whether an ISO date is a Saturday or Sunday; make-up workdays are not known here. */
export function isWeekend(date: string): boolean {
  return weekday(dayOf(date)) > 5;
}
