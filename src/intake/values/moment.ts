import { halfWidth } from '../../text/half-width.js';
import { isoDate } from '../../time/calendar-date.js';
import { wallSecOf } from '../../time/iso.js';
import { DAY_MS } from '../../time/units.js';
import { rejoinedDate, usualClock, usualDate } from './other-dates.js';

/** In which order a date column writes day, month and year. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** The numbers of a date text as they stand in it, before it is known which of them is the day. */
export interface DateParts {
  /** The first three numbers of the date; 0 where there is none. */
  readonly groups: [number, number, number];
  /** Number of digits of the first and of the third number. */
  readonly widths: [number, number];
  /** Whether the second number was a month's name. */
  monthNamed: boolean;
  /** Seconds since midnight; NaN for a time that is none; null where there is only a date. */
  clockSec: number | null;
  /** Minutes east of UTC if the text says so. */
  offsetMinutes: number | null;
  /** The text ends in Z, UTC or +00:00: universal time. */
  universal: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DATE_TEXT =
  /^(?:[a-z]{3,9}\.?,?\s+)?(?:(\d{1,4})[-/.年\s](\d{1,2}|[a-z]{3,9})\.?[-/.月,\s]\s*(\d{1,4})日?|([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4}),?|((?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?)\.?[-/,\s]\s*(\d{2}|\d{4})|(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月))(?:[T\s]+(.+))?$/i;
const CLOCK_TEXT =
  /^(?:(上午|下午|中午|凌晨|晚上|午前|午後|오전|오후|am|pm)\s*)?(\d{1,2})(?:\s?[:：时時点h]\s?(\d{1,2}))?(?:[:：分](\d{1,2})(?:[.,]\d+|:\d{3})?)?\s?[分秒时時点h]?\s*([ap]\.?\s?m\.?|上午|下午|中午|凌晨|晚上|午前|午後|오전|오후)?\s*(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?$/i;
/** A span of time within a day, `09:00-09:30`; what looks like an offset from UTC is one only behind seconds or a T. */
const SPAN_TEXT =
  /^(\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)\s*(?:[-–—~～至到]|to)\s*(?:\d{4}[-/.年]\S+\s+)?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/i;
/** A span that says only at its end which half of the day it is in: `1:00-1:30 PM`, `11:30-12:00 PM`. */
const HALF_AT_END =
  /^(\d{1,2})([:：]\d{2})?\s*(?:[-–—~～至到]|to)\s*(\d{1,2})(?:[:：]\d{2})?\s*([ap])\.?\s?m\.?$/i;

/** Digits and signs as wide as a Chinese character, which becomes the usual ones by `normalize`. */
/** What a date has in it that may be written in another way: words, a weekday in brackets, or a year of three digits. */
const OTHER_WAYS = /\p{L}{2}|[(（]\p{L}[)）]|^1\d{2}(?:\D|\d{4}(?!\d))/u;
const FULL_WIDTH = /[０-９－：／．]/;

/**
 * Takes a date text apart, whatever its separators: `2021/11/1 0:32`, `10/21/2019 11:59:20 PM`, `27 Oct 2016 14:51:34`,
 * `2026年3月1日 08:30`, `Apr-15`. Null when it is no date.
 */
export function datePartsOf(text: string): DateParts | null {
  return isoLike(text) ?? anyDate(text);
}

const DIGIT_0 = 48;
const DASH = 45;
const SLASH = 47;
const COLON = 58;
const SPACE = 32;
const LETTER_T = 84;

/** `2026-10-01 09:00:00`, as most systems write it, without looking for other ways of writing; null for anything else. */
function isoLike(text: string): DateParts | null {
  const { length } = text;
  if (length !== 19 && length !== 16 && length !== 10) return null;
  const sign = text.charCodeAt(4);
  if ((sign !== DASH && sign !== SLASH) || text.charCodeAt(7) !== sign) return null;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const clockSec = length === 10 ? null : plainClock(text, length);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (Number.isNaN(year + month + day + (clockSec ?? 0))) return null;
  return {
    groups: [year, month, day],
    widths: [4, 2],
    monthNamed: false,
    clockSec,
    offsetMinutes: null,
    universal: false,
  };
}

/** Seconds since midnight of the clock behind such a date; NaN where it is none of two digits each. */
function plainClock(text: string, length: number): number {
  const gap = text.charCodeAt(10);
  if ((gap !== SPACE && gap !== LETTER_T) || text.charCodeAt(13) !== COLON) return Number.NaN;
  if (length === 19 && text.charCodeAt(16) !== COLON) return Number.NaN;
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = length === 19 ? twoDigits(text, 17) : 0;
  return hour < 24 && minute < 60 && second < 60 ? hour * 3600 + minute * 60 + second : Number.NaN;
}

/** The number that two digits make; NaN where one of them is none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - DIGIT_0;
  const ones = text.charCodeAt(at + 1) - DIGIT_0;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/**
 * Quick looks before long ones: no date is without a digit; no bare number is one but those of seven (民國), eight and fourteen digits, and no time of
 * day.
 */
const DIGIT = /[\d０-９]/;
const NO_DATE = /^(?:\d{1,6}|\d{9,13}|\d{15,}|\d{1,3}:\d{2}(?::\d{2})?)$/;

function anyDate(text: string): DateParts | null {
  if (!DIGIT.test(text) || NO_DATE.test(text)) return null;
  const [, start] = ISO_SPAN.exec(text.trim()) ?? [];
  if (start !== undefined) return anyDate(start);
  const usual = OTHER_WAYS.test(text) ? usualDate(text.trim()) : null;
  if (usual !== null) return datePartsOf(usual);
  const match = DATE_TEXT.exec(text.trim());
  if (!match) return otherParts(text);
  const [
    ,
    a,
    b,
    c,
    longMonth,
    longDay,
    longYear,
    shortMonth,
    shortYear,
    bareYear,
    bareMonth,
    bareMonthZh,
    rest,
  ] = match;
  const parts = blank();
  if (a !== undefined) setGroups(parts, a, b, c);
  else if (longMonth) setGroups(parts, longDay, longMonth, longYear);
  else if (shortMonth) setGroups(parts, '1', shortMonth, shortYear);
  else setGroups(parts, bareYear, bareMonth ?? bareMonthZh, '1');
  if (Number.isNaN(parts.groups[1])) return weekPartsOf(text);
  if (rest !== undefined) readClock(startOfSpan(withHalf(usualClock(rest.trim())), text), parts);
  return Number.isNaN(parts.clockSec) ? (otherParts(text) ?? parts) : parts;
}

/** The parts of a date that is written in none of the usual ways. */
function otherParts(text: string): DateParts | null {
  const rejoined = rejoinedDate(text.trim());
  if (rejoined !== null) return datePartsOf(rejoined);
  return wholePeriod(text) ?? (FULL_WIDTH.test(text) ? anyDate(halfWidth(text)) : null);
}

/** A span of ISO 8601, of which the start counts: `2026-03-02T08:00Z/2026-03-02T08:30Z`, `2026-03-02T08:00Z/PT30M`. */
const ISO_SPAN = /^(\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)\/(?:PT?\d|\d{4}-\d{2}-\d{2}T)/i;
/** A month and its year: `01/2026`, `1-2026`. */
const MONTH_FIRST = /^(?:(0?[1-9]|1[0-2])[-/]|(0[1-9]|1[0-2])\.)((?:19|20)\d{2})$/;

/** What is no single day: a week, a month with its number first. */
function wholePeriod(text: string): DateParts | null {
  const [, month, padded, year] = MONTH_FIRST.exec(text.trim()) ?? [];
  if (year === undefined) return weekPartsOf(text);
  const parts = blank();
  setGroups(parts, year, month ?? padded, '1');
  return parts;
}

const WEEK_TEXT =
  /^(?:(\d{4})(?:[-\s]?(?:W|Wk|Week)[-\s]?|年?\s*第\s*)(\d{1,2})周?|(?:W|Wk|Week)\s?(\d{1,2})[-/,\s]\s*(\d{4}))$/i;

/** Whether a text is a week of a year: `2026-W01`, `2026年第1周`. */
export function isWeekText(text: string): boolean {
  return WEEK_TEXT.test(text.trim());
}

/** The Monday of a week, by ISO 8601: week 1 is the one that 4 January is in. `2026-W01` begins on 29 December 2025. */
function weekPartsOf(text: string): DateParts | null {
  const match = WEEK_TEXT.exec(text.trim());
  if (!match) return null;
  const [year, week] = [Number(match[1] ?? match[4]), Number(match[2] ?? match[3])];
  const fourth = Date.UTC(year, 0, 4) / DAY_MS;
  const monday = fourth - ((fourth + 3) % 7) + (week - 1) * 7;
  if (week < 1 || week > 53) return null;
  const parts = blank();
  const [first, second, third] = isoDate(monday).split('-');
  setGroups(parts, first, second, third);
  return parts;
}

function startOfSpan(clock: string, text: string): string {
  const span = SPAN_TEXT.exec(clock);
  const isOffset = /T\d|:\d{2}:\d{2}[+-]|\b(?:UTC|GMT)\s*[+-]/i.test(text) && /[+-]\d{2}:\d{2}$/.test(clock);
  return span && !isOffset ? span[1] : clock;
}

function blank(): DateParts {
  return {
    groups: [0, 0, 0],
    widths: [0, 0],
    monthNamed: false,
    clockSec: null,
    offsetMinutes: null,
    universal: false,
  };
}

function setGroups(parts: DateParts, first: string, second: string, third: string): void {
  const month = MONTHS.indexOf(second.slice(0, 3).toLowerCase());
  parts.monthNamed = month >= 0;
  parts.groups[0] = +first;
  parts.groups[1] = month >= 0 ? month + 1 : Number(second);
  parts.groups[2] = +third;
  parts.widths[0] = first.length;
  parts.widths[1] = third.length;
}

function readClock(text: string, parts: DateParts): void {
  const match = CLOCK_TEXT.exec(text.trim());
  if (!match) {
    parts.clockSec = Number.NaN;
    return;
  }
  const [, before, hourText, minute = '0', second = '0', after, zone] = match;
  parts.clockSec = clockSeconds(+hourText, +minute, +second, before ?? after);
  if (zone === undefined) return;
  parts.offsetMinutes = /^[zug]/i.test(zone) ? 0 : offsetOf(zone);
  parts.universal = parts.offsetMinutes === 0;
}

function offsetOf(zone: string): number {
  const minutes = +zone.slice(1, 3) * 60 + Number(zone.slice(3).replace(':', ''));
  return zone[0] === '-' ? -minutes : minutes;
}

function clockSeconds(hour: number, minute: number, second: number, half: string | undefined): number {
  let h = hour;
  if (half !== undefined) {
    const late = /^p|下午|晚上|中午|午後|오후/i.test(half);
    if (hour > 12) return late ? hour * 3600 + minute * 60 + second : Number.NaN;
    if (late) h = hour === 12 ? 12 : hour + 12;
    else h = hour === 12 ? 0 : hour;
  }
  const isTime = minute < 60 && second < 60 && (h < 24 || (h === 24 && minute === 0 && second === 0));
  return isTime ? h * 3600 + minute * 60 + second : Number.NaN;
}

/** A word for the day after, in front of a time before that of the start. */
const NEXT_DAY = /^(?:次日|翌日|隔日|第二天)\s*(?=\d)/;

/** The start of a span with the half of the day that stands at its end, or the other one where that one begins within the span. */
function withHalf(text: string): string {
  const [whole, hour, minutes = ':00', endHour, half] = HALF_AT_END.exec(text) ?? [];
  if (whole === undefined) return text;
  const isLater = +hour % 12 > +endHour % 12;
  return `${hour}${minutes} ${isLater === (half.toLowerCase() === 'p') ? 'AM' : 'PM'}`;
}

/**
 * Seconds since midnight of a time of day; of a time span (`08:00-08:30`) its start. A bare number is an hour. NaN when it is none.
 *
 * `clockOf('9:12 PM')` is `76320`; `clockOf('14')` is `50400`.
 */
export function clockOf(text: string): number {
  const start = withHalf(text.trim())
    .replace(/\s*[-~～–—至到]+\s*\d.*$/, '')
    .replace(NEXT_DAY, '');
  const parts = blank();
  const spaced = /^\d{4}[-/]\d/.test(start) ? start.slice(start.search(/[T\s]/) + 1) : start;
  readClock(spaced, parts);
  return parts.clockSec ?? Number.NaN;
}

/**
 * The wall-clock second of a date, once the order of its numbers is known. NaN when there is no such day or time.
 * A two-digit year below 70 is in this century. A year of four digits is seen wherever it stands: with the year first asked for, one
 * that stands last makes no date.
 */
export function wallSecOfParts(parts: DateParts, order: DateOrder): number {
  const [a, b, c] = parts.groups;
  const [first, third] = parts.widths;
  let wall: number | null;
  if (first === 4) wall = wallSecOf(a, b, c);
  else if (parts.monthNamed) wall = wallSecOf(fullYear(c, third), b, a);
  else if (order === 'ymd') wall = third === 4 ? null : wallSecOf(fullYear(a, first), b, c);
  else wall = order === 'dmy' ? wallSecOf(fullYear(c, third), b, a) : wallSecOf(fullYear(c, third), a, b);
  return wall === null ? Number.NaN : wall + (parts.clockSec ?? 0);
}

function fullYear(year: number, width: number): number {
  if (width === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}
