import type { Text } from '../../text/text.js';
import { dayOf, weekday } from '../../time/calendar-date.js';
import { weekdayNames } from '../../time/weekday-names.js';

/** The weekday of an ISO date. `weekdayName('2026-10-01').en` is `'Thu'`. */
export function weekdayName(date: string): Text {
  return weekdayNames[weekday(dayOf(date)) - 1];
}

/** Whether an ISO date is a Saturday or Sunday; make-up workdays are not known here. */
export function isWeekend(date: string): boolean {
  return weekday(dayOf(date)) > 5;
}
