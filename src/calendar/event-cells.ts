import { dayOf, isoDate } from '../time/calendar-date.js';
import { wallSecOf } from '../time/iso.js';
import { DAY_MINUTES, DAY_SEC } from '../time/units.js';

/**
 * Day number of a date as people write it; null when it is none. Times behind it are passed over.
 *
 * `readDay('2026/11/11 20:00', false)` is the same as `dayOf('2026-11-11')`.
 */
export function readDay(text: string, monthFirst: boolean): number | null {
  const yearFirst =
    /^(\d{4})\D(\d{1,2})\D(\d{1,2})(?:\D|$)/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const yearLast = /^(\d{1,2})\D(\d{1,2})\D(\d{4})(?:\D|$)/.exec(text);
  const parts = yearFirst?.slice(1, 4) ?? (yearLast && [yearLast[3], yearLast[2], yearLast[1]]);
  if (!parts) return null;
  const [year, month, day] = parts.map(Number);
  const swap = monthFirst && !yearFirst;
  const seconds = wallSecOf(year, swap ? day : month, swap ? month : day);
  return seconds === null ? null : dayOf(isoDate(seconds / DAY_SEC));
}

/**
 * First and last day in a cell that names two, as people write periods; null where it names one, or none. The second may leave out the year.
 *
 * `readPeriod('2026-10-01~10-07', false)` are the days 1 to 7 October, and so is `2026/10/1 至 2026/10/7`.
 */
export function readPeriod(text: string, monthFirst: boolean): readonly [number, number] | null {
  const parts = text.split(/\s*(?:~|～|至|到|\.\.+|—+|–|(?<=日)-)\s*|\s+(?:-|to)\s+/);
  const first = parts.length === 2 ? readDay(parts[0], monthFirst) : null;
  if (first === null) return null;
  const year = /^\d{4}/.exec(text);
  const short = /^\d{1,2}[-/.月]\d{1,2}日?$/.test(parts[1]) && year;
  const last = readDay(short ? `${year[0]}-${parts[1]}` : parts[1], monthFirst);
  return last === null ? null : [first, last];
}

/**
 * The times of day in a text, in minutes after midnight.
 *
 * `readTimes('20:00-20:30')` is `[1200, 1230]`; `readTimes('晚8点半')` is `[1230]`; `readTimes('2026-11-11')` is `[]`.
 */
export function readTimes(text: string): number[] {
  const local = text.replace(/(T\d{2}:\d{2}(?::\d{2})?)(?:Z|[+-]\d{2}:?\d{2})$/, '$1');
  const times = local.matchAll(/(晚上?|下午)?(\d{1,2})(?:[:：](\d{2})(?::\d{2})?|[点时](半|\d{1,2})?)/g);
  return [...times]
    .map(([, late, hour, minute, minuteZh]) => {
      const afternoon = late !== undefined && +hour < 12 ? 720 : 0;
      return afternoon + +hour * 60 + (minuteZh === '半' ? 30 : +(minute ?? minuteZh ?? 0));
    })
    .filter((minutes) => minutes <= DAY_MINUTES);
}

/**
 * First and last day of a window, counted from the event's day; null when the text is none.
 *
 * `readWindow('-1..2')` is `[-1, 2]`, and so is `-1~2` or `-1至2`; `readWindow('±2')` is `[-2, 2]`.
 */
export function readWindow(text: string): readonly [number, number] | null {
  const both = /^±\s*(\d+)$/.exec(text);
  if (both) return [-both[1], +both[1]];
  const span = /^([+-]?\d+)\s*(?:\.\.+|~|～|to|至|到|…|,|，|:)\s*([+-]?\d+)$/.exec(text);
  return span && +span[1] <= +span[2] ? [+span[1], +span[2]] : null;
}

/**
 * A factor as people write it; null when it is none or below zero.
 *
 * `readFactor('2.5')`, `readFactor('250%')`, `readFactor('×2.5')` and `readFactor('+150%')` are all 2.5.
 */
export function readFactor(text: string): number | null {
  const parts = /^([+-]|[x×])?\s*(\d+(?:\.\d+)?)\s*([%％]|倍)?$/i.exec(text);
  if (!parts) return null;
  const [, sign, digits, unit] = parts;
  const isShare = unit === '%' || unit === '％';
  const value = +digits / (isShare ? 100 : 1);
  if (sign !== '+' && sign !== '-') return value;
  if (!isShare) return sign === '+' ? value : null;
  const factor = sign === '+' ? 1 + value : 1 - value;
  return factor >= 0 ? factor : null;
}
