import { dayOf, isoDate, weekday } from '../time/calendar-date.js';
import { chinaArrangements } from './china-data.js';
import { type ChinaEvent, chinaEvents } from './china-events.js';
import { type Calendar, type DayInfo, ordinaryDay } from './day-info.js';

interface Occurrence {
  readonly event: ChinaEvent;
  readonly anchor: number;
}

/**
 * The calendar of mainland China: days off and make-up workdays as announced by the State Council (package
 * chinese-days), each with its event and its offset from the anchor, and the days before and after a holiday.
 * In years without a notice the statutory days alone are assumed, and every day says `announced: false`.
 * A festival inside the National Day week counts as that week, for there the week decides.
 *
 * `chinaCalendar(2026, 2026).day('2026-10-03')` is off, `national-day`, offset 2.
 */
export function chinaCalendar(fromYear: number, toYear: number): Calendar {
  const { holidays, workdays } = chinaArrangements();
  const years = new Set(Object.keys(holidays).map((date) => +date.slice(0, 4)));
  const known = new Map<string, DayInfo>();
  const occurrences = occurrencesOf(fromYear, toYear);
  for (const [date, notice] of Object.entries(holidays)) mark(date, notice, 'off');
  for (const [date, notice] of Object.entries(workdays)) mark(date, notice, 'makeup');
  for (const occurrence of occurrences) {
    const year = +isoDate(occurrence.anchor).slice(0, 4);
    if (!years.has(year)) assumeStatutory(occurrence, known);
  }
  joinWeekends(known);
  addWindows(occurrences, known, (date) => years.has(+date.slice(0, 4)));
  return {
    day: (date) => known.get(date) ?? ordinaryDay(date, years.has(+date.slice(0, 4))),
    coveredUntil: `${Math.max(...years)}-12-31`,
  };

  function mark(date: string, notice: string, dayType: 'off' | 'makeup'): void {
    const year = +date.slice(0, 4);
    if (year < fromYear - 1 || year > toYear + 1) return;
    known.set(date, announcedDay(date, notice, dayType, occurrences));
  }
}

function occurrencesOf(fromYear: number, toYear: number): Occurrence[] {
  const all: Occurrence[] = [];
  for (let year = fromYear - 1; year <= toYear + 1; year++) {
    for (const event of chinaEvents) all.push({ event, anchor: event.anchor(year) });
  }
  return all;
}

function announcedDay(
  date: string,
  notice: string,
  dayType: 'off' | 'makeup',
  occurrences: readonly Occurrence[],
): DayInfo {
  const [en, zh] = notice.split(',');
  const day = dayOf(date);
  const week = nearest(day, 'national-day', occurrences);
  const inWeek = dayType === 'off' && week !== undefined && day >= week.anchor && day < week.anchor + 8;
  const event = chinaEvents.find((candidate) => candidate.notice === zh)?.event;
  const own = inWeek ? week : event && nearest(day, event, occurrences);
  const named = own ? own.event.name : { en, zh };
  const name =
    dayType === 'makeup' ? { en: `Make-up workday (${named.en})`, zh: `${named.zh}调休上班` } : named;
  const shared = { date, dayType, name, announced: true };
  if (own) return { ...shared, event: own.event.event, offset: day - own.anchor };
  return { ...shared, event: 'one-off-holiday', offset: day - firstDayOff(notice) };
}

/** First day off under a notice: the anchor of a holiday that came only once, such as 3 September 2015. */
function firstDayOff(notice: string): number {
  const entry = Object.entries(chinaArrangements().holidays).filter(([, text]) => text === notice);
  return Math.min(...entry.map(([date]) => dayOf(date)));
}

function nearest(day: number, event: string, occurrences: readonly Occurrence[]): Occurrence | undefined {
  let best: Occurrence | undefined;
  for (const one of occurrences) {
    if (one.event.event !== event) continue;
    if (!best || Math.abs(day - one.anchor) < Math.abs(day - best.anchor)) best = one;
  }
  return best;
}

/** A Saturday and Sunday next to a day off belong to the break, unless one is worked; the notices say so (与周末连休). */
function joinWeekends(known: Map<string, DayInfo>): void {
  for (const step of [1, -1]) {
    for (const info of [...known.values()].filter((one) => one.dayType === 'off')) {
      for (
        let day = dayOf(info.date) + step, k = 1;
        weekday(day) >= 6 && !known.has(isoDate(day));
        day += step, k++
      ) {
        known.set(isoDate(day), { ...info, date: isoDate(day), offset: (info.offset ?? 0) + step * k });
      }
    }
  }
}

function assumeStatutory({ event, anchor }: Occurrence, known: Map<string, DayInfo>): void {
  for (let offset = event.statutory[0]; offset <= event.statutory[1]; offset++) {
    const date = isoDate(anchor + offset);
    const inWeek = event.event !== 'national-day' && known.get(date)?.event === 'national-day';
    if (inWeek) continue;
    const off = { date, dayType: 'off', offset, name: event.name, announced: false } as const;
    known.set(date, { ...off, event: event.event });
  }
}

function addWindows(
  occurrences: readonly Occurrence[],
  known: Map<string, DayInfo>,
  announced: (date: string) => boolean,
): void {
  const offDays = new Map(known);
  const distance = new Map<string, number>();
  for (const { event, anchor } of occurrences) {
    if (offDays.get(isoDate(anchor))?.event !== event.event) continue;
    const [first, last] = blockAround(anchor, offDays);
    const days = [
      ...Array.from({ length: event.window[0] }, (_, i) => ({ day: first - 1 - i, away: i })),
      ...Array.from({ length: event.window[1] }, (_, i) => ({ day: last + 1 + i, away: i })),
    ];
    for (const { day, away } of days) {
      const date = isoDate(day);
      if (offDays.has(date) || (distance.get(date) ?? 99) <= away) continue;
      distance.set(date, away);
      known.set(date, {
        date,
        dayType: 'window',
        event: event.event,
        offset: day - anchor,
        name: nearName(event, day < anchor),
        announced: announced(date),
      });
    }
  }
}

/** First and last day of the run of days off that holds the anchor. */
function blockAround(anchor: number, known: ReadonlyMap<string, DayInfo>): [number, number] {
  const isOff = (day: number) => known.get(isoDate(day))?.dayType === 'off';
  let first = anchor;
  let last = anchor;
  while (isOff(first - 1)) first--;
  while (isOff(last + 1)) last++;
  return [first, last];
}

function nearName(event: ChinaEvent, before: boolean): DayInfo['name'] {
  const { en, zh } = event.name;
  return before
    ? { en: `before ${en}`, zh: `${zh}节前`.replace('节节', '节') }
    : { en: `after ${en}`, zh: `${zh}节后`.replace('节节', '节') };
}
