import type { Calendar } from '../../calendar/day-info.js';
import { mergeCalendar } from '../../calendar/merge.js';
import { isoDate, weekday } from '../../time/calendar-date.js';

const longestClosure = 4;

/**
 * A calendar that also knows the days without contacts between the observed ones as closed, as planners know when their center will be
 * closed. Longer gaps are no closure; weekdays that are closed as a rule and special days of the calendar stay as they are.
 */
export function closedOnUnobserved(base: Calendar, observed: readonly number[]): Calendar {
  const often = usualWeekdays(observed);
  const closed: number[] = [];
  for (let i = 1; i < observed.length; i++) {
    const gap = observed[i] - observed[i - 1] - 1;
    if (gap <= longestClosure) for (let k = 1; k <= gap; k++) closed.push(observed[i - 1] + k);
  }
  const infos = closed
    .filter((day) => often.has(weekday(day)))
    .map((day) => base.day(isoDate(day)))
    .filter((info) => info.dayType === 'normal')
    .map((info) => ({ ...info, dayType: 'off' as const, event: 'closed', offset: 0 }));
  return mergeCalendar(base, infos);
}

/** Weekdays that were observed more often than not. */
function usualWeekdays(observed: readonly number[]): Set<number> {
  const weeks = (observed.at(-1)! - observed[0] + 1) / 7;
  const count = (wd: number) => observed.filter((day) => weekday(day) === wd).length;
  return new Set([1, 2, 3, 4, 5, 6, 7].filter((wd) => count(wd) * 2 > weeks));
}
