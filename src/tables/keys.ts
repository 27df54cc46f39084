/** At least and at most so many digits are a number by themselves; with a 1 before them they are exact, leading zeros and all. */
const LEAST_DIGITS = 5;
const MOST_DIGITS = 15;
const ZERO = 48;

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
  return key;
}

/**
 * Gives texts numbers, so that millions of callers can be told apart without keeping their names: the same text always the same number.
 * Numbers of telephones stand for themselves (above 0), other texts for their place in the list (below 0).
 *
 * `new KeyTable().keyOf('01086')` is `101086`, of `'Tom'` it is `-1`, of nothing `NaN`.
 */
export class KeyTable {
  /** The texts with keys −1, −2 … */
  readonly texts: string[] = [];
  private readonly known = new Map<string, number>();

  keyOf(text: string | null): number {
    if (text === null) return Number.NaN;
    const digits = /^\d{5,15}$/.test(text) ? Number(`1${text}`) : -1;
    if (digits > 0) return digits;
    let key = this.known.get(text);
    if (key === undefined) {
      this.texts.push(text);
      key = -this.texts.length;
      this.known.set(text, key);
    }
    return key;
  }

  /** The key of this table for one that another table has given. */
  keyFrom(texts: readonly string[], key: number): number {
    return key < 0 ? this.keyOf(texts[-key - 1]) : key;
  }
}
