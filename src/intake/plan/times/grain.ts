import { DAY_MINUTES } from '../../../time/units.js';
import { headerKeys, headerWords } from '../../aliases/normalise.js';
import { isWeekText } from '../../values/moment.js';

/** How long the intervals of a report are: so many minutes, or a calendar month. */
export type Grain = { readonly minutes: number } | 'month';

/**
 * The length of the intervals, from their starts on the wall clock (in minutes): the largest step that fits all differences within a
 * day; for daily or longer reports the smallest difference. Null when there are not two different starts.
 *
 * `grainOf([0, 30, 60, 120])` is `{ minutes: 30 }`.
 */
export function grainOf(starts: readonly number[]): Grain | null {
  const sorted = [...new Set(starts)].sort((a, b) => a - b);
  if (sorted.length < 2) return null;
  let smallest = Number.POSITIVE_INFINITY;
  let common = 0;
  for (let i = 1; i < sorted.length; i++) {
    const step = sorted[i] - sorted[i - 1];
    smallest = Math.min(smallest, step);
    common = greatestDivisor(common, step);
  }
  if (smallest < DAY_MINUTES) return { minutes: common };
  const firsts = sorted.every((start) => new Date(start * 60_000).getUTCDate() === 1);
  if (firsts && smallest >= 28 * DAY_MINUTES) return 'month';
  return {
    minutes: smallest >= 7 * DAY_MINUTES && common % (7 * DAY_MINUTES) === 0 ? 7 * DAY_MINUTES : DAY_MINUTES,
  };
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/** Minutes of the month that a wall-clock minute is in; clock changes are left out of account. */
export function minutesOfMonth(start: number): number {
  const date = new Date(start * 60_000);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate() * DAY_MINUTES;
}

const MONTH_TEXT =
  /^(?:\d{1,2}[-/.](?:19|20)\d{2}|\d{4}(?:[-/.]\d{1,2}|年\s*\d{1,2}月)|[a-z]{3,9}\.?[-/,\s]\s*\d{2,4}|(?:19|20)\d{2}(?:0[1-9]|1[0-2]))$/i;

/** Whether a text names a month and no day: `2026-03`, `2026年3月`, `03/2026`. */
export function isMonthText(text: string): boolean {
  return MONTH_TEXT.test(text);
}

const MONTH_NAMES = headerKeys('month | year month | report month | 月份 | 统计月份 | 年月 | 月');
const WEEK = 7 * DAY_MINUTES;

/**
 * The length of intervals as their starts are written: `2026-01` and `2026年1月` are months, `2026-W01` is a week. Null where a day is written. Days that begin
 * months under a name such as `Month` are months too.
 */
export function writtenGrain(
  header: string,
  texts: readonly string[],
  starts: readonly number[],
): Grain | null {
  if (texts.length === 0) return null;
  if (texts.every(isWeekText)) return { minutes: WEEK };
  const isMonth = texts.every(isMonthText);
  const areFirsts = starts.every(
    (start) => start % DAY_MINUTES === 0 && new Date(start * 60_000).getUTCDate() === 1,
  );
  return areFirsts && (isMonth || MONTH_NAMES.has(headerWords(header).key)) ? 'month' : null;
}
