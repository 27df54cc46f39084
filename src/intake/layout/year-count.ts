import { isoDate } from '../../time/calendar-date.js';
import { DAY_MS } from '../../time/units.js';
import type { RawCell } from '../cells.js';
import { monthAndDay, type Yearless, yearlessOf } from '../values/yearless.js';
import type { NamedYear } from './named-years.js';

/** How dates that leave out the year are counted on from a first one. */
export interface YearCount {
  readonly order: 'dmy' | 'mdy';
  /** The year of the first row. */
  readonly year: number;
  /** Whether the year changes where the months begin anew. */
  readonly turns: boolean;
}

/** The ISO dates of days that follow one another and leave out the year; null where one of them is no day. */
export function isoDays(texts: readonly string[], years: readonly NamedYear[]): readonly string[] | null {
  const dates = texts.flatMap((text) => yearlessOf(text) ?? []);
  const order = dates.length < texts.length ? null : orderOf(dates, texts[0]);
  if (order === null) return null;
  const [month] = monthAndDay(dates[0], order);
  const turn = createYears({ order, year: yearOf(month, nearestTo(month, years)), turns: true });
  const days = dates.flatMap((date, i) => turn(date, texts[i]) ?? []);
  return days.length < dates.length ? null : days.map(isoDate);
}

/**
 * Month first, where a month is named or the header is Chinese; else by the numbers, and by days that follow one another; null where nothing tells.
 */
export function orderOf(dates: readonly Yearless[], name: string): 'dmy' | 'mdy' | null {
  const bare = dates.filter(({ named }) => !named);
  if (bare.length === 0 || bare.every(({ second }) => second > 12)) return 'mdy';
  const [isFirst, isSecond] = [bare.some(({ first }) => first > 12), bare.some(({ second }) => second > 12)];
  if (isFirst !== isSecond) return isFirst ? 'dmy' : 'mdy';
  if (isFirst) return null;
  if (/[\u4e00-\u9fff]/.test(name)) return 'mdy';
  const steps = (place: 'first' | 'second') =>
    bare.filter((date, i) => i > 0 && Math.abs(date[place] - bare[i - 1][place]) === 1).length;
  const [first, second] = [steps('first'), steps('second')];
  return first === second ? null : first > second ? 'dmy' : 'mdy';
}

/** Of several named years the one whose month is nearest to that of the first row. */
export function nearestTo(month: number, years: readonly NamedYear[]): NamedYear {
  return years.find((one) => one.month === month) ?? years[0];
}

/** The year of a month that is at most half a year away from the month named. */
export function yearOf(month: number, named: NamedYear): number {
  if (named.month === null) return named.year;
  const apart = month - named.month;
  return named.year + (apart > 6 ? -1 : apart < -6 ? 1 : 0);
}

/** Gives the day (days since 1970) of one date after the other; where the months begin anew, so does the year. */
export function createYears({
  order,
  year: first,
  turns,
}: YearCount): (date: Yearless, cell: RawCell) => number | null {
  let year = first;
  let last: readonly [number, number] | null = null;
  return (date, cell) => {
    const [month, written] = monthAndDay(date, order);
    const day = tenfold(month, written, date, cell, last);
    if (turns && last && month - last[0] <= -6) year++;
    if (turns && last && month - last[0] >= 6) year--;
    last = [month, day];
    const number = Date.UTC(year, month - 1, day) / DAY_MS;
    return new Date(number * DAY_MS).getUTCMonth() === month - 1 ? number : null;
  };
}

/** In a workbook that took `3.10` for a number it is `3.1`: what follows the ninth is the tenth. */
function tenfold(
  month: number,
  day: number,
  { sign }: Yearless,
  cell: RawCell,
  last: readonly [number, number] | null,
): number {
  if (typeof cell !== 'number' || sign !== '.' || last === null || last[0] !== month || day > 3) return day;
  return last[1] === day * 10 - 1 || last[1] === day * 10 ? day * 10 : day;
}
