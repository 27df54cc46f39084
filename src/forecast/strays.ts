import type { Interval } from '../tables/intervals.js';
import { plural } from '../text/plural.js';
import type { Text } from '../text/text.js';
import { thousands } from '../text/thousands.js';
import { dayOf } from '../time/calendar-date.js';

/** A history holds no such hole. */
const GAP_DAYS = 366;
/** So small a share of the rows on the other side of the hole is a slip. */
const FEW = 0.05;

/** A history without the rows that lie far from it, and those rows. */
export interface Gathered {
  readonly rows: readonly Interval[];
  readonly strays: readonly Interval[];
}

/**
 * Tells the rows of a few days that lie more than a year away from all others apart: an unset clock or a slip of the pen in the year, which would make years of silence. Parts
 * of a history that are both large stay, whatever lies between them.
 *
 * Rows of March and April 2026 and one of 1970 come back as the former, with one stray.
 */
export function withoutStrays(rows: readonly Interval[]): Gathered {
  const days = [...new Set(rows.map(({ interval_start }) => dayOf(interval_start.slice(0, 10))))];
  const sorted = days.filter((day) => !Number.isNaN(day)).sort((a, b) => a - b);
  const begins = sorted.filter((day, i) => i === 0 || day - sorted[i - 1] > GAP_DAYS);
  if (begins.length < 2) return { rows, strays: [] };
  const partOf = ({ interval_start }: Interval) => {
    const day = dayOf(interval_start.slice(0, 10));
    return begins.findLastIndex((begin) => begin <= day);
  };
  const counts = begins.map(() => 0);
  for (const row of rows) counts[partOf(row)]++;
  const isStray = (row: Interval) => counts[partOf(row)] < rows.length * FEW;
  return { rows: rows.filter((row) => !isStray(row)), strays: rows.filter(isStray) };
}

/** What the user should hear of them; null where there are none. */
export function straysNote(strays: readonly Interval[]): Text | null {
  if (strays.length === 0) return null;
  const dates = [...new Set(strays.map(({ interval_start }) => interval_start.slice(0, 10)))].sort();
  const contacts = strays.reduce((sum, { offered }) => sum + offered, 0);
  const count = thousands(contacts);
  const more = dates.length > 1 ? ' …' : '';
  return {
    en: `${plural(contacts, 'contact lies', 'contacts lie')} more than a year away from all others (${dates[0]}${more}): left out, and the time in between is no silence`,
    zh: `${count}个联络与其余数据相隔一年以上（${dates[0]}${more}）：不计入，其间不按静默处理`,
  };
}
