import { median } from '../stats/quantile.js';
import type { Day, History } from './model.js';

/** A history, and the days to forecast after it. */
export interface Outlook {
  readonly history: History;
  readonly days: readonly Day[];
}

/** A queue with fewer contacts a day has days without any that are no closure. */
const leastVolume = 10;
/** Days without data that follow each other: more of them are a gap in the records, no closure. */
const longestClosure = 4;
/** Where more than this share of the days is empty, empty days are no closures but how the queue is. */
const mostClosed = 0.15;

/**
 * Marks the first two ordinary days after an extra closed day (a holiday, or any day without contacts on a weekday that is open as a
 * rule) as special days `reopening`, so that the calls that waited for them are learned as a factor and kept out of the level. Where
 * the queue closes every week, the first of them is like the first day of the week. Also does so for the coming days, for
 * which the calendar says whether the center is off, and the past whether it then closes.
 * `between` are days after the history that are not to be forecast.
 */
export function withReopenings(history: History, between: readonly Day[], coming: readonly Day[]): Outlook {
  const closed = closuresOf(history);
  if (closed === null) return { history, days: coming };
  const closes = closesWhenOff(history);
  const first = firstOfWeek(history.openOn);
  let since = Number.POSITIVE_INFINITY;
  const mark = (day: Day, isClosed: boolean): Day => {
    if (isClosed) since = -1;
    if (isClosed || !history.openOn[day.weekday]) return day;
    since++;
    if (since > 1 || day.info.dayType !== 'normal') return day;
    const info = { ...day.info, dayType: 'window' as const, event: 'reopening', offset: since, name };
    return since === 0 && first > 0 ? { ...day, info, like: first } : { ...day, info };
  };
  const days = history.days.map((day, i) => mark(day, closed[i]));
  const later = (day: Day) => mark(day, closes && day.info.dayType === 'off' && history.openOn[day.weekday]);
  between.forEach(later);
  return { history: { ...history, days }, days: coming.map(later) };
}

/** Which days were extra closures; null in queues where days without contacts are nothing special. */
export function closuresOf(history: History): boolean[] | null {
  if (!isBusy(history)) return null;
  const closed = closedDays(history);
  return closed.filter(Boolean).length > mostClosed * openVolumes(history).length ? null : closed;
}

/** Whether a day brings enough contacts for a single one to be far from usual. */
export function isBusy(history: History): boolean {
  return median(openVolumes(history)) >= leastVolume;
}

/** What is known of the days on which the queue is open. */
function openVolumes({ days, volumes, openOn }: History): number[] {
  return volumes.filter((volume, i): volume is number => volume !== null && openOn[days[i].weekday]);
}

/** The open weekday behind the longest run of weekdays that are closed every week; 0 when the queue is open on all. */
function firstOfWeek(openOn: readonly boolean[]): number {
  let [best, longest] = [0, 0];
  for (let weekday = 1; weekday <= 7; weekday++) {
    if (!openOn[weekday]) continue;
    let run = 0;
    while (run < 7 && !openOn[((weekday - 2 - run + 14) % 7) + 1]) run++;
    if (run > longest) [best, longest] = [weekday, run];
  }
  return best;
}

const name = { en: 'after a closure', zh: '停业后复工' };

/** Days without contacts on weekdays that are open as a rule, in runs that are no gap of the records. */
function closedDays({ days, volumes, openOn }: History): boolean[] {
  const empty = days.map((day, i) => openOn[day.weekday] && !(volumes[i] !== null && volumes[i] > 0));
  const closed = new Array<boolean>(days.length).fill(false);
  for (let i = 0; i < days.length; i++) {
    let end = i;
    let count = 0;
    while (end < days.length && (empty[end] || (count > 0 && !openOn[days[end].weekday]))) {
      if (empty[end++]) count++;
    }
    if (count > 0 && count <= longestClosure) for (let k = i; k < end; k++) closed[k] = empty[k];
    i = Math.max(i, end - 1);
  }
  return closed;
}

/** Whether the queue had no contacts on most of its past days off. */
function closesWhenOff({ days, volumes, openOn }: History): boolean {
  const off = days.flatMap((day, i) =>
    day.info.dayType === 'off' && openOn[day.weekday] ? [volumes[i] ?? 0] : [],
  );
  return off.length > 0 && off.filter((volume) => volume === 0).length * 2 > off.length;
}
