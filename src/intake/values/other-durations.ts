import { halfWidth } from '../../text/half-width.js';

const HALF_DAY = /^(\d{1,2})((?:\s*:\s*\d{2}){1,2}(?:[.,]\d+)?)\s*([ap])\.?\s?m\.?$/i;
const HALF_DAY_FIRST = /^(上午|下午|午前|午後)\s*(\d{1,2})((?::\d{2}){1,2})$/;
/** The days on which spreadsheets and databases begin to count, in front of the clock of a duration. */
const DAY_ZERO =
  /^(?:1899[-/.]12[-/.]3([01])|12\/3([01])\/1899|3([01])[./]12[./]1899|1900[-/.]0?1[-/.]([012]?\d)|0?1\/([012]?\d)\/1900|0?0[./]0?1[./]1900|1970[-/.]0?1[-/.]0?1)(?:\s+|T)(\S.*)$/i;
const FOUR_PARTS = /^(\d{1,3}):([01]?\d|2[0-3]):([0-5]\d):([0-5]\d)$/;
const POINTS = /^(\d{1,3})\.([0-5]\d)\.([0-5]\d)$/;

/**
 * A duration that is written as something else, in the usual way; null for any other text. A duration cell that a spreadsheet shows as a time of day
 * (`12:01:57 AM`), or as a time on the day from which it counts (`1899-12-30 00:01:57`), one with its days (`00:00:01:57`), with points
 * (`00.01.57`) or in wide characters.
 *
 * `usualDuration('12:01:57 AM')` is `'0:01:57'`; `usualDuration('01:02:03:04')` is `'1 d 02:03:04'`.
 */
export function usualDuration(text: string): string | null {
  const plain = halfWidth(text).trim();
  const found = withoutHalf(plain) ?? withoutDayZero(plain) ?? withDays(plain);
  if (found !== null) return found;
  if (POINTS.test(plain)) return plain.replaceAll('.', ':');
  return plain !== text.trim() && plain.includes(':') ? plain : null;
}

function withoutHalf(text: string): string | null {
  const [whole, hour, rest, half] = HALF_DAY.exec(text) ?? [];
  if (whole !== undefined) return onTwelve(+hour, rest, half.toLowerCase() === 'p');
  const [named, word, han, minutes] = HALF_DAY_FIRST.exec(text) ?? [];
  return named === undefined ? null : onTwelve(+han, minutes, /下午|午後/.test(word));
}

function onTwelve(hour: number, rest: string, late: boolean): string | null {
  const seconds = rest.includes(':', 1) ? '' : ':00';
  return hour > 12 ? null : `${(hour % 12) + (late ? 12 : 0)}${rest}${seconds}`;
}

function withoutDayZero(text: string): string | null {
  const found = DAY_ZERO.exec(text);
  if (!found) return null;
  const days = Number(found.slice(1, -1).find((day) => day !== undefined) ?? 0);
  const clock = found.at(-1)!;
  return `${days} d ${withoutHalf(clock) ?? clock}`;
}

function withDays(text: string): string | null {
  const [whole, days, hours, minutes, seconds] = FOUR_PARTS.exec(text) ?? [];
  return whole === undefined ? null : `${Number(days)} d ${hours}:${minutes}:${seconds}`;
}

/** The first day of databases, which is the second of spreadsheets. */
const FIRST_OF_1900 = /^(?:1900[-/.]0?1[-/.]0?1|0?1\/0?1\/1900)(?:\s|T)/;
const HALF = 0.5;
const FRAMES = 30;

/**
 * Whether texts that could be durations are something else as a column: times of day with AM and PM, of which durations have most in the first hour; or
 * hours, minutes, seconds and hundredths or frames, where days, hours, minutes and seconds would have seconds above 29; or times that are all on 1
 * January 1900, of which nobody knows whether that is a day or none.
 */
export function areNoDurations(texts: readonly string[]): boolean {
  const times = texts.map((text) => withoutHalf(halfWidth(text).trim())).filter((text) => text !== null);
  const short = times.filter((text) => text.startsWith('0')).length;
  if (times.length > 0 && short < times.length * HALF) return true;
  if (texts.length > 0 && texts.every((text) => FIRST_OF_1900.test(text.trim()))) return true;
  const parts = texts.map((text) => FOUR_PARTS.exec(text.trim())).filter((match) => match !== null);
  const isLong = parts.some(([, , hours, minutes]) => Number(hours) + Number(minutes) > 0);
  return isLong && parts.every(([, , , , last]) => Number(last) < FRAMES);
}
