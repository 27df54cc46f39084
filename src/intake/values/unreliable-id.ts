import type { RawCell } from '../cells.js';
import { isNothing, isUnknown } from './unknown.js';

const SHORTEST = 5;
const LONGEST = 60;
const EXACT_DIGITS = 1e15;
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+\d{1,3}$/i;

/** What telephone systems write for a caller who hides the number. */
const HIDDEN = new Set(
  `anonymous|unknown|private|private number|restricted|withheld|unavailable|blocked|no number|no caller id|no callerid|not provided|not available|caller unknown|xxx|xxxx|+|匿名|未知|未知号码|未知来电|号码隐藏|隐藏号码|私密号码|无主叫`.split(
    '|',
  ),
);

/** Placeholders for no number (`0`, `00000000`, `-1`, `999999999`, `123456789`), and numbers with digits starred out, which stand for many. */
const NO_NUMBER = /^(?:0+|-1|9{7,}|1234567890?|\+?\d*\*{2,}\d*)$/;

/** The address of a caller who hides: `sip:anonymous@anonymous.invalid` (RFC 3323). */
const NO_ADDRESS = /^(?:sips?:)?(?:anonymous|unknown|unavailable|restricted|private)@/;

/** Whether a caller's number is none, or only part of one: `Anonymous`, `未知`, `0`, `-1`, `138****2222`. All such callers would else be one. */
function isHiddenCaller(cell: RawCell): boolean {
  if (typeof cell === 'number') return NO_NUMBER.test(String(cell));
  if (typeof cell !== 'string' || cell.length > LONGEST) return false;
  const word = cell.trim().toLowerCase();
  return HIDDEN.has(word) || NO_NUMBER.test(word) || (word.includes('@') && NO_ADDRESS.test(word));
}

/** Whether an id names nothing: `-`, `N/A`, `0`, `unknown`. All rows with it would else be one contact. `isNoId('0')` is `true`. */
export function isNoId(cell: RawCell): boolean {
  if (typeof cell === 'number') return cell === 0;
  return typeof cell === 'string' && (isUnknown(cell) || isHiddenCaller(cell) || /^\s*0{1,4}\s*$/.test(cell));
}

/**
 * Whether an id went through a spreadsheet and lost its digits: `6.02E+11` stands for any of millions of numbers, and a number cell
 * of more than 15 digits ends in invented zeros. Such ids make different people one.
 *
 * `isUnreliableId('6.02E+11')` is `true`; `isUnreliableId('602000000001')` is `false`.
 */
export function isUnreliableId(cell: RawCell): boolean {
  if (typeof cell === 'number') return cell >= EXACT_DIGITS;
  if (typeof cell !== 'string' || cell.length < SHORTEST) return false;
  // Quick look first: an exponent has its plus sign two to four places before the end.
  if (cell.lastIndexOf('+') < 2) return false;
  return SCIENTIFIC.test(cell.trim());
}

/** Agents are often known by their initials, which may be `NA`. */
const MAY_BE_INITIALS = /^[a-z]{2,3}$/i;

const NO_IDS: Readonly<Record<string, (cell: RawCell) => boolean>> = {
  caller_id: (cell) => isUnreliableId(cell) || isHiddenCaller(cell) || saysNothing(cell),
  contact_id: (cell) => isUnreliableId(cell) || isNoId(cell),
  agent_id: (cell) =>
    isUnreliableId(cell) || (saysNothing(cell) && !MAY_BE_INITIALS.test(String(cell).trim())),
  // A queue may be called `NA`, for North America.
  queue: (cell) => typeof cell === 'string' && isNothing(cell) && !MAY_BE_INITIALS.test(cell.trim()),
};

/**
 * What tells a cell that holds no id of a field; of a field whose words for nothing are not known, one that lost its digits.
 *
 * `noIdOf('agent_id')('--')` is `true`; `noIdOf('agent_id')('NA')` is `false`.
 */
export function noIdOf(field: string | null): (cell: RawCell) => boolean {
  return (field !== null && NO_IDS[field]) || isUnreliableId;
}

function saysNothing(cell: RawCell): boolean {
  return typeof cell === 'string' && isUnknown(cell);
}
