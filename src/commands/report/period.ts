import { dayOf, isoDate } from '../../time/calendar-date.js';
import { DAY_MS } from '../../time/units.js';
import type { ReportPeriod } from '../../workbook/report/content.js';
import type { Invocation } from '../command.js';
import * as reading from '../options/reading.js';
import { month } from '../options/report.js';

/** The period that the user asked for, by `--month` or by `--from` and `--until`; null when it is open at one end. */
export function askedPeriod(invocation: Invocation): ReportPeriod | null {
  const named = invocation.get(month);
  if (named !== null) return monthPeriod(named);
  const from = invocation.get(reading.from);
  const until = invocation.get(reading.until);
  return from === null || until === null ? null : { from: from.slice(0, 10), until: until.slice(0, 10) };
}

/** A calendar month. `monthPeriod('2028-02')` is `{ from: '2028-02-01', until: '2028-02-29' }`. */
export function monthPeriod(name: string): ReportPeriod {
  const [year, number] = name.split('-').map(Number);
  const until = isoDate(Date.UTC(year, number, 0) / DAY_MS);
  return { from: `${name}-01`, until };
}

/**
 * The period to compare with: for whole months as many months before, else as many days before.
 *
 * `periodBefore({ from: '2026-10-01', until: '2026-10-31' })` is September 2026.
 */
export function periodBefore({ from, until }: ReportPeriod): ReportPeriod {
  const dayBefore = isoDate(dayOf(from) - 1);
  if (isWholeMonths({ from, until })) {
    const months = monthNumber(until) - monthNumber(from) + 1;
    const first = monthNumber(from) - months;
    const name = `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}`;
    return { from: `${name}-01`, until: dayBefore };
  }
  return { from: isoDate(2 * dayOf(from) - dayOf(until) - 1), until: dayBefore };
}

/**
 * The period to compare with a year before: for whole months the same months, else the same weekdays 364 days earlier.
 *
 * `yearBefore({ from: '2026-10-01', until: '2026-10-31' })` is October 2025.
 */
export function yearBefore({ from, until }: ReportPeriod): ReportPeriod {
  if (!isWholeMonths({ from, until }))
    return { from: isoDate(dayOf(from) - 364), until: isoDate(dayOf(until) - 364) };
  const name = (date: string) => `${+date.slice(0, 4) - 1}${date.slice(4, 7)}`;
  return { from: `${name(from)}-01`, until: monthPeriod(name(until)).until };
}

function isWholeMonths({ from, until }: ReportPeriod): boolean {
  return from.endsWith('-01') && monthPeriod(until.slice(0, 7)).until === until;
}

function monthNumber(date: string): number {
  return +date.slice(0, 4) * 12 + +date.slice(5, 7) - 1;
}

/** The same call of the command, reading rows of this period; nothing else changes. */
export function within(
  invocation: Invocation,
  { from, until }: { readonly from: string | null; readonly until: string | null },
): Invocation {
  return {
    ...invocation,
    get: (option) => {
      if (Object.is(option, reading.from)) return from as ReturnType<typeof option.read>;
      if (Object.is(option, reading.until)) return until as ReturnType<typeof option.read>;
      return invocation.get(option);
    },
  };
}
