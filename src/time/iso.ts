/**
 * A point in time as the people in the center see it: the clock on the wall, and how far that clock is from UTC.
 * Intervals, days and weekdays come from the wall clock; lengths of time from `epochSec`.
 */
export interface ZonedTime {
  /** Seconds from 1970-01-01T00:00 on the wall clock. */
  readonly wallSec: number;
  /** Minutes east of UTC; 480 in China. */
  readonly offsetMinutes: number;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * Reads an ISO 8601 time with offset, as the ccops tables carry it; null when the text is none.
 * Without an offset, `offsetMinutes` is what `defaultOffsetMinutes` says. Fractions of a second are cut.
 *
 * `parseIso('2026-10-01T09:00+08:00')` is `{ wallSec: 1790845200, offsetMinutes: 480 }`.
 */
export function parseIso(text: string, defaultOffsetMinutes = 0): ZonedTime | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', zone] = match;
  const wall = wallSecOf(+year, +month, +day, +hour, +minute, +second);
  if (wall === null) return null;
  return { wallSec: wall, offsetMinutes: zone === undefined ? defaultOffsetMinutes : offsetOf(zone) };
}

/**
 * Seconds on the wall clock for a calendar date and time of day (month 1–12, hour 0–23); null when there is no such time.
 *
 * `wallSecOf(2026, 2, 29)` is `null`, for 2026 is no leap year.
 */
export function wallSecOf(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
): number | null {
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) return null;
  const ms = Date.UTC(year, month - 1, day, hour, minute, second);
  return day > 28 && new Date(ms).getUTCDate() !== day ? null : ms / 1000;
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = +zone.slice(1, 3) * 60 + +zone.slice(-2);
  return zone[0] === '-' ? -minutes : minutes;
}

/**
 * Writes a time as ISO 8601 with offset, to the minute or to the second.
 *
 * `formatIso({ wallSec: 1790845200, offsetMinutes: 480 }, 'minute')` is `'2026-10-01T09:00+08:00'`.
 */
export function formatIso(time: ZonedTime, precision: 'minute' | 'second' = 'second'): string {
  const text = new Date(time.wallSec * 1000).toISOString();
  return text.slice(0, precision === 'minute' ? 16 : 19) + formatOffset(time.offsetMinutes);
}

function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Seconds since 1970 in UTC: what to subtract to get a length of time. `epochSec(t) = wallSec − 60·offsetMinutes`. */
export function epochSec(time: ZonedTime): number {
  return time.wallSec - time.offsetMinutes * 60;
}
