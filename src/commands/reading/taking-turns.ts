/** Marks for the pieces of a file that somebody has taken, in memory that all threads share. */
export type Taken = Int32Array;

/** Nobody has taken any of so many pieces. */
export function noneTaken(count: number): Taken {
  return new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT));
}

/** Takes all that are left, so that nobody goes on. */
export function takeAll(taken: Taken): void {
  for (let piece = 0; piece < taken.length; piece++) Atomics.store(taken, piece, 1);
}

/**
 * The pieces that one of several takers gets, each marked as taken when it is asked for: those of a stretch of the file of its own, from its beginning; then what the others have
 * left, from the ends of their stretches. So each meets a time of its own, and hardly any group of contacts twice.
 *
 * Of four pieces and two takers, the first by itself gets 0, 1, 3, 2.
 */
export function* piecesFor(taker: number, takers: number, taken: Taken): Iterable<number> {
  for (let step = 0; step < takers; step++) {
    const stretch = (taker + step) % takers;
    const from = startOf(stretch, takers, taken.length);
    const until = startOf(stretch + 1, takers, taken.length);
    for (let i = 0; i < until - from; i++) {
      const piece = step === 0 ? from + i : until - 1 - i;
      if (Atomics.exchange(taken, piece, 1) === 0) yield piece;
    }
  }
}

function startOf(stretch: number, takers: number, count: number): number {
  return Math.round((stretch * count) / takers);
}
