/**
 * Random numbers from 0 (included) to 1 (excluded) that come again in the same order with the same seed.
 * Mulberry32 by Tommy Ettinger (public domain): 32 bits of state, good enough to choose moves with.
 *
 * `randomFrom(1)()` is `0.6270739405881613`.
 */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
