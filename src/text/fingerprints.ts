/** Who was first to claim each of many texts; only a fingerprint of each text is remembered. */
export interface Fingerprints {
  readonly size: number;
  /** Claims a text, or some cells together, for an owner (a small number from 0); gives the owner who had claimed it before, or null. */
  claim(claimed: string | Claimed, owner: number): number | null;
}

/** Cells that only together tell one thing from another; each as its text, nothing as none. */
export type Claimed = readonly (string | number | boolean | null | undefined)[];

const START = 1024;
/** The share of slots that may be taken before there are twice as many. */
const MOST_FULL = 0.75;
const WORDS = 3;

/** A table of fingerprints: the three words of each side by side, the first 0 where a slot is free; and their owners. */
interface Slots {
  readonly prints: Int32Array;
  readonly owners: Uint16Array;
}

/**
 * Remembers many texts in little memory: about 28 bytes for each, however long they are. Two different texts are taken for the same with a
 * chance of 1 in 10^17 among a million (fingerprints of 96 bits).
 *
 * `claim('a', 0)` is `null` the first time and `0` from then on.
 */
export function createFingerprints(): Fingerprints {
  let slots = emptySlots(START);
  let size = 0;
  const print = new Int32Array(WORDS);
  return {
    get size() {
      return size;
    },
    claim: (claimed, owner) => {
      takePrint(typeof claimed === 'string' ? [claimed] : claimed, print);
      const at = placeOf(print, 0, slots);
      if (slots.prints[at * WORDS] !== 0) return slots.owners[at];
      put(slots, at, print, 0, owner);
      size++;
      if (size > slots.owners.length * MOST_FULL) slots = doubled(slots);
      return null;
    },
  };
}

function emptySlots(count: number): Slots {
  return { prints: new Int32Array(count * WORDS), owners: new Uint16Array(count) };
}

/** The slot that holds the fingerprint whose words stand from there on, or the free one where it belongs. */
function placeOf(words: Int32Array, from: number, { prints, owners }: Slots): number {
  const last = owners.length - 1;
  for (let at = words[from] & last; ; at = (at + 1) & last) {
    const first = at * WORDS;
    if (prints[first] === 0) return at;
    if (
      prints[first] === words[from] &&
      prints[first + 1] === words[from + 1] &&
      prints[first + 2] === words[from + 2]
    )
      return at;
  }
}

function put({ prints, owners }: Slots, at: number, words: Int32Array, from: number, owner: number): void {
  for (let i = 0; i < WORDS; i++) prints[at * WORDS + i] = words[from + i];
  owners[at] = owner;
}

function doubled({ prints, owners }: Slots): Slots {
  const slots = emptySlots(owners.length * 2);
  for (let at = 0; at < owners.length; at++) {
    const from = at * WORDS;
    if (prints[from] !== 0) put(slots, placeOf(prints, from, slots), prints, from, owners[at]);
  }
  return slots;
}

/** No text has this code at its end, so that `a`, `bc` is not `ab`, `c`. */
const END = 0x10000;

/** Writes the fingerprint of some cells; its first word is never 0. Mixed by the constants of MurmurHash3, as `hash` does. */
function takePrint(cells: Claimed, print: Int32Array): void {
  let [a, b, c] = [0xdeadbeef, 0x41c6ce57, 0x9e3779b1];
  for (const cell of cells) {
    const text = cell === null || cell === undefined ? '' : String(cell);
    for (let i = 0; i <= text.length; i++) {
      const code = i < text.length ? text.charCodeAt(i) : END;
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
      c = Math.imul(c ^ code, 3266489917);
    }
  }
  print[0] = mixed(a, b) || 1;
  print[1] = mixed(b, c);
  print[2] = mixed(c, a);
}

function mixed(one: number, other: number): number {
  return Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
}

/**
 * 53 bits of a text as a number, never 0; another seed gives others. Two halves mixed by the constants of MurmurHash3 (Appleby 2011, in the
 * public domain).
 *
 * `hash('a', 0) === hash('a', 0)`.
 */
export function hash(text: string, seed: number): number {
  let high = 0xdeadbeef ^ Math.imul(seed, 0x9e3779b1);
  let low = 0x41c6ce57 ^ Math.imul(seed, 0x85ebca77);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0) || 1;
}
