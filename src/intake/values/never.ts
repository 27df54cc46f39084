import { DAY_SEC } from '../../time/units.js';
import { datePartsOf, wallSecOfParts } from './moment.js';
import { isUnknown } from './unknown.js';

/**
 * Days since 1970-01-01 of the last day on which a clock that was never set can stand (0001-01-01, which is read as 1901-01-01), and of the first
 * behind all times (9999-01-01).
 */
const FIRST_DAYS = -25_202;
const BEHIND_ALL = 2_932_532;

/**
 * Whether a wall-clock second is what programs write for a moment that never came: the first days of a clock (1970-01-01, in the west still
 * 1969-12-31), of a spreadsheet (from 1899-12-30 on) or of the calendar (0001-01-01), and the year 9999.
 */
export function isNeverWall(wallSec: number): boolean {
  const day = Math.floor(wallSec / DAY_SEC);
  return day === 0 || day === -1 || day <= FIRST_DAYS || day >= BEHIND_ALL;
}

/** `1900-01-00`, `0/1/1900`: day 0 of a spreadsheet. */
const DAY_ZERO = /^(?:1900[-/.]0?1[-/.]0?0|0?0[-/.]0?1[-/.]1900|0?1[-/.]0?0[-/.]1900)(?!\d)/;
/** A year that only such moments have, or nothing but zeros. */
const SIGN = /1970|1969|1899|1900|9999|000[01]|^[0:.\s]+$/;

/** Empty, or what stands for a moment that never came: `0`, `0000-00-00 00:00:00`, `1900-01-00`, `[None]`. */
export function isNeverText(text: string): boolean {
  return text === '0' || text.startsWith('0000-00-00') || isUnknown(text) || DAY_ZERO.test(text);
}

/**
 * Whether a cell with a date and time holds none that ever came, whatever the order of day and month. `isNeverMoment('1/1/1970 08:00')` is `true`.
 */
export function isNeverMoment(text: string): boolean {
  if (isNeverText(text)) return true;
  if (!SIGN.test(text)) return false;
  if (isMidnight(text)) return true;
  const parts = datePartsOf(text);
  return (
    parts !== null && (['dmy', 'mdy'] as const).some((order) => isNeverWall(wallSecOfParts(parts, order)))
  );
}

/** A time of day without a date, which is nothing but zeros. */
function isMidnight(text: string): boolean {
  return /^0?0:00(?::00(?:\.0+)?)?$/.test(text);
}
