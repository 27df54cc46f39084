import type { GroupPart } from '../kpi/group-by.js';
import { type DayKind, dayKindCycle } from '../kpi/periods.js';
import { dayOf, weekday } from '../time/calendar-date.js';
import type { Invocation } from './command.js';

/** Years that data may be of; what is asked before the data is there. */
const YEARS = [1990, 2060] as const;

/**
 * Says for an ISO date whether people work on it, by `--holidays` and `--events` (none: weekends alone): a public holiday
 * is a holiday whatever its weekday, a make-up workday is one although it is a Saturday or Sunday.
 */
export async function dayKindsOf(invocation: Invocation): Promise<(date: string) => DayKind> {
  const { calendarOf } = await import('./calendar-of.js');
  const calendar = await calendarOf(invocation, ...YEARS, 'none');
  return (date) => {
    const { dayType } = calendar.day(date);
    if (dayType === 'off') return 'holiday';
    if (dayType === 'makeup') return 'makeup';
    return weekday(dayOf(date)) > 5 ? 'weekend' : 'workday';
  };
}

/** The part `day_type` of `--by`. */
export async function dayKindPart(invocation: Invocation): Promise<GroupPart> {
  return { kind: 'cycle', name: 'day_type', cycle: dayKindCycle(await dayKindsOf(invocation)) };
}
