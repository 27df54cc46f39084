import { halfWidth } from '../../text/half-width.js';

const HALF_DAY = /^(\d{1,2})((?:\s*:\s*\d{2}){1,2}(?:[.,]\d+)?)\s*([ap])\.?\s?m\.?$/i;
const HALF_DAY_FIRST = /^(上午|下午|午前|午後)\s*(\d{1,2})((?::\d{2}){1,2})$/;
/** The days on which spreadsheets and databases begin to count, in front of the clock of a duration. */
const DAY_ZERO =
  /^(?:1899[-/.]12[-/.]3([01])|12\/3([01])\/1899|3([01])[./]12[./]1899|1900[-/.]0?1[-/.]([012]?\d)|0?1\/([012]?\d)\/1900|0?0[./]0?1[./]1900|1970[-/.]0?1[-/.]0?1)(?:\s+|T)(\S.*)$/i;
/** Universal time behind the clock of a duration: `1899-12-30T00:01:57.000Z`. */
const UNIVERSAL = /(?<=:\d{2}(?:\.\d+)?)(?:Z|[+-]00:?00)$/i;
/** A clock with the unit of its first number behind it: `1:57 min`, `0:30 h`. */
const CLOCK_AND_UNIT =
  /^(\d+:[0-5]\d(?::[0-5]\d)?)\s*(?:(m|mins?|minutes?|minuten|minutos|分钟|分)|(?:h|hrs?|hours?|std|stunden|horas|heures|小时))\.?$/i;
/** The last unit left out: `0h01m57`, `1m57`, `1h05`. */
const LAST_UNIT = /^(?:(\d+)\s*h\s*)?([0-5]?\d)\s*m\s*([0-5]\d)$|^(\d+)\s*h\s*([0-5]\d)$/i;
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
  const found = withoutHalf(plain) ?? withoutDayZero(plain) ?? withDays(plain) ?? withUnit(plain);
  if (found !== null) return found;
  if (POINTS.test(plain)) return plain.replaceAll('.', ':');
  if (SPACED.test(plain)) return plain.replace(/\s+/g, '');
  return plain !== text.trim() && plain.includes(':') ? plain : null;
}

/** Blanks around the colons: `0 : 01 : 57`. */
const SPACED = /^\d+\s+:\s*\d{2}(?:\s*:\s*\d{2})?$/;

function withUnit(text: string): string | null {
  const [whole, clock, minutes] = CLOCK_AND_UNIT.exec(text) ?? [];
  if (whole !== undefined)
    return minutes !== undefined || clock.split(':').length === 3 ? clock : `${clock}:00`;
  const last = LAST_UNIT.exec(text);
  if (!last) return null;
  return last[4] === undefined
    ? `${last[1] ?? 0}:${last[2].padStart(2, '0')}:${last[3]}`
    : `${last[4]}:${last[5]}:00`;
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
  const clock = found.at(-1)!.replace(UNIVERSAL, '');
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
