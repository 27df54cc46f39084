import { DataError } from '../text/errors.js';

/** Minutes since 1970-01-01T00:00 on the wall clock, and the minutes east of UTC of that clock. */
export interface Moment {
  readonly wallMinute: number;
  readonly offsetMinutes: number;
}

/** Whether a moment is before another on the wall clock; of two at the same minute, the one that comes first in the world. */
export function isEarlier(one: Moment, other: Moment): boolean {
  if (one.wallMinute !== other.wallMinute) return one.wallMinute < other.wallMinute;
  return one.offsetMinutes > other.offsetMinutes;
}

/**
 * Reads the minute of an ISO time as the ccops tables carry it. It looks at fixed positions, because it runs once per
 * contact; texts of another form are an error.
 *
 * `momentOf('1970-01-02T00:05+08:00')` is `{ wallMinute: 1445, offsetMinutes: 480 }`.
 */
export function momentOf(iso: string): Moment {
  const year = two(iso, 0) * 100 + two(iso, 2);
  const ms = Date.UTC(year, two(iso, 5) - 1, two(iso, 8), two(iso, 11), two(iso, 14));
  const offsetMinutes = offsetOf(iso);
  if (Number.isNaN(ms + offsetMinutes)) throw noTime(iso);
  return { wallMinute: ms / 60_000, offsetMinutes };
}

function two(iso: string, at: number): number {
  return (iso.charCodeAt(at) - 48) * 10 + (iso.charCodeAt(at + 1) - 48);
}

function offsetOf(iso: string): number {
  if (iso.endsWith('Z')) return 0;
  const minutes = two(iso, iso.length - 5) * 60 + two(iso, iso.length - 2);
  const sign = iso.charCodeAt(iso.length - 6);
  return sign === 43 ? minutes : sign === 45 ? -minutes : Number.NaN;
}

function noTime(iso: string): DataError {
  return new DataError(
    { en: `"${iso}" is not an ISO time with offset`, zh: `"${iso}" 不是带时区偏移的ISO时间` },
    {},
    {
      en: 'Times in ccops tables look like 2026-10-01T09:00:00+08:00; import the export first (ccops import).',
      zh: 'ccops表中的时间形如 2026-10-01T09:00:00+08:00；请先用 ccops import 导入。',
    },
  );
}
