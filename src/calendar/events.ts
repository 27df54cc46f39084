import { same } from '../text/text.js';
import { isoDate } from '../time/calendar-date.js';
import { DAY_MINUTES } from '../time/units.js';
import type { DayInfo, DayType, Slot } from './day-info.js';
import { easterSunday } from './easter.js';
import type { EventRow } from './event-columns.js';
import { type EventEntry, eventEntries } from './event-entries.js';
import type { EventOrder } from './event-order.js';

/**
 * The special days of a user's own file, in order of date. Columns: `date`, `event`, `offset` (days from the event's
 * anchor), `day_type` (off, makeup, window, normal), `queue` and `factor`, or 日期, 事件, 偏移, 日类型, 队列, 因子; only the date is needed. Without an
 * offset, days of one event in a row count from the first. Without an event the day is known by its month and day,
 * so that it finds itself in other years; one that comes only once by its date, and at a distance from Easter at which many countries are
 * off, by that distance. Without a day type it is `fallback` (`normal` rows without an event are left out).
 *
 * An event of several days takes one row: dates in `start` and `end`, or a `window` of days around its own (`-1..2`, or `before` and `after` in days),
 * which are then of the type `window`; a row of their own holds against it, and a factor is for the event's own day. Rows with a time of day are no
 * days, see `readSlots`. `order` is that of dates such as 11/12/2026 where the file does not settle it; day first without.
 *
 * `readEvents([{ date: '2026-11-11', event: 'double-11' }])[0]` has offset 0 and day type `window`.
 */
export function readEvents(
  rows: readonly EventRow[],
  fallback: DayType = 'window',
  order?: EventOrder,
): DayInfo[] {
  const entries = eventEntries(rows, order).filter((entry) => entry.minutes === null);
  const anchors = new Map<string, { first: number; last: number }>();
  const place = placeOfNameless(entries);
  const days = entries.flatMap((entry) => {
    const known =
      entry.event === null ? place(entry.day) : { event: entry.event, offset: firstOffset(entry, anchors) };
    return daysOf(entry, known, fallback);
  });
  const own = new Set(days.filter((one) => !one.byWindow).map(({ info }) => keyOf(info)));
  return days
    .filter(({ info, byWindow }) => !byWindow || !own.has(keyOf(info)))
    .map(({ info }) => info)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

const keyOf = ({ date, queue }: DayInfo): string => `${date} ${queue ?? ''}`;

/** The days that a row stands for. */
function daysOf(
  { day, event: named, days: [first, last], around, dayType, queue, factor }: EventEntry,
  { event, offset }: { event: string; offset: number },
  fallback: DayType,
): { info: DayInfo; byWindow: boolean }[] {
  const type = dayType === 'normal' ? 'window' : (dayType ?? fallback);
  const zero = around ? 0 : first;
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const at = first + i;
    const byWindow = around && at !== 0;
    const info: DayInfo = {
      date: isoDate(day + at),
      dayType: byWindow ? 'window' : type,
      event,
      offset: offset + at - zero,
      name: named === null ? null : same(named),
      announced: true,
      ...(queue === null ? {} : { queue }),
      ...(factor === null || byWindow ? {} : { factor }),
    };
    return { info, byWindow };
  });
}

/**
 * The parts of days that an events file names by a time: `time`, or `start` and `end` (half an hour where no end is given), with `queue` (or the called
 * number that stands for one) and `factor` where given. One that passes midnight is two.
 *
 * `readSlots([{ date: '2026-11-11', time: '20:00', event: 'spot' }])[0]` is from minute 1200 to 1230.
 */
export function readSlots(rows: readonly EventRow[], order?: EventOrder): Slot[] {
  return eventEntries(rows, order).flatMap(({ day, minutes, event, queue, factor }): Slot[] => {
    if (minutes === null) return [];
    const part = (after: number): Slot => ({
      date: isoDate(day + after),
      event: event ?? 'slot',
      fromMinute: Math.max(0, minutes[0] - DAY_MINUTES * after),
      untilMinute: Math.min(DAY_MINUTES, minutes[1] - DAY_MINUTES * after),
      queue,
      factor,
    });
    return [part(0), part(1)].filter((slot) => slot.untilMinute > slot.fromMinute);
  });
}

/** Days from Easter on which many countries are off: Maundy Thursday to Easter Monday, Ascension, Whit Sunday and Monday, Corpus Christi. */
const easterOffsets = new Set([-3, -2, -1, 0, 1, 39, 49, 50, 60]);

/** By what a day without an event is known in other years. */
function placeOfNameless(entries: readonly EventEntry[]): (day: number) => { event: string; offset: number } {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { event, day } of entries) {
    if (event !== null) continue;
    const date = isoDate(day).slice(5);
    if (seen.has(date)) again.add(date);
    seen.add(date);
  }
  return (day) => {
    const date = isoDate(day);
    const offset = day - easterSunday(+date.slice(0, 4));
    const moves = easterOffsets.has(offset) && !again.has(date.slice(5));
    return moves ? { event: 'easter', offset } : { event: `day-${date.slice(5)}`, offset: 0 };
  };
}

/** Offset of the row's own day; the window of an event counts from it. */
function firstOffset(entry: EventEntry, runs: Map<string, { first: number; last: number }>): number {
  if (entry.offset !== null) return entry.offset;
  const [first, last] = entry.around ? [0, 0] : entry.days;
  const run = runs.get(entry.event!);
  const start =
    run && !(entry.days[0] < 0) && entry.day + first - run.last <= 1 ? run.first : entry.day + first;
  runs.set(entry.event!, { first: start, last: entry.day + last });
  return entry.day + first - start;
}
