import { halfWidth } from '../../text/half-width.js';
import { remembered } from '../../text/remembered.js';
import { DAY_SEC } from '../../time/units.js';
import { type DecimalSign, numberOf } from './number.js';
import { usualDuration } from './other-durations.js';

/**
 * The unit of a bare number in a duration column; `hms` means that only `h:mm:ss` is expected, `hhmmss` that its digits are hours, minutes and
 * seconds: `000157`.
 */
export type DurationUnit = 'seconds' | 'minutes' | 'hours' | 'milliseconds' | 'days' | 'hms' | 'hhmmss';

const SECONDS: Record<DurationUnit, number> = {
  seconds: 1,
  minutes: 60,
  hours: 3600,
  milliseconds: 0.001,
  days: DAY_SEC,
  hms: 1,
  hhmmss: 1,
};

/**
 * Reads a duration in seconds: `h:mm:ss` (hours may pass 24, seconds may have a fraction), `m:ss`, `:ss`, `1h 2m 3s`, `3分20秒`,
 * a bare number in the column's unit, or one of the unusual ways of `usualDuration`. NaN when the text is none.
 *
 * `durationOf(' 208:19:49.226', 'seconds')` is `749989.226`; `durationOf('1.5', 'minutes')` is `90`.
 */
export function durationOf(text: string, unit: DurationUnit, decimal: DecimalSign = '.'): number {
  if (text.includes(':') || text.includes('：')) return clock(text);
  if (unit === 'hhmmss' && DIGITS.test(text.trim())) return ofDigits(text.trim());
  if (!BARE.test(text)) {
    if (ISO.test(text)) return isoDuration(text.trim());
    // Before numbers: `5分` is a score elsewhere, and five minutes here.
    const seconds = inWords(text);
    if (!Number.isNaN(seconds)) return seconds;
  }
  const number = numberOf(text, decimal);
  return Number.isNaN(number) ? otherwise(text) : round(number * SECONDS[unit]);
}

/** Seconds of a duration that is written in an unusual way; NaN where it is none. */
function otherwise(text: string): number {
  const usual = usualDuration(text);
  return usual === null ? Number.NaN : clockSeconds(usual);
}

const DIGITS = /^\d{1,7}$/;
/** A number that ends in a digit. */
const BARE = /\d\s*$/;
const ISO = /^\s*-?P/i;

/** Hours, minutes and seconds that stand side by side; NaN for sixty and more of the smaller ones. */
function ofDigits(text: string): number {
  const digits = text.padStart(6, '0');
  return clock(`${digits.slice(0, -4)}:${digits.slice(-4, -2)}:${digits.slice(-2)}`);
}

/** Seconds of a bare number in a unit. `secondsOf(1.16e-5, 'days')` is `1.002`. */
export function secondsOf(number: number, unit: DurationUnit): number {
  if (unit === 'hhmmss') return ofDigits(String(number));
  return unit === 'seconds' ? number : round(number * SECONDS[unit]);
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

/** Days before the clock, as some systems write them: `1.02:03:04`, `2 days 02:03:04`, `1天02:03:04`. */
const DAYS_AND_CLOCK = /^(?:(\d+)(?:\.(?=\d{2}:\d{2}:)|\s*(?:days?|d|天)[,\s]*))?(\S.*)$/i;
const ISO_DURATION = /^(-)?P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i;

/** `PT1M30S` is 90 seconds. */
function isoDuration(text: string): number {
  const match = ISO_DURATION.exec(text);
  if (!match || !/\d/.test(text)) return Number.NaN;
  const [, minus, days = '0', hours = '0', minutes = '0', seconds = '0'] = match;
  const total = +days * DAY_SEC + +hours * 3600 + +minutes * 60 + +seconds;
  return round(minus ? -total : total);
}

/** Calls are of a few minutes, and so the same lengths come again and again. */
const clock = remembered((text) => {
  const seconds = clockSeconds(text);
  return Number.isNaN(seconds) ? otherwise(text) : seconds;
});

function clockSeconds(text: string): number {
  const trimmed = halfWidth(text).trim();
  const negative = trimmed.startsWith('-');
  const [, days = '0', time] = DAYS_AND_CLOCK.exec(negative ? trimmed.slice(1) : trimmed) ?? [];
  const parts = time?.replace(/^:(?=\d)/, '0:').split(':');
  if (parts === undefined || parts.length > 3) return Number.NaN;
  let seconds = 0;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (!(i === parts.length - 1 ? /^\d+([.,]\d+)?$/ : /^\d+$/).test(part)) return Number.NaN;
    const value = Number(part.replace(',', '.'));
    if (i > 0 && value >= 60) return Number.NaN;
    seconds = seconds * 60 + value;
  }
  seconds += Number(days) * DAY_SEC;
  return round(negative ? -seconds : seconds);
}

/** What stands behind a number for each unit, the larger units first; a point may end the word. */
const UNIT_WORDS: readonly (readonly [DurationUnit, string])[] = [
  ['days', 'd|days?|tage?|jours?|d[ií]as?|天|日'],
  ['hours', 'h|hrs?|hours?|hour\\(s\\)|std|stunden?|heures?|horas?|小时|小時|時間|时|時'],
  ['minutes', "m|mins?|minutes?|minute\\(s\\)|min\\(s\\)|minuten?|minutos?|分钟|分鐘|分|'|′|’"],
  [
    'seconds',
    "s|secs?|seconds?|second\\(s\\)|sec\\(s\\)|segs?|segundos?|sek|sekunden?|secondes?|秒钟|秒鐘|秒|\"|″|''|′′|”",
  ],
  ['milliseconds', 'ms|msecs?|millis|milliseconds?|毫秒|ミリ秒'],
];
const WORDS = new RegExp(
  `^${UNIT_WORDS.map(([, words]) => `(?:(\\d+(?:[.,]\\d+)?)\\s*(?:${words})\\.?(?![a-z′])[\\s,]*(?:(?:and|und|et|y|e)\\s+)?)?`).join('')}$`,
  'i',
);

function inWords(text: string): number {
  const match = WORDS.exec(halfWidth(text).trim());
  if (!match || match[0] === '') return Number.NaN;
  let seconds = 0;
  for (const [i, [unit]] of UNIT_WORDS.entries())
    seconds += Number((match[i + 1] ?? '0').replace(',', '.')) * SECONDS[unit];
  return round(seconds);
}
