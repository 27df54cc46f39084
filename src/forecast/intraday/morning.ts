import { parseIso } from '../../time/iso.js';
import { DAY_MINUTES, DAY_SEC } from '../../time/units.js';
import type { Placed } from '../series.js';

/** How far a day has come. */
export interface Moment {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Minutes after midnight; everything before is known. */
  readonly minute: number;
}

/** A moment as the user gives it: a time of day, with or without a date. */
export interface AsOf {
  readonly date: string | null;
  readonly minute: number;
}

/**
 * The moment up to which the data go: the end of the last interval (with `lastIsOpen` its beginning, for the last interval of a list of
 * contacts is seldom over), or the time asked for, on the last day where no date is said. Null without intervals shorter than a day.
 *
 * Half hours up to 10:30-11:00 on 25 October say minute 660 of that day.
 */
export function momentOf(placed: readonly Placed[], asked: AsOf | null, lastIsOpen: boolean): Moment | null {
  const fine = placed.filter(({ row }) => row.interval_minutes < DAY_MINUTES);
  if (asked?.date) return { day: parseIso(asked.date)!.wallSec / DAY_SEC, minute: asked.minute };
  const day = fine.reduce((last, one) => Math.max(last, one.day), Number.NEGATIVE_INFINITY);
  if (day === Number.NEGATIVE_INFINITY) return null;
  if (asked) return { day, minute: asked.minute };
  const minute = fine.reduce((last, one) => {
    if (one.day !== day) return last;
    return Math.max(last, one.minute + (lastIsOpen ? 0 : one.row.interval_minutes));
  }, 0);
  return { day, minute };
}

/** The rows of the days before the moment, and those of its own day that are over; rows of whole days of its own day are none of these. */
export function splitAt(placed: readonly Placed[], { day, minute }: Moment) {
  const before = placed.filter((one) => one.day < day);
  const today = placed.filter((one) => one.day === day && one.minute + one.row.interval_minutes <= minute);
  return { before, today: today.filter(({ row }) => row.interval_minutes < DAY_MINUTES) };
}
