import { unguardText } from '../../../text/formula-guard.js';
import { channelOfWord, directionOfWord, flagOfWord, outcomeOfWord } from '../../aliases/words.js';
import { type RawCell, textOf } from '../../cells.js';
import { isDayFraction } from '../../values/day-fraction.js';
import { type DurationUnit, durationOf, secondsOf } from '../../values/duration.js';
import { type DecimalSign, numberOf } from '../../values/number.js';
import { isNothing, isUnknown } from '../../values/unknown.js';
import { noIdOf } from '../../values/unreliable-id.js';
import { negative, noOutcome, notADuration, notAFlag, notANumber, type RejectReason } from '../reason.js';
import type { Reading } from './field.js';

/** A column of the file: where it stands, and its header. */
export interface ColumnAt {
  readonly index: number;
  readonly name: string;
}

const APOSTROPHE = 39;
const ZERO = 48;

type Unknowns = ReadonlySet<string> | null;

function reading(
  at: ColumnAt,
  read: Reading['read'],
  reason: RejectReason | ((text: string) => RejectReason),
): Reading {
  return {
    read,
    inputs: [at.index],
    explain: (cells) => {
      const value = textOf(cells[at.index]);
      return { column: at.name, value, reason: typeof reason === 'function' ? reason(value) : reason };
    },
  };
}

/** Values that a preset calls unknown, for looking up; null where it names none. */
export function unknownsOf(values: readonly string[] | undefined): Unknowns {
  return values && values.length > 0 ? new Set(values.map((value) => value.trim())) : null;
}

/** Text as it stands, trimmed; ids keep their leading zeros. `turn` puts words into the words of ccops. */
export function textReading(at: ColumnAt, unknowns: Unknowns, turn?: (word: string) => string): Reading {
  const { index } = at;
  const read = (cells: readonly RawCell[]) => {
    const cell = cells[index];
    if (cell === '' || cell === null || cell === undefined) return null;
    const text = typeof cell === 'string' ? trimmed(cell) : String(cell);
    if (unknowns?.has(text) || text === '' || text === 'NULL' || text === '\\N') return null;
    return turn ? turn(text) : text;
  };
  return { ...reading(at, read, notANumber), neverFails: true };
}

/** An id as it stands, of a field whose words for nothing are known, or of none; one that lost its digits in a spreadsheet is unknown. */
export function idReading(at: ColumnAt, unknowns: Unknowns, field: string | null): Reading {
  const plain = textReading(at, unknowns);
  const { index } = at;
  const isNone = noIdOf(field);
  const keepsDigits = ![...(unknowns ?? [])].some((value) => /^\d{5,}$/.test(value));
  const read = (cells: readonly RawCell[]) => {
    const cell = cells[index];
    if (keepsDigits && typeof cell === 'string' && isPlainId(cell)) return cell;
    return isNone(cell) ? null : plain.read(cells);
  };
  return { ...plain, keepsDigits, read };
}

const ONE = ZERO + 1;
const EIGHT = ZERO + 8;

/** Whether an id is a number that stands for nothing else, as nearly all are: a quick look, before closer ones at 0000, 9999 or 123456789. */
function isPlainId(text: string): boolean {
  const first = text.charCodeAt(0);
  if (text.length < 5 || first < ONE || first > EIGHT || text.startsWith('12345678')) return false;
  for (let at = 1; at < text.length; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return false;
  }
  return true;
}

/** Without blanks around it, and without the apostrophe that keeps a formula from being one. */
function trimmed(text: string): string {
  if (text.charCodeAt(0) === APOSTROPHE) return unguardText(text.trim());
  return isBlank(text.charCodeAt(0)) || isBlank(text.charCodeAt(text.length - 1)) ? text.trim() : text;
}

const NO_BREAK = 160;
const WIDE_BLANK = 0x3000;

function isBlank(code: number): boolean {
  return code <= 32 || code === NO_BREAK || code === WIDE_BLANK;
}

