import { halfWidth } from '../../text/half-width.js';
import type { DateOrder } from './moment.js';

/** A date without its year, as it stands: `3月1日`, `3/1`, `1-Mar`, `3/1 09:00`, `3月1日（周日）`. */
export interface Yearless {
  /** The two numbers, in the order in which they stand; a month that is named comes first, with `named`. */
  readonly first: number;
  readonly second: number;
  /** Whether it is sure that the first number is the month. */
  readonly named: boolean;
  /** The sign between two bare numbers. */
  readonly sign: string | null;
  /** The time of day behind it; empty where there is none. */
  readonly clock: string;
  /** 0 for Sunday to 6; null where none is written. */
  readonly weekday: number | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** The name of a month, as a regular expression. */
export const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const ZH = /^(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?(.*)$/;
/** With points a third may follow: `02.03.` */
const BARE = /^(\d{1,2})([-/.])(\d{1,2})(?:(?<=\.\d{1,2})\.(?!\d))?(?!\d|[-/.])(.*)$/;
const DAY_FIRST = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?[-\\s./]?${MONTH}\\b\\.?(?![-\\s./,]*\\d{2,4}\\b(?!:))(.*)$`,
  'i',
);
const MONTH_FIRST = new RegExp(
  `^${MONTH}\\.?[-\\s./]?(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[-\\s./,]*\\d{4})(.*)$`,
  'i',
);
const CLOCK = /^(?:\d{1,2}[:：时]\d{2}|\d{1,2}\s*[ap]m)/i;
const ZH_DAYS = '日一二三四五六';
const WEEKDAY =
  /[（(]?\s*(?:(?:星期|周|礼拜)([一二三四五六日天])|(sun|mon|tue|wed|thu|fri|sat)[a-z]*\.?|([一二三四五六日天])(?=\s*[)）]))\s*[)）]?,?/i;

/** Takes a date without a year apart; null for anything else. `yearlessOf('3月1日')` has first 3 and second 1. */
export function yearlessOf(text: string): Yearless | null {
  const plain = halfWidth(text).trim();
  if (plain.length < 3 || plain.length > 40) return null;
  const weekday = weekdayOf(plain);
  const day = weekday === null ? plain : plain.replace(WEEKDAY, ' ').trim();
  return parts(day, weekday);
}

/** The day of a month that is known, such as `3`, `3日` or `3号（周二）`; null for anything else. */
export function dayInMonth(text: string, month: number): Yearless | null {
  const plain = halfWidth(text).trim();
  if (plain.length > 20) return null;
  const day = /^(\d{1,2})(?:\s*[日号]|st|nd|rd|th)?$/i.exec(plain.replace(WEEKDAY, ' ').trim());
  return day && made([month, +day[1]], true, null, '', weekdayOf(plain));
}

function parts(text: string, weekday: number | null): Yearless | null {
  const zh = ZH.exec(text);
  if (zh) return made([+zh[1], +zh[2]], true, null, zh[3], weekday);
  const bare = BARE.exec(text);
  if (bare) return made([+bare[1], +bare[3]], false, bare[2], bare[4], weekday);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return made([monthOf(dayFirst[2]), +dayFirst[1]], true, null, dayFirst[3], weekday);
  const monthFirst = MONTH_FIRST.exec(text);
  return monthFirst
    ? made([monthOf(monthFirst[1]), +monthFirst[2]], true, null, monthFirst[3], weekday)
    : null;
}

function made(
  [first, second]: readonly [number, number],
  named: boolean,
  sign: string | null,
  rest: string,
  weekday: number | null,
): Yearless | null {
  const clock = rest.trim().replace(/^T(?=\d)/, '');
  if (clock !== '' && !CLOCK.test(clock)) return null;
  const real = (month: number, day: number) => month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (!real(first, second) && (named || !real(second, first))) return null;
  return { first, second, named, sign, clock, weekday };
}

/** The number of a month by its name: `monthOf('March')` is `3`. */
export function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** The day of the week that a text names, 0 for Sunday; null where it names none. `weekdayOf('星期一')` is `1`. */
export function weekdayOf(text: string): number | null {
  const [, zh, en, alone] = WEEKDAY.exec(text) ?? [];
  if (zh ?? alone) return Math.max(0, ZH_DAYS.indexOf(zh ?? alone));
  return en ? ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].indexOf(en.toLowerCase()) : null;
}

/** Month and day of a date without a year; where both are bare numbers, in the order given. */
export function monthAndDay(
  { first, second, named }: Yearless,
  order: Exclude<DateOrder, 'ymd'>,
): readonly [month: number, day: number] {
  return named || order === 'mdy' ? [first, second] : [second, first];
}
