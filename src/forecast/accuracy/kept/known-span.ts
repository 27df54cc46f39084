import { median } from '../../../stats/quantile.js';
import { isoDate, weekday } from '../../../time/calendar-date.js';
import type { Placed } from '../../series.js';

/** From when to when contacts are known, in minutes since 1970 on the wall clock. */
export interface KnownSpan {
  readonly from: number;
  readonly until: number;
  /** Begin of the first row and end of the last: intervals that lie wholly before or after these are unknown in any case. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** The only day with rows, where these are of a part of it; null where there are more. */
  readonly oneDay: string | null;
}

/** When the rows of a day begin and end, in minutes after midnight. */
interface Hours {
  readonly day: number;
  readonly from: number;
  readonly until: number;
}

/**
 * The time of which rows tell. Its first and last day are whole, from midnight to midnight, when their rows begin no later and end no earlier than those of
 * their weekday usually do (of all other days, where the weekday is there once; a single day of its own is taken as whole): then the queue was
 * closed. Otherwise the file begins or ends within the day, and that day is known from its first or to its last row only.
 *
 * Half hours from 08:00 to 20:00 over a week are seven whole days; when those of the last day end at 11:00, it is known until then.
 */
export function knownSpan(placed: readonly Placed[]): KnownSpan {
  const days = hoursOf(placed);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return nothing;
  const opens = usual(days, first, ({ from }) => from);
  const closes = usual(days, last, ({ until }) => until);
  return {
    from: first.day * 1440 + (first.from <= opens ? 0 : first.from),
    until: last.day * 1440 + (last.until >= closes ? 1440 : last.until),
    firstRow: first.day * 1440 + first.from,
    lastRow: last.day * 1440 + last.until,
    oneDay: days.length === 1 && last.until - last.from < 1440 ? isoDate(last.day) : null,
  };
}

const [never, ever] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
const nothing: KnownSpan = { from: never, until: ever, firstRow: never, lastRow: ever, oneDay: null };

/** Whether everything that came from a minute on, for so many minutes, is known. */
export function isKnown(span: KnownSpan, start: number, minutes: number): boolean {
  const end = start + minutes;
  return end > span.firstRow && start < span.lastRow && start >= span.from && end <= span.until;
}

function hoursOf(placed: readonly Placed[]): Hours[] {
  const days = new Map<number, Hours>();
  for (const { row, day, minute } of placed) {
    const end = minute + row.interval_minutes;
    const { from, until } = days.get(day) ?? { from: minute, until: end };
    days.set(day, { day, from: Math.min(from, minute), until: Math.max(until, end) });
  }
  return [...days.values()].sort((a, b) => a.day - b.day);
}

function usual(days: readonly Hours[], own: Hours, edge: (hours: Hours) => number): number {
  const others = days.filter(({ day }) => day !== own.day);
  const alike = others.filter(({ day }) => weekday(day) === weekday(own.day));
  if (others.length === 0) return edge(own);
  return median((alike.length > 0 ? alike : others).map(edge));
}