/** The channel in the words of ccops where it is a known one. */
export function channelReading(at: ColumnAt, unknowns: Unknowns): Reading {
  return textReading(at, unknowns, channelOfWord);
}

/** inbound or outbound where the word is a known one. */
export function directionReading(at: ColumnAt, unknowns: Unknowns): Reading {
  return textReading(at, unknowns, directionOfWord);
}

/** A duration in seconds; below zero it is rejected, or unknown if the preset says so. */
export function durationReading(
  at: ColumnAt,
  unknowns: Unknowns,
  how: { unit: DurationUnit; clock: boolean; decimal: DecimalSign; negativeIsUnknown: boolean },
): Reading {
  const { index } = at;
  const { clock, decimal, negativeIsUnknown } = how;
  const unitFor = (cell: RawCell) => (clock && isDayFraction(cell) ? 'days' : how.unit);
  const below = negativeIsUnknown ? null : undefined;
  const read = (cells: readonly RawCell[]) => {
    const cell = cells[index];
    if (cell === '' || cell === null || cell === undefined) return null;
    if (unknowns?.has(textOf(cell))) return null;
    const unit = unitFor(cell);
    const seconds =
      typeof cell === 'number' ? secondsOf(cell, unit) : durationOf(String(cell), unit, decimal);
    if (seconds >= 0) return seconds;
    if (seconds < 0) return below;
    return isUnknown(String(cell)) ? null : undefined;
  };
  return reading(at, read, (text) => (durationOf(text, how.unit, decimal) < 0 ? negative : notADuration));
}

/** A number; `whole` asks for one that is not below zero (a count). */
export function numberReading(at: ColumnAt, unknowns: Unknowns, decimal: DecimalSign): Reading {
  const { index } = at;
  const read = (cells: readonly RawCell[]) => {
    const cell = cells[index];
    if (cell === '' || cell === null || cell === undefined) return null;
    if (unknowns?.has(textOf(cell))) return null;
    const number = typeof cell === 'number' ? cell : numberOf(String(cell), decimal);
    if (!Number.isNaN(number)) return number;
    return isUnknown(String(cell)) ? null : undefined;
  };
  return reading(at, read, notANumber);
}

/** Yes or no, in any of the words that exports use. */
export function flagReading(at: ColumnAt, unknowns: Unknowns): Reading {
  const { index } = at;
  const read = (cells: readonly RawCell[]) => {
    const cell = cells[index];
    if (cell === '' || cell === null || cell === undefined) return null;
    if (typeof cell === 'boolean') return cell;
    const text = String(cell);
    if (unknowns?.has(text.trim())) return null;
    const flag = flagOfWord(text);
    return flag === undefined && (isUnknown(text) || text.trim() === '') ? null : flag;
  };
  return reading(at, read, notAFlag);
}

/** How a column says what became of a contact: what an empty cell means (null where it says nothing), and what to say of a word that is not known. */
export interface OutcomeWords {
  readonly blank: string | null;
  readonly unknown: RejectReason;
  /** Whether a contact may come without an outcome: then nothing is known of it. */
  readonly mayLack: boolean;
}

/** The outcome, from a word, or from a flag that says whether the contact was abandoned. */
export function outcomeReading(
  at: ColumnAt,
  isAbandoned: boolean,
  { blank, unknown, mayLack }: OutcomeWords,
): Reading {
  const read = (cells: readonly RawCell[]) => {
    const word = textOf(cells[at.index]);
    if (blank !== null && (word.trim() === '' || isNothing(word))) return blank;
    if (mayLack && word === '') return null;
    if (!isAbandoned) return outcomeOfWord(word);
    const abandoned = flagOfWord(word);
    return abandoned === undefined ? undefined : abandoned ? 'abandoned' : 'answered';
  };
  return reading(at, read, (text) => (text === '' || isAbandoned ? noOutcome : unknown));
}
