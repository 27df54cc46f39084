import type { Sums } from '../tables/sums.js';
import { weekday } from '../time/calendar-date.js';
import { formatIso, parseIso } from '../time/iso.js';
import { DAY_MINUTES } from '../time/units.js';
import type { GroupBy } from './group-by.js';
import type { KpiGroup } from './groups.js';

/** Over a longer hole nothing is filled in: what lies behind it is another list, or a slip in the year. */
const HOLE = 366 * DAY_MINUTES;

/** Whether periods without a row can be filled in: one period of a day or less, and nothing but columns beside it. */
export function canFill(by: GroupBy): boolean {
  const { period, parts } = by;
  if (period === null || period.minutes > DAY_MINUTES) return false;
  return parts.every((part) => part.kind === 'column' || (part.kind === 'period' && part.period === period));
}

/**
 * Groups with those of the periods in between that had no contact: with sums of zero, or without any figures where nobody knows. Only
 * times at which the same group has contacts on the same weekday are filled in; at others it is closed. `offsetOf` gives the minutes
 * east of UTC when the wall clock shows so many seconds.
 *
 * A queue with rows at 9:00 and 10:00 on one Monday and at 9:00 on the next gets a row for 10:00 of the next, if its rows go on after it.
 */
export function fillMissing(
  groups: readonly KpiGroup[],
  by: GroupBy,
  missing: 'zero' | 'unknown',
  offsetOf: (wallSec: number) => number,
): readonly KpiGroup[] {
  const minutes = by.period!.minutes;
  const byKeys = new Map<string, KpiGroup[]>();
  for (const group of groups) {
    const key = JSON.stringify(Object.values(group.keys));
    const list = byKeys.get(key);
    if (list) list.push(group);
    else byKeys.set(key, [group]);
  }
  const columnsFirst = by.parts.at(-1)?.kind === 'period';
  const filled = [...byKeys.values()].flatMap((list) => fillOne(list, minutes, missing, offsetOf));
  if (columnsFirst) return filled;
  return [...filled].sort((a, b) => Date.parse(a.periodStart) - Date.parse(b.periodStart));
}

function fillOne(
  groups: readonly KpiGroup[],
  minutes: number,
  missing: 'zero' | 'unknown',
  offsetOf: (wallSec: number) => number,
): KpiGroup[] {
  const there = new Map(groups.map((group) => [wallMinute(group), group]));
  const places = new Set([...there.keys()].map(placeInWeek));
  const starts = [...there.keys()].sort((a, b) => a - b);
  const extra: KpiGroup[] = [];
  for (const at of betweenAll(starts, minutes)) {
    if (!places.has(placeInWeek(at))) continue;
    const offsetMinutes = offsetOf(at * 60);
    const periodStart = formatIso({ wallSec: at * 60, offsetMinutes }, 'minute');
    extra.push({ ...groups[0], periodStart, sums: silentSums(groups[0].sums, missing) });
  }
  const whole = [...groups, ...extra];
  return whole.sort((a, b) => Date.parse(a.periodStart) - Date.parse(b.periodStart));
}

/** The times between those that are there, but for those in a hole. */
function* betweenAll(starts: readonly number[], minutes: number): Iterable<number> {
  for (const [i, start] of starts.entries()) {
    const next = starts[i + 1] ?? start;
    if (next - start > HOLE) continue;
    for (let at = start + minutes; at < next; at += minutes) yield at;
  }
}

function wallMinute(group: KpiGroup): number {
  return parseIso(group.periodStart)!.wallSec / 60;
}

/** Weekday and minute of the day as one number. */
function placeInWeek(minute: number): number {
  const day = Math.floor(minute / DAY_MINUTES);
  return weekday(day) * DAY_MINUTES + (minute - day * DAY_MINUTES);
}

/** Zero where the group knows the sum at all; the target stays what it is. */
function silentSums(sums: Sums, missing: 'zero' | 'unknown'): Sums {
  const entries = Object.entries(sums).map(([name, value]) => {
    if (name === 'target_sec') return [name, value];
    return [name, missing === 'unknown' || value === null ? null : 0];
  });
  return Object.fromEntries(entries) as Sums;
}
