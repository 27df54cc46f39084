import { chinaCalendar } from '../calendar/china.js';
import { type Calendar, type DayType, plainCalendar } from '../calendar/day-info.js';
import { readEvents } from '../calendar/events.js';
import { mergeCalendar } from '../calendar/merge.js';
import { readRecords } from '../intake/read-records.js';
import { DataError } from '../text/errors.js';
import type { Session } from './command.js';
import * as options from './options/calendar.js';

/** The calendar that `--holidays` and `--events` describe, for the years; `fallback` is what no `--holidays` means. */
export async function calendarOf(
  session: Session,
  fromYear: number,
  toYear: number,
  fallback: 'cn' | 'none',
): Promise<Calendar> {
  const base = await holidayCalendar(session, session.get(options.holidays) ?? fallback, fromYear, toYear);
  const events = session.get(options.events);
  return events === null ? base : withFile(session, base, events, 'window');
}

async function holidayCalendar(session: Session, word: string, from: number, to: number): Promise<Calendar> {
  if (word === 'none') return plainCalendar;
  return word === 'cn' ? chinaCalendar(from, to) : withFile(session, plainCalendar, word, 'off');
}

async function withFile(session: Session, base: Calendar, file: string, type: DayType): Promise<Calendar> {
  const records = await readRecords(await session.shell.source(file));
  try {
    return mergeCalendar(base, readEvents(records, type));
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    throw new DataError(error.text, { file, ...error.place }, error.remedy);
  }
}
