import type { Calendar, DayInfo } from './day-info.js';

/**
 * A calendar with days of the user's own on top: where both know a special day, the user's holds.
 *
 * `mergeCalendar(chinaCalendar(2026, 2026), readEvents([{ date: '2026-11-11', event: '双11' }]))`
 */
export function mergeCalendar(base: Calendar, own: readonly DayInfo[]): Calendar {
  const byDate = new Map(own.map((info) => [info.date, info]));
  return { day: (date) => byDate.get(date) ?? base.day(date), coveredUntil: base.coveredUntil };
}
