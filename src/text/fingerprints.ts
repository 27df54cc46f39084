/** A set of texts that remembers only a fingerprint of each. */
export interface Fingerprints {
  readonly size: number;
  /** Puts a text in; false when it was there already. */
  add(text: string): boolean;
  has(text: string): boolean;
}

const START = 1024;

/**
 * A set for many texts in little memory: about 32 bytes for each, however long they are. Two different texts are taken for the same with
 * a chance of 1 in 10^18 among a million (fingerprints of 104 bits).
 */
export function createFingerprints(): Fingerprints {
  let slots = START;
  let firsts = new Float64Array(slots);
  let seconds = new Float64Array(slots);
  let size = 0;
  const place = (first: number, second: number, a: Float64Array, b: Float64Array) => {
    let at = first % a.length;
    while (a[at] !== 0 && (a[at] !== first || b[at] !== second)) at = (at + 1) % a.length;
    return at;
  };
  const grow = () => {
    slots *= 2;
    const [a, b] = [new Float64Array(slots), new Float64Array(slots)];
    firsts.forEach((first, i) => {
      if (first === 0) return;
      const at = place(first, seconds[i], a, b);
      a[at] = first;
      b[at] = seconds[i];
    });
    [firsts, seconds] = [a, b];
  };
  return {
    get size() {
      return size;
    },
    has: (text) => firsts[place(hash(text, 0), hash(text, 1), firsts, seconds)] !== 0,
    add: (text) => {
      const [first, second] = [hash(text, 0), hash(text, 1)];
      const at = place(first, second, firsts, seconds);
      if (firsts[at] !== 0) return false;
      firsts[at] = first;
      seconds[at] = second;
      size++;
      if (size * 2 > slots) grow();
      return true;
    },
  };
}

/** 53 bits of a text, never 0: the mixing steps of MurmurHash3 on two halves (Appleby 2011, in the public domain). */
function hash(text: string, seed: number): number {
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
