import { halfWidth } from '../../text/half-width.js';
import { isoDate } from '../../time/calendar-date.js';
import { DAY_MS, DAY_SEC } from '../../time/units.js';
import { type RawRow, textOf } from '../cells.js';
import { datePartsOf, wallSecOfParts } from '../values/moment.js';

/** The days that a report is about, as its title says: the first, and the first that is no longer in it. */
export interface Period {
  readonly from: string;
  readonly until: string;
  readonly row: number;
  /** The line that says it. */
  readonly text: string;
}

const DATE =
  /(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)日?(?:[T\s]*(\d{1,2}:\d{2}(?::\d{2})?))?/g;
/** A line that names one day with the year last. */
const LINE =
  /(?:^|\b)(?:date|day|report date|for|日期|统计日期)\s*[:：]?\s*((?:\d{1,2}[-/.]){2}\d{4}|\d{1,2}[-\s][a-z]{3,9}[-\s]\d{4}|[a-z]{3,9}\s+\d{1,2},?\s+\d{4})/i;
/** Dates of that kind; a line that holds two names a period, whose days it is not said how to read. */
const YEAR_LAST = /(?<!\d)(?:\d{1,2}[-/.]){2}\d{4}(?!\d)/g;
/** Lines that say when the report was made, not what it is about. */
const MADE = /导出|生成|制表|打印|下载|创建|generated|printed|created|exported|run (?:at|on)/i;

/**
 * The period in the lines above the header, such as `统计时间：2026-03-01 00:00:00 至 2026-03-31 23:59:59`; null where none is named, or
 * different ones are. A last time of midnight is the end of the day before.
 */
export function titlePeriod(above: readonly RawRow[]): Period | null {
  const periods = above.flatMap(({ row, cells }) => {
    const text = cells.map(textOf).join(' ').trim();
    const period = MADE.test(text) ? null : periodIn(halfWidth(text));
    return period ? [{ ...period, row, text }] : [];
  });
  const [first] = periods;
  return first && periods.every(({ from, until }) => from === first.from && until === first.until)
    ? first
    : null;
}

function periodIn(text: string): Pick<Period, 'from' | 'until'> | null {
  if ((text.match(YEAR_LAST)?.length ?? 0) > 1) return null;
  const dates = [...text.matchAll(DATE)].map(([, year, month, day, clock]) => ({
    day: Date.UTC(+year, +month - 1, +day) / DAY_MS,
    real: +month >= 1 && +month <= 12 && +day >= 1 && +day <= 31,
    midnight: clock !== undefined && /^0?0:00(:00)?$/.test(clock),
  }));
  if (dates.length === 0) return dayNamed(text);
  if (dates.length > 2 || !dates.every(({ real }) => real)) return null;
  const [first, last = first] = dates;
  const until = last.midnight && last.day > first.day ? last.day : last.day + 1;
  return until > first.day ? { from: isoDate(first.day), until: isoDate(until) } : null;
}

function dayNamed(text: string): Pick<Period, 'from' | 'until'> | null {
  const day = dayOfLine(text, false);
  return Number.isNaN(day) ? null : { from: isoDate(day), until: isoDate(day + 1) };
}

/**
 * The day since 1970 that a line such as `Date: 3/15/2026` names; NaN where it names none. Where the order of day and month cannot be told, the month
 * comes first if `isMonthFirst`, else it is NaN too.
 */
export function dayOfLine(line: string, isMonthFirst: boolean): number {
  const parts = datePartsOf(LINE.exec(line)?.[1] ?? '');
  if (!parts) return Number.NaN;
  const days = (['mdy', 'dmy'] as const).map((order) => wallSecOfParts(parts, order) / DAY_SEC);
  const real = [...new Set(days.filter((day) => !Number.isNaN(day)))];
  return real.length === 1 ? real[0] : isMonthFirst ? days[0] : Number.NaN;
}
