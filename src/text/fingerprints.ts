/** Who was first to claim each of many texts; only a fingerprint of each text is remembered. */
export interface Fingerprints {
  readonly size: number;
  /** Claims a text for an owner (a small number from 0); gives the owner who had claimed it before, or null. */
  claim(text: string, owner: number): number | null;
}

const START = 1024;

/** A table of fingerprints: two halves of each, 0 where a slot is free, and its owner. */
interface Slots {
  readonly firsts: Float64Array;
  readonly seconds: Float64Array;
  readonly owners: Uint16Array;
}

/**
 * Remembers many texts in little memory: about 36 bytes for each, however long they are. Two different texts are taken for the same with a
 * chance of 1 in 10^18 among a million (fingerprints of 106 bits).
 *
 * `claim('a', 0)` is `null` the first time and `0` from then on.
 */
export function createFingerprints(): Fingerprints {
  let slots = emptySlots(START);
  let size = 0;
  return {
    get size() {
      return size;
    },
    claim: (text, owner) => {
      const [first, second] = [hash(text, 0), hash(text, 1)];
      const at = placeOf(first, second, slots);
      if (slots.firsts[at] !== 0) return slots.owners[at];
      put(slots, at, first, second, owner);
      size++;
      if (size * 2 > slots.firsts.length) slots = doubled(slots);
      return null;
    },
  };
}

function emptySlots(count: number): Slots {
  return {
    firsts: new Float64Array(count),
    seconds: new Float64Array(count),
    owners: new Uint16Array(count),
  };
}

/** The slot that holds the fingerprint, or the free one where it belongs. */
function placeOf(first: number, second: number, { firsts, seconds }: Slots): number {
  let at = first % firsts.length;
  while (firsts[at] !== 0 && (firsts[at] !== first || seconds[at] !== second)) at = (at + 1) % firsts.length;
  return at;
}

function put(slots: Slots, at: number, first: number, second: number, owner: number): void {
  slots.firsts[at] = first;
  slots.seconds[at] = second;
  slots.owners[at] = owner;
}

function doubled(old: Slots): Slots {
  const slots = emptySlots(old.firsts.length * 2);
  old.firsts.forEach((first, i) => {
    if (first === 0) return;
    put(slots, placeOf(first, old.seconds[i], slots), first, old.seconds[i], old.owners[i]);
  });
  return slots;
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
