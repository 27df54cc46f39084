import { isoDate } from '../../../time/calendar-date.js';
import { DAY_MINUTES } from '../../../time/units.js';
import type { Placed } from '../../series.js';
import { edgesOf } from '../../span.js';

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

/**
 * The time of which rows tell. Its first and last day are whole, from midnight to midnight, unless other days have contacts outside of their rows' hours
 * (see `edgesOf`): then the file begins or ends within the day, and that day is known from its first or to its last row only. A
 * single day is taken as whole.
 *
 * Half hours from 08:00 to 20:00 over a week are seven whole days; when those of the last day end at 11:00, it is known until then.
 */
export function knownSpan(placed: readonly Placed[]): KnownSpan {
  const { start, end, cutFirst, cutLast } = edgesOf(placed);
  const [firstDay, dayAfter] = [Math.floor(start / DAY_MINUTES), Math.ceil(end / DAY_MINUTES)];
  return {
    from: cutFirst ? start : firstDay * DAY_MINUTES,
    until: cutLast ? end : dayAfter * DAY_MINUTES,
    firstRow: start,
    lastRow: end,
    oneDay: dayAfter - firstDay === 1 && end - start < DAY_MINUTES ? isoDate(firstDay) : null,
  };
}

/** Whether everything that came from a minute on, for so many minutes, is known. */
export function isKnown(span: KnownSpan, start: number, minutes: number): boolean {
  const end = start + minutes;
  return end > span.firstRow && start < span.lastRow && start >= span.from && end <= span.until;
}
