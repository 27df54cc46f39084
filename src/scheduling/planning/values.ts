import { isoDate } from '../../time/calendar-date.js';
import { wallSecOf } from '../../time/iso.js';
import { DAY_MINUTES, DAY_SEC } from '../../time/units.js';

/** Days from Excel's day 0 (1899-12-30) to 1970-01-01. */
const EXCEL_EPOCH = 25_569;

/** A number written with digits, `8.5` or `8,5`; null when it is none. */
export function numberOfText(text: string): number | null {
  const value = Number(text.replace(',', '.').replace(/\s*(h|小时|分钟|min)$/i, ''));
  return Number.isFinite(value) ? value : null;
}

/** Minutes of a time of day: `8:30`, `08:30:00`, `0830`, Excel's fraction of a day, `24:00` = 1440; null otherwise. */
export function minuteOf(text: string): number | null {
  const clock =
    /(?:^|[T ])(\d{1,2})[:：](\d{2})(?::00(?:\.0+)?)?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  const minute = clock ? +clock[1] * 60 + +clock[2] : dayFraction(text);
  const legal = minute !== null && minute <= DAY_MINUTES && (!clock || +clock[2] < 60);
  return legal ? minute : null;
}

function dayFraction(text: string): number | null {
  const value = text.includes('.') || text === '0' || text === '1' ? Number(text) : Number.NaN;
  return value >= 0 && value <= 1 ? Math.round(value * DAY_MINUTES) : null;
}

/** ISO date of `2026-10-01`, `2026/10/1`, `2026.10.1`, `2026年10月1日`, `20261001` or Excel's day number; null otherwise. */
export function dateOf(text: string): string | null {
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ][\d:.]+)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (parts) {
    const wall = wallSecOf(+parts[1], +parts[2], +parts[3]);
    return wall === null ? null : isoDate(wall / DAY_SEC);
  }
  const serial = /^\d{5}$/.test(text) ? Number(text) : null;
  return serial === null ? null : isoDate(serial - EXCEL_EPOCH);
}

/** The parts of a list: `a、b,c` is a, b and c. */
export function partsOf(text: string): string[] {
  return text
    .split(/[、,，;；|/\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const WEEKDAYS_ZH = ['一', '二', '三', '四', '五', '六', '日'];

/** ISO weekday of `Mon`, `Monday`, `1`, `一`, `周一`, `星期日`, `周天`; null otherwise. `weekdayOf('周六')` is `6`. */
export function weekdayOf(text: string): number | null {
  if (/^[1-7]$/.test(text)) return Number(text);
  const zh = WEEKDAYS_ZH.indexOf(text.replace(/^(周|星期|礼拜)/, '').replace('天', '日'));
  if (zh >= 0) return zh + 1;
  const en = text.length < 3 ? -1 : WEEKDAYS.findIndex((day) => day.startsWith(text.toLowerCase()));
  return en >= 0 ? en + 1 : null;
}
