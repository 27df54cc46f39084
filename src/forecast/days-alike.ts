import { weekday } from '../time/calendar-date.js';

/** Days of the same weekday, before and after, that say what is to be expected. */
const neighbours = 6;

/** Of the given days, those of the same weekday that are nearest to a day, up to six before and six after; never the day itself. */
export function daysAlike(days: readonly number[]): (day: number) => readonly number[] {
  const byWeekday = new Map<number, number[]>();
  for (const day of [...days].sort((a, b) => a - b)) {
    const list = byWeekday.get(weekday(day)) ?? [];
    byWeekday.set(weekday(day), list);
    list.push(day);
  }
  return (day) => nearest(byWeekday.get(weekday(day)) ?? [], day);
}

/** The nearest days before and after, without the day itself. `list` rises. */
function nearest(list: readonly number[], day: number): readonly number[] {
  let at = list.findIndex((other) => other >= day);
  if (at < 0) at = list.length;
  const after = list[at] === day ? at + 1 : at;
  return [...list.slice(Math.max(0, at - neighbours), at), ...list.slice(after, after + neighbours)];
}
