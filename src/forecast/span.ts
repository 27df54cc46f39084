import type { Text } from '../text/text.js';
import { isoDate, weekday } from '../time/calendar-date.js';
import { clockText } from '../time/clock-text.js';
import { DAY_MINUTES } from '../time/units.js';
import type { Placed } from './series.js';

/** The days that the history covers from morning to night. */
export interface Span {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly notes: readonly Text[];
}

/** A first or last day is cut off when more than this share of an ordinary day lies outside of what was recorded. */
const cutShare = 0.01;

/** The first and the last row of the history, and whether the export was cut in the middle of their days. Minutes since 1970 on the wall clock. */
export interface Edges {
  readonly start: number;
  readonly end: number;
  readonly cutFirst: boolean;
  readonly cutLast: boolean;
}

/**
 * First and last full day of the history. A day at either end is left out when other days (of the same weekday, if there are any) have
 * contacts before the first or after the last recorded interval: the export was cut in the middle of that day.
 */
export function fullSpan(placed: readonly Placed[]): Span {
  const { start, end, cutFirst, cutLast } = edgesOf(placed);
  const firstDay = Math.floor(start / DAY_MINUTES);
  const lastDay = Math.ceil(end / DAY_MINUTES) - 1;
  const tooShort = lastDay - firstDay < (cutFirst ? 1 : 0) + (cutLast ? 1 : 0);
  if (tooShort) return { firstDay, lastDay, notes: [] };
  return {
    firstDay: cutFirst ? firstDay + 1 : firstDay,
    lastDay: cutLast ? lastDay - 1 : lastDay,
    notes: [
      ...(cutFirst ? [leftOut(firstDay, start - firstDay * DAY_MINUTES, true)] : []),
      ...(cutLast ? [leftOut(lastDay, end - lastDay * DAY_MINUTES, false)] : []),
    ],
  };
}

/** Where the rows begin and end; other days (of the same weekday, if there are any) with contacts outside of that tell that a day is cut. */
export function edgesOf(placed: readonly Placed[]): Edges {
  const ends = (one: Placed) => one.day * DAY_MINUTES + one.minute + one.row.interval_minutes;
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const one of placed) {
    start = Math.min(start, one.day * DAY_MINUTES + one.minute);
    end = Math.max(end, ends(one));
  }
  const firstDay = Math.floor(start / DAY_MINUTES);
  const lastDay = Math.ceil(end / DAY_MINUTES) - 1;
  const startMinute = start - firstDay * DAY_MINUTES;
  const endMinute = end - lastDay * DAY_MINUTES;
  const cutFirst = outside(placed, firstDay, (one) => one.minute < startMinute) > cutShare;
  const cutLast = outside(placed, lastDay, (one) => one.minute >= endMinute) > cutShare;
  return { start, end, cutFirst, cutLast };
}

/** Share of the contacts of comparable days that lie where this day has no record. */
function outside(placed: readonly Placed[], day: number, missing: (one: Placed) => boolean): number {
  const fine = placed.filter((one) => one.day !== day && one.row.interval_minutes < DAY_MINUTES);
  const same = fine.filter((one) => weekday(one.day) === weekday(day));
  const pool = same.length > 0 ? same : fine;
  let all = 0;
  let missed = 0;
  for (const one of pool) {
    all += one.row.offered;
    if (missing(one)) missed += one.row.offered;
  }
  return all > 0 ? missed / all : 0;
}

function leftOut(day: number, minute: number, first: boolean): Text {
  const clock = clockText(minute);
  const date = isoDate(day);
  return first
    ? { en: `${date} begins only at ${clock} and is left out`, zh: `${date} 从 ${clock} 才有数据，不计入` }
    : { en: `${date} ends at ${clock} and is left out`, zh: `${date} 数据止于 ${clock}，不计入` };
}
