import { DAY_MINUTES, DAY_SEC } from '../../time/units.js';
import { type RawCell, textOf } from '../cells.js';
import { clockOf } from './moment.js';

/**
 * How a column writes the time of day: as text or hours (`9:30`, `14`), in digits (`930`, `93000`), as minutes, seconds, hours (`8.5`) or a part of a
 * day, or as the number of its half or quarter of an hour, counted from 1 or from 0.
 */
export type ClockStyle = 'text' | 'hhmm' | 'hhmmss' | 'minutes' | 'seconds' | 'hours' | 'fraction' | Numbered;
type Numbered = 'halves' | 'halves from 0' | 'quarters' | 'quarters from 0';

const HOUR = 3600;
const HALF_HOURS = 48;
const QUARTERS = 96;

/** Decides from the cells of a column; bare numbers up to 24 are hours, minutes of the day come in steps of five. */
export function clockStyleOf(cells: readonly RawCell[]): ClockStyle {
  const texts = cells.map(textOf).filter((text) => text !== '');
  if (texts.length === 0 || !texts.every((text) => /^\d+(\.\d+)?$/.test(text))) return 'text';
  const numbers = texts.map(Number);
  const highest = Math.max(...numbers);
  if (highest <= 1 && numbers.some((number) => !Number.isInteger(number))) return 'fraction';
  if (!numbers.every(Number.isInteger)) return highest < 24 && areQuarters(numbers) ? 'hours' : 'text';
  if (highest <= 24) return 'text';
  const numbered = numberedStyle(numbers, highest);
  if (numbered) return numbered;
  if (highest <= 2400 && numbers.every((number) => number % 100 < 60)) return 'hhmm';
  if (highest <= DAY_MINUTES) return numbers.every((number) => number % 5 === 0) ? 'minutes' : 'text';
  const isClock = (number: number) => number % 100 < 60 && Math.floor(number / 100) % 100 < 60;
  if (highest <= 240_000 && numbers.every(isClock)) return 'hhmmss';
  return highest < DAY_SEC && numbers.every(isOnFiveMinutes) ? 'seconds' : 'text';
}

/** Hours with their halves and quarters: `8`, `8.5`; those of a clock (`8.30`) have others. */
function areQuarters(numbers: readonly number[]): boolean {
  return (
    numbers.every((number) => Number.isInteger(number * 4)) && numbers.some((number) => number % 1 === 0.5)
  );
}

/** Numbers that count up one by one to the halves or the quarters of a day; times in digits of the first hour alone do not come so. */
function numberedStyle(numbers: readonly number[], highest: number): Numbered | null {
  if (highest > QUARTERS) return null;
  const different = [...new Set(numbers)].sort((a, b) => a - b);
  const steps = different.filter((number, i) => i > 0 && number === different[i - 1] + 1).length;
  if (steps < different.length / 2) return null;
  const isFrom0 = different[0] === 0;
  if (highest <= HALF_HOURS - (isFrom0 ? 1 : 0)) return isFrom0 ? 'halves from 0' : 'halves';
  return isFrom0 ? 'quarters from 0' : 'quarters';
}

/** How many minutes the numbered parts of a day have, and from which number they count; null for a clock that does not number them. */
export function numberedParts(
  style: ClockStyle,
): { readonly minutes: number; readonly first: number } | null {
  if (!style.startsWith('halves') && !style.startsWith('quarters')) return null;
  return { minutes: style.startsWith('halves') ? 30 : 15, first: style.endsWith('0') ? 0 : 1 };
}

/**
 * Seconds since midnight of a cell in that style; NaN when it is no time of day.
 *
 * `clockIn('hhmm', '930')` is `34200`; `clockIn('fraction', 0.5)` is `43200`.
 */
export function clockIn(style: ClockStyle, cell: RawCell): number {
  const text = textOf(cell);
  if (style === 'text') return clockOf(text);
  const number = text === '' ? Number.NaN : Number(text);
  const seconds = Math.round(IN_SECONDS[style](number));
  return seconds >= 0 && seconds <= DAY_SEC ? seconds : Number.NaN;
}

/**
 * For times of a report that are the ends of its intervals: how many seconds before them an interval begins. A column that goes up to 24:00 and never
 * has 0:00 labels ends, for nothing begins at 24:00; so does one that is named for it. Zero for any other column.
 *
 * `secondsBeforeEnd('text', ['1', '2', … '24'])` is `3600`.
 */
export function secondsBeforeEnd(style: ClockStyle, cells: readonly RawCell[], isNamed = false): number {
  const times = [...new Set(cells.map((cell) => clockIn(style, cell)))].filter((time) => time >= 0);
  if (!isNamed && (!times.includes(DAY_SEC) || times.includes(0))) return 0;
  times.sort((a, b) => a - b);
  const steps = times.slice(1).map((time, i) => time - times[i]);
  return steps.length === 0 ? HOUR : Math.min(...steps);
}

/**
 * For moments that are the ends of intervals: how many seconds before them an interval begins. Ends that name the last second or minute within
 * (`08:29:59`, `08:29`) begin that much later.
 *
 * `stepBeforeEnds([1800, 3600, 5400])` is `1800`; `stepBeforeEnds([1799, 3599])` is `1799`.
 */
export function stepBeforeEnds(ends: readonly number[]): number {
  const walls = [...new Set(ends.filter((end) => !Number.isNaN(end)))].sort((a, b) => a - b);
  const steps = walls.slice(1).map((wall, i) => wall - walls[i]);
  const step = steps.length === 0 ? HOUR : Math.min(...steps);
  const within = LAST_WITHIN.find((last) => walls.every((wall) => isOnFiveMinutes(wall + last)));
  return step - (within ?? 0);
}

/** Ends on full five minutes, or a second or a minute before. */
const LAST_WITHIN = [0, 1, 60];

/**
 * Whether a time in seconds is on full five minutes, as those of intervals and plans are; calls come at any second. `isOnFiveMinutes(8.5 * 3600)` is
 * `true`.
 */
export function isOnFiveMinutes(sec: number): boolean {
  return sec % 300 === 0;
}

const IN_SECONDS: Record<Exclude<ClockStyle, 'text'>, (number: number) => number> = {
  hhmm: (number) => Math.floor(number / 100) * 3600 + (number % 100) * 60,
  hhmmss: (number) =>
    Math.floor(number / 10_000) * 3600 + (Math.floor(number / 100) % 100) * 60 + (number % 100),
  minutes: (number) => number * 60,
  seconds: (number) => number,
  hours: (number) => number * HOUR,
  halves: (number) => (number - 1) * 1800,
  'halves from 0': (number) => number * 1800,
  quarters: (number) => (number - 1) * 900,
  'quarters from 0': (number) => number * 900,
  fraction: (number) => number * DAY_SEC,
};
