import { chinaCalendar } from '../calendar/china.js';
import { countryCalendar, isCountryCode } from '../calendar/country.js';
import { type Calendar, type DayType, plainCalendar } from '../calendar/day-info.js';
import { readEvents } from '../calendar/events.js';
import { mergeCalendar } from '../calendar/merge.js';
import { readRecords } from '../intake/read-records.js';
import { DataError } from '../text/errors.js';
import type { Invocation } from './command.js';
import * as options from './options/calendar.js';

/** The calendar that `--holidays` and `--events` describe, for the years; `fallback` is what no `--holidays` means. */
export async function calendarOf(
  invocation: Invocation,
  fromYear: number,
  toYear: number,
  fallback: 'cn' | 'none',
): Promise<Calendar> {
  const base = await holidayCalendar(
    invocation,
    invocation.get(options.holidays) ?? fallback,
    fromYear,
    toYear,
  );
  const events = invocation.get(options.events);
  return events === null ? base : withFile(invocation, base, events, 'window');
}

async function holidayCalendar(
  invocation: Invocation,
  word: string,
  from: number,
  to: number,
): Promise<Calendar> {
  if (word === 'none') return plainCalendar;
  if (word.toLowerCase() === 'cn') return chinaCalendar(from, to);
  if (isCountryCode(word)) return countryCalendar(word, from, to);
  return withFile(invocation, plainCalendar, word, 'off');
}

async function withFile(
  invocation: Invocation,
  base: Calendar,
  file: string,
  type: DayType,
): Promise<Calendar> {
  const records = await readRecords(await invocation.shell.source(file));
  try {
    return mergeCalendar(base, readEvents(records, type));
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    throw new DataError(error.text, { file, ...error.place }, error.remedy);
  }
}
