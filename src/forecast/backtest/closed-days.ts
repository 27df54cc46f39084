import type { Calendar } from '../../calendar/day-info.js';
import { mergeCalendar } from '../../calendar/merge.js';
import { isoDate } from '../../time/calendar-date.js';

const longestClosure = 4;

/**
 * A calendar that also knows the days without contacts between the observed ones as closed, as planners know when their center will be
 * closed. Longer gaps are no closure; special days of the calendar stay as they are.
 */
export function closedOnUnobserved(base: Calendar, observed: readonly number[]): Calendar {
  const closed: number[] = [];
  for (let i = 1; i < observed.length; i++) {
    const gap = observed[i] - observed[i - 1] - 1;
    if (gap <= longestClosure) for (let k = 1; k <= gap; k++) closed.push(observed[i - 1] + k);
  }
  const infos = closed
    .map((day) => base.day(isoDate(day)))
    .filter((info) => info.dayType === 'normal')
    .map((info) => ({ ...info, dayType: 'off' as const, event: 'closed', offset: 0 }));
  return mergeCalendar(base, infos);
}
