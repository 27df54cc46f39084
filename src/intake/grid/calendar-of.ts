import { halfWidth } from '../../text/half-width.js';
import { dayOf, isoDate, weekday } from '../../time/calendar-date.js';
import { type DayMark, isoOf } from './day-row.js';

/** A month that the texts around a grid name, with the year where they do. */
interface Hint {
  readonly year: number | null;
  readonly month: number | null;
}

/**
 * The dates of the columns of a grid. Where the header gives only the day, or day and month, the rest comes from the texts around it
 * (title, name of the sheet, name of the file), the likeliest first; weekdays in the header must agree. Null where nothing says it.
 */
export function datesOf(marks: readonly DayMark[], texts: readonly string[]): readonly string[] | null {
  const [first] = marks;
  if (first.year !== null) return marks.map(isoOf);
  const hints = texts.flatMap(hintsIn);
  const years = [...new Set(hints.map(({ year }) => year).filter((year) => year !== null))];
  const months = first.month !== null ? [first.month] : monthsOf(hints);
  for (const month of months) {
    for (const year of yearsFor(month, hints, years)) {
      const dates = count(marks, year, month);
      if (dates) return dates;
    }
  }
  return null;
}

/** Months of periods come before months of other dates: a report about March is often made in April. */
function monthsOf(hints: readonly Hint[]): readonly number[] {
  const period = hints.filter(({ year }) => year === null);
  return [...new Set([...period, ...hints].map(({ month }) => month).filter((month) => month !== null))];
}

/** The year that is named with the month; else the years that are named at all, and the ones before them. */
function yearsFor(month: number, hints: readonly Hint[], years: readonly number[]): readonly number[] {
  const named = hints.filter((hint) => hint.month === month && hint.year !== null).map(({ year }) => year);
  const late = hints.some((hint) => hint.year !== null && hint.month !== null && hint.month < month);
  const others = years.flatMap((year) => (late ? [year - 1, year] : [year, year - 1]));
  return [...new Set([...named.filter((year) => year !== null), ...others])];
}

/** The dates from the first mark on; null where a date does not exist or a weekday does not agree. */
function count(marks: readonly DayMark[], year: number, month: number): readonly string[] | null {
  const start = isoOf({ year, month, day: marks[0].day });
  const first = dayOf(start);
  if (Number.isNaN(first) || isoDate(first) !== start) return null;
  const days = marks.map((_, i) => first + i);
  const agree = days.every((day, i) => {
    const mark = marks[i];
    const sameDay = Number(isoDate(day).slice(8)) === mark.day;
    return sameDay && (mark.weekday === null || mark.weekday === weekday(day));
  });
  return agree ? days.map(isoDate) : null;
}

/** Years and months in a text: `2026-03`, `2026年3月`, `03-01 ～ 03-31`, `3月排班`, `March 2026`. */
function hintsIn(text: string): Hint[] {
  const plain = halfWidth(text);
  const full = [...plain.matchAll(/(20\d{2})\s*[年\-/._]?\s*(1[0-2]|0?[1-9])(?!\d)/g)].map(
    ([, year, month]) => ({ year: +year, month: +month }),
  );
  const period = [
    ...plain.matchAll(
      /(?<![\d-])(1[0-2]|0?[1-9])[-/.](?:[0-2]?\d|3[01])\s*[~～至到—–-]+\s*(?:1[0-2]|0?[1-9])[-/.]\d/g,
    ),
  ].map(([, month]) => ({ year: null, month: +month }));
  const named = [...plain.matchAll(/(?<!\d)(1[0-2]|0?[1-9])月/g)].map(([, month]) => ({
    year: null,
    month: +month,
  }));
  const english = [...plain.matchAll(/\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/gi)].map(
    ([, name]) => ({ year: null, month: ENGLISH.indexOf(name.toLowerCase()) + 1 }),
  );
  const years = [...plain.matchAll(/(?<!\d)(20\d{2})(?!\d)/g)].map(([, year]) => ({
    year: +year,
    month: null,
  }));
  return [...period, ...full, ...named, ...english, ...years];
}

const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
