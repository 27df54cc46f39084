import { type DayInfo, eventLabel } from './day-info.js';

/** A day of which an events file says several things. */
export interface Clash {
  readonly date: string;
  /** What it is said to be, each with its day type, in the order of the file; the last holds. */
  readonly said: readonly string[];
}

/**
 * Days for which the rows of an events file contradict each other: two events, two day types or two factors for the same queue. A day can be
 * only one of them, `mergeCalendar` takes the last; rows that say the same twice do no harm.
 *
 * `eventClashes(readEvents([{ date: '2026-06-18', event: '618' }, { date: '2026-06-18', event: 'sale' }]))[0].said` is
 * `['618 (window)', 'sale (window)']`.
 */
export function eventClashes(days: readonly DayInfo[]): Clash[] {
  const byPlace = new Map<string, { date: string; said: string[] }>();
  for (const info of days) {
    const place = `${info.date} ${info.queue ?? ''}`;
    const known = byPlace.get(place) ?? { date: info.date, said: [] };
    byPlace.set(place, known);
    const text = said(info);
    // One that comes again comes last, and it is the last that holds.
    known.said = [...known.said.filter((other) => other !== text), text];
  }
  return [...byPlace.values()].filter((clash) => clash.said.length > 1);
}

function said(info: DayInfo): string {
  const factor = info.factor === undefined ? '' : ` × ${info.factor}`;
  return `${eventLabel(info)} (${info.dayType}${factor})`;
}
