import { mean } from '../stats/mean.js';
import type { Text } from '../text/text.js';
import type { Day, History } from './model.js';

/** What kind of special day it is for matching: off on a weekday, off on a weekend, make-up workday, near a holiday. */
export type SpecialType = 'off-weekday' | 'off-weekend' | 'makeup' | 'window';

/** A past or coming special day is matched to others by this. */
export interface SpecialKey {
  readonly key: string;
  readonly type: SpecialType;
  /** Event and offset without the type. */
  readonly place: string;
}

/**
 * How a special day is matched with past ones: by event, offset from the anchor and kind; make-up workdays by their weekday
 * only, for the holiday they pay for matters less than that people work. Null on ordinary days.
 *
 * 3 October 2026, a Saturday, has the key `national-day+2 off-weekend`.
 */
export function specialKey(day: Day): SpecialKey | null {
  const { dayType, event, offset } = day.info;
  if (dayType === 'normal') return null;
  const type = specialType(day);
  const place = type === 'makeup' ? `makeup-${day.weekday}` : `${event ?? 'event'}+${offset ?? 0}`;
  return { key: `${place} ${type}`, type, place };
}

function specialType({ info, weekday }: Day): SpecialType {
  if (info.dayType === 'makeup') return 'makeup';
  if (info.dayType === 'window') return 'window';
  return weekday >= 6 ? 'off-weekend' : 'off-weekday';
}

/**
 * Whether a coming special day finds the queue closed, as on all days of its weekday: a make-up workday opens it, any other day only where the
 * same special days of the past mostly did so on closed weekdays.
 */
export function isShut({ days, volumes, openOn }: History, coming: Day): boolean {
  const key = specialKey(coming);
  if (openOn[coming.weekday] || key === null || key.type === 'makeup') return false;
  const came = days.flatMap((day, i) => {
    const volume = volumes[i];
    return !openOn[day.weekday] && volume !== null && specialKey(day)?.key === key.key ? [volume] : [];
  });
  return came.filter((volume) => volume > 0).length * 2 <= came.length;
}

/** What is said of such a day. */
export const shutRule: Text = { en: 'the queue is closed on this weekday', zh: '该星期固定停业' };

/** Whether the day is an ordinary one on which the queue is open as a rule. */
export function isOrdinary(history: History, index: number): boolean {
  const day = history.days[index];
  return day.info.dayType === 'normal' && history.openOn[day.weekday];
}

/** Mean of the last four ordinary days of every weekday that the history has: what an open weekday is taken for that it has not; null without any. */
export function levelOfAll(history: History, before: number): number | null {
  const volumes = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => lastOrdinary(history, weekday, before, 4));
  return volumes.length > 0 ? mean(volumes) : null;
}

/**
 * Volumes of the last ordinary days of a weekday before the index, the latest first; unknown days are passed over.
 * With `limitWeeks` no further back than that.
 */
export function lastOrdinary(
  history: History,
  weekday: number,
  before: number,
  count: number,
  limitWeeks = 26,
): number[] {
  return lastOrdinaryDays(history, weekday, before, count, limitWeeks).map(
    (index) => history.volumes[index]!,
  );
}

/** The same as `lastOrdinary`, but where the days lie in the history. */
export function lastOrdinaryDays(
  history: History,
  weekday: number,
  before: number,
  count: number,
  limitWeeks = 26,
): number[] {
  const found: number[] = [];
  const last = Math.min(before, history.days.length) - 1;
  for (let i = last; i >= 0 && i > last - 7 * limitWeeks && found.length < count; i--) {
    const known = history.volumes[i] !== null;
    if (history.days[i].weekday === weekday && known && isOrdinary(history, i)) found.push(i);
  }
  return found;
}
