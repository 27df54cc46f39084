import { DAY_MS, DAY_SEC } from '../../time/units.js';
import type { RawCell } from '../cells.js';

const ONE_DAY = 1;
/** Ten years after the first day that a workbook knows. */
const OLD_DAYS = 3653;

/** What a number format says about the number under it. */
export type NumberKind = 'number' | 'duration' | 'time' | 'date' | 'datetime';

/**
 * What a number format makes of a number: `[h]:mm` is a duration, `h:mm` a time of day, `yyyy/m/d` a date.
 *
 * `numberKind('[$-F400]h:mm:ss AM/PM')` is `'time'`.
 */
export function numberKind(format: string | null | undefined): NumberKind {
  if (!format || format === 'General') return 'number';
  const shown = format.split(';')[0];
  if (/\[(h+|m+|s+)\]/i.test(shown)) return 'duration';
  const codes = shown.replace(/\[[^\]]*\]|"[^"]*"|\\.|_.|\*./g, '').toLowerCase();
  const days = /[yd年月日]|m{3}/.test(codes) || /^[^hs]*m[^hs]*$/.test(codes);
  const clock = /[hs:时分秒]/.test(codes);
  if (days && /[ymd年月日]/.test(codes)) return clock ? 'datetime' : 'date';
  return clock ? 'time' : 'number';
}

/**
 * A workbook's day number as text: dates as ISO (`2026-10-01`, `2026-10-01 09:00:00`), times of day and durations as `h:mm:ss`.
 * Day numbers below 1 are times whatever the format says; a time format over so few days that no call was ever on that date shows a duration of more
 * than a day, over other days a date and time.
 *
 * `serialText(0.5, 'time')` is `'12:00:00'`; `serialText(1.25, 'duration')` is `'30:00:00'`.
 */
export function serialText(serial: number, kind: NumberKind, date1904 = false): RawCell {
  if (kind === 'number' || !Number.isFinite(serial)) return serial;
  const isLength = kind === 'time' && Math.abs(serial) < OLD_DAYS;
  if (kind === 'duration' || isLength || (serial < ONE_DAY && serial > -ONE_DAY))
    return clockText(serial * DAY_SEC);
  const ms =
    Math.round(serial * DAY_SEC) * 1000 +
    Date.UTC(date1904 ? 1904 : 1899, date1904 ? 0 : 11, date1904 ? 1 : 30);
  if (!(Math.abs(ms) < 8.64e15)) return serial;
  const day = Math.floor(ms / DAY_MS);
  const second = ms / 1000 - day * DAY_SEC;
  return second === 0 && kind !== 'time' ? dayText(day) : `${dayText(day)} ${clockOfDay(second)}`;
}

/** Neighbouring rows are of the same day. */
let lastDay = Number.NaN;
let lastText = '';

function dayText(day: number): string {
  if (day !== lastDay) {
    lastDay = day;
    lastText = new Date(day * DAY_MS).toISOString().slice(0, 10);
  }
  return lastText;
}

const TWO = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

function clockOfDay(second: number): string {
  const minute = Math.floor(second / 60);
  return `${TWO[Math.floor(minute / 60)]}:${TWO[minute % 60]}:${TWO[second % 60]}`;
}

/** Seconds as `h:mm:ss`, with a fraction only where there is one beyond rounding; hours may pass 24. */
function clockText(seconds: number): string {
  const size = Math.abs(seconds);
  const whole = Math.round(size);
  const exact = Math.abs(size - whole) < 0.002 ? whole : Math.round(size * 1000) / 1000;
  const left = exact % 60;
  const minutes = Math.floor(exact / 60);
  const shown = Number.isInteger(left) ? TWO[left] : left.toFixed(3).padStart(6, '0');
  return `${seconds < 0 ? '-' : ''}${Math.floor(minutes / 60)}:${TWO[minutes % 60]}:${shown}`;
}
