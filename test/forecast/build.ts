import { type Calendar, type DayInfo, plainCalendar } from '../../src/calendar/day-info.js';
import { readEvents, readSlots } from '../../src/calendar/events.js';
import { mergeCalendar } from '../../src/calendar/merge.js';
import { dayWith } from '../../src/forecast/history.js';
import type { History } from '../../src/forecast/model.js';
import type { Interval } from '../../src/tables/intervals.js';
import { dayOf, isoDate, weekday } from '../../src/time/calendar-date.js';

/** An intervals row; sums that are not given are unknown. */
export function row(start: string, minutes: number, offered: number, more: Partial<Interval> = {}): Interval {
  const time = start.length === 10 ? `${start}T00:00` : start;
  const blank = { queue: 'sales', channel: null } as unknown as Interval;
  return { ...blank, interval_start: `${time}+08:00`, interval_minutes: minutes, offered, ...more };
}

/** Day rows from a date on; null leaves the day out. */
export function dayRows(
  from: string,
  days: number,
  volume: (weekday: number, date: string, index: number) => number | null,
  more: Partial<Interval> = {},
): Interval[] {
  return Array.from({ length: days }, (_, i) => isoDate(dayOf(from) + i)).flatMap((date, i) => {
    const offered = volume(weekday(dayOf(date)), date, i);
    return offered === null ? [] : [row(date, 1440, offered, more)];
  });
}

/** Interval rows of a day: volumes by clock time. */
export function intervalRows(date: string, minutes: number, volumes: Record<string, number>): Interval[] {
  return Object.entries(volumes).map(([time, offered]) => row(`${date}T${time}`, minutes, offered));
}

/** A calendar of the events and slots alone. */
export function calendarOf(events: readonly Record<string, string>[]): Calendar {
  return mergeCalendar(plainCalendar, readEvents(events), readSlots(events));
}

/** A history of daily volumes, open on every weekday with a volume. */
export function historyWith(
  from: string,
  volumes: readonly (number | null)[],
  calendar: Calendar = plainCalendar,
): History {
  const days = volumes.map((_, i) => dayWith(calendar, dayOf(from) + i));
  return { days, volumes, openOn: [false, ...new Array<boolean>(7).fill(true)] };
}

/** A special day of an event. */
export function special(date: string, event: string, dayType: DayInfo['dayType'] = 'off', offset = 0) {
  return { date, event, offset: String(offset), day_type: dayType };
}
