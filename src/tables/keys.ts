import { hash } from '../text/fingerprints.js';
import { plainPhone } from './phone-number.js';
import type { Cell } from './table.js';

/** At least and at most so many digits are a number by themselves; with a 1 before them they are exact, leading zeros and all. */
const LEAST_DIGITS = 5;
const MOST_DIGITS = 15;
const ZERO = 48;
const DIGITS = new RegExp(`^\\d{${LEAST_DIGITS},${MOST_DIGITS}}$`);

/** By the number of digits: the key of nothing but zeros, and, where there is one, that of 123456789 or 1234567890. */
const ZEROS = Array.from({ length: MOST_DIGITS + 1 }, (_, size) => 10 ** size);
const COUNTING: Readonly<Record<number, number>> = { 9: 1_123_456_789, 10: 11_234_567_890 };

/** The key of a cell of digits alone, from its bytes; −1 where it is something else, or too short or too long. */
export function keyOfDigits(bytes: ArrayLike<number>, start: number, end: number): number {
  const size = end - start;
  if (size < LEAST_DIGITS || size > MOST_DIGITS) return -1;
  let key = 1;
  for (let at = start; at < end; at++) {
    const digit = bytes[at] - ZERO;
    if (digit < 0 || digit > 9) return -1;
    key = key * 10 + digit;
  }
  // What may stand for no number is looked at by whoever reads texts: nothing but zeros or nines, 123456789.
  const zeros = ZEROS[size];
  const isFiller =
    key === zeros || key === 2 * zeros - 1 || (size > 8 && size < 11 && key === COUNTING[size]);
  return isFiller ? -1 : key;
}

/** Fields that hold telephone numbers. */
export const PHONE_FIELDS: ReadonlySet<string> = new Set(['caller_id', 'called_number']);

/** Numbers longer than this may have a country code. */
export const PLAIN_DIGITS = 11;

/** Longer texts stand for a hash of 52 bits, below all places in the list. */
const LONGEST_KEPT = 24;
const HASHED = -(2 ** 40);

/**
 * Gives texts numbers, so that millions of callers and contacts can be told apart without keeping their names: the same text always the same
 * number. Numbers stand for themselves (above 0); other identifiers of contacts, and long texts, for a hash: two different ones are taken for
 * the same with a chance of 1 in 9,000 among a million. Callers are few beside contacts, and go by name to everybody: what calls itself
 * by a short text stands for its place in the list (below 0).
 *
 * `new KeyTable().keyOfPhone('01086')` is `101086`, of `'Tom'` it is `-1`, of nothing `NaN`.
 */
export class KeyTable {
  /** The texts with keys −1, −2 … */
  readonly texts: string[] = [];
  private readonly known = new Map<string, number>();

  /** The key of a telephone number, however it is written. `+86 138-1111-4444` has that of `13811114444`. */
  keyOfPhone(written: string | null): number {
    return written === null ? Number.NaN : this.keyOfName(plainPhone(written));
  }

  /** The key of what identifies a contact. */
  keyOfContact(id: string | null): number {
    return id === null ? Number.NaN : (keyOfNumber(id) ?? keyOfHash(id));
  }

  /** The key of what the cell of a field says. */
  keyOf(field: string, value: Cell): number {
    const text = value === null ? null : String(value);
    return PHONE_FIELDS.has(field) ? this.keyOfPhone(text) : this.keyOfContact(text);
  }

  /** The key of this table for one that another table has given. */
  keyFrom(texts: readonly string[], key: number): number {
    return key < 0 && key > HASHED ? this.keyOfName(texts[-key - 1]) : key;
  }

  private keyOfName(name: string): number {
    const number = keyOfNumber(name);
    if (number !== null) return number;
    if (name.length > LONGEST_KEPT) return keyOfHash(name);
    let key = this.known.get(name);
    if (key === undefined) {
      this.texts.push(name);
      key = -this.texts.length;
      this.known.set(name, key);
    }
    return key;
  }
}

function keyOfNumber(text: string): number | null {
  return DIGITS.test(text) ? Number(`1${text}`) : null;
}

function keyOfHash(text: string): number {
  return HASHED - (hash(text, 0) % 2 ** 52);
}
