import { DAY_SEC } from '../../time/units.js';
import { type RawCell, textOf } from '../cells.js';
import { numberOf } from './number.js';

const EXACT = 0.06;
const VERY_EXACT = 0.01;
const LEAST = 3;
const LOOK_ROWS = 1000;
const BARE = /^\s*\d*\.?\d+(?:e[+-]?\d+)?\s*$/i;

/** How the numbers of a duration column are to be taken, from its cells. */
export interface DurationHabit {
  /** Most cells are written `h:mm:ss`. */
  readonly clock: boolean;
  /** All cells are parts of a day, or days and parts of them, as a spreadsheet stores durations. */
  readonly days: boolean;
  /** All cells are six digits or more that make hours, minutes and seconds: `000157`. */
  readonly digits: boolean;
}

/** Looks at the cells of a duration column. */
export function durationHabit(cells: readonly RawCell[]): DurationHabit {
  const filled = cells
    .slice(0, LOOK_ROWS)
    .map(textOf)
    .filter((text) => text !== '');
  const clocks = filled.filter((text) => /\d[:：]\d/.test(text)).length;
  const numbers = filled.map((text) => numberOf(text)).filter((number) => number > 0);
  const fractions = numbers.filter(isWholeSecondsOfDay);
  const enough = numbers.length >= LEAST || (numbers.some(hasSpreadsheetPlaces) && numbers.every(isExact));
  const days = clocks === 0 && enough && fractions.length >= numbers.length * 0.95;
  return {
    clock: clocks > filled.length / 2,
    days: days || (clocks === 0 && areTotals(numbers)),
    digits: areDigitsOfClock(filled),
  };
}

const CLOCK_DIGITS = /^\d{2,3}[0-5]\d[0-5]\d$/;
/** So many numbers with other digits than those of seconds do not all end below sixty by chance. */
const LEAST_CLOCKS = 5;

/** Whether all texts are as many digits as a clock has, most with zeros before them, and not one has sixty seconds or minutes. */
function areDigitsOfClock(texts: readonly string[]): boolean {
  const long = texts.filter((text) => text.length >= 6 && Number(text) >= 60);
  return (
    long.length >= LEAST_CLOCKS &&
    texts.every((text) => CLOCK_DIGITS.test(text) || /^0+$/.test(text)) &&
    texts.filter((text) => text.startsWith('0')).length > texts.length / 2
  );
}

/**
 * Durations of days and more, such as totals: 1.25, 1.291666667. Several with as many places as spreadsheets write, and all of them whole numbers of
 * seconds of a day.
 */
function areTotals(numbers: readonly number[]): boolean {
  const telling = numbers.filter(hasSpreadsheetPlaces);
  return telling.length >= LEAST && telling.length >= numbers.length / 4 && numbers.every(isWhole);
}

/** Hardly off a whole number of seconds of a day. */
function isWhole(number: number): boolean {
  const seconds = number * DAY_SEC;
  return Math.abs(seconds - Math.round(seconds)) < VERY_EXACT;
}

/** A fraction below one day that is a whole number of seconds, such as 0.000717593 (62 s): no duration in seconds looks like that. */
function isWholeSecondsOfDay(number: number): boolean {
  const seconds = number * DAY_SEC;
  return (
    number < 1 &&
    seconds > 0.9 &&
    Math.abs(seconds - Math.round(seconds)) < EXACT &&
    (number * 1000) % 1 !== 0
  );
}

/** As many places as spreadsheets write: 0.002083333. */
function hasSpreadsheetPlaces(number: number): boolean {
  return !Number.isInteger(number * 1e6);
}

/** Hardly off a whole number of seconds of a day: with many places that is no chance. */
function isExact(number: number): boolean {
  return number < 1 && number * DAY_SEC > 0.9 && isWhole(number);
}

/**
 * Whether a cell among `h:mm:ss` is a bare fraction: a duration that a spreadsheet turned into a part of a day.
 *
 * `isDayFraction('1.16E-05')` is `true` (one second); `isDayFraction('17')` is `false`.
 */
export function isDayFraction(cell: RawCell): boolean {
  if (typeof cell === 'number')
    return cell > 0 && !Number.isInteger(cell) && (cell < 1 || hasManyPlaces(cell));
  if (typeof cell !== 'string' || cell === '' || cell.includes(':') || !BARE.test(cell)) return false;
  return isDayFraction(Number(cell));
}

function hasManyPlaces(number: number): boolean {
  return !Number.isInteger(number * 10_000);
}

/** Whether a cell among `h:mm:ss` is a bare number whose unit nobody says: `17`. Zero needs no unit. */
export function isBareNumber(cell: RawCell): boolean {
  if (typeof cell === 'string' && (cell === '' || cell.includes(':') || !BARE.test(cell))) return false;
  const number = typeof cell === 'number' ? cell : typeof cell === 'string' ? Number(cell) : 0;
  return number > 0 && !isDayFraction(number);
}
