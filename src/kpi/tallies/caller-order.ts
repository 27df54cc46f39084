import { DAY_SEC } from '../../time/units.js';

/** A moment: seconds of UTC, and how far east of it the clock is. */
export interface Reach {
  readonly at: number;
  readonly offsetSec: number;
}

/** Which whole days of the wall clock the data covers, from the first arrival to the last. */
export interface DaysCovered {
  cover(at: number, offsetSec: number): void;
  /** The first and the last arrival; none before there is one. */
  reach(): readonly Reach[];
  /** Start of the first day and end of the last, in seconds of UTC. */
  bounds(): { firstSec: number; lastSec: number };
}

/** Nothing covered yet. */
export function daysCovered(): DaysCovered {
  const first = { at: Number.POSITIVE_INFINITY, offsetSec: 0 };
  const last = { at: Number.NEGATIVE_INFINITY, offsetSec: 0 };
  const midnight = ({ at, offsetSec }: typeof first) =>
    Math.floor((at + offsetSec) / DAY_SEC) * DAY_SEC - offsetSec;
  return {
    cover(at, offsetSec) {
      if (at < first.at) Object.assign(first, { at, offsetSec });
      if (at > last.at) Object.assign(last, { at, offsetSec });
    },
    reach: () => (first.at > last.at ? [] : [{ ...first }, { ...last }]),
    bounds: () => ({ firstSec: midnight(first), lastSec: midnight(last) + DAY_SEC }),
  };
}

/**
 * The places of all contacts, caller after caller, each caller's in the order of time: sorted by counting, and by time only where the
 * contacts of a caller did not come in order.
 */
export function byCaller(
  { callers, times, length }: { callers: Int32Array; times: Float64Array; length: number },
  howMany: number,
): Int32Array {
  const starts = new Int32Array(howMany + 1);
  for (let i = 0; i < length; i++) starts[callers[i] + 1]++;
  for (let caller = 0; caller < howMany; caller++) starts[caller + 1] += starts[caller];
  const places = new Int32Array(length);
  const next = starts.slice();
  for (let i = 0; i < length; i++) places[next[callers[i]]++] = i;
  for (let caller = 0; caller < howMany; caller++) {
    const [start, end] = [starts[caller], starts[caller + 1]];
    let ordered = true;
    for (let i = start + 1; i < end && ordered; i++) ordered = times[places[i - 1]] <= times[places[i]];
    if (!ordered) places.subarray(start, end).sort((a, b) => times[a] - times[b] || a - b);
  }
  return places;
}

/** Parts of the callers that are numbered one after the other, so that each part's table stays small and near. */
const PARTS_BITS = 8;

/** The callers, or the callers at a queue, to be numbered. */
interface Callers {
  readonly callers: Float64Array;
  readonly queues: Int32Array;
  readonly length: number;
}

/** Numbers the callers from 0 on, the same caller always the same: an open table of their keys, for a Map of millions is slow. */
export function numbersOf({ callers, queues, length }: Callers): { numbers: Int32Array; count: number } {
  const bits = new Int32Array(callers.buffer, callers.byteOffset, 2 * length);
  const hashes = new Int32Array(length);
  for (let i = 0; i < length; i++) hashes[i] = hashOf(bits[2 * i], bits[2 * i + 1], queues[i]);
  const { places, starts } = inParts(hashes);
  const numbers = new Int32Array(length);
  let count = 0;
  for (let part = 0; part + 1 < starts.length; part++) {
    const size = starts[part + 1] - starts[part];
    const mask = 2 ** Math.ceil(Math.log2(Math.max(2, size * 2))) - 1;
    const slots = new Int32Array(mask + 1).fill(-1);
    for (let at = starts[part]; at < starts[part + 1]; at++) {
      const i = places[at];
      let slot = hashes[i] & mask;
      let other = slots[slot];
      while (other >= 0 && (callers[other] !== callers[i] || queues[other] !== queues[i])) {
        slot = (slot + 1) & mask;
        other = slots[slot];
      }
      if (other < 0) slots[slot] = i;
      numbers[i] = other < 0 ? count++ : numbers[other];
    }
  }
  return { numbers, count };
}

/** The places by the first bits of their hashes. */
function inParts(hashes: Int32Array): { places: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(2 ** PARTS_BITS + 1);
  const partOf = (hash: number) => hash >>> (32 - PARTS_BITS);
  for (let i = 0; i < hashes.length; i++) starts[partOf(hashes[i]) + 1]++;
  for (let part = 0; part + 1 < starts.length; part++) starts[part + 1] += starts[part];
  const next = starts.slice();
  const places = new Int32Array(hashes.length);
  for (let i = 0; i < hashes.length; i++) places[next[partOf(hashes[i])]++] = i;
  return { places, starts };
}

/** A hash of the bits of a key, taken as two whole numbers, and of the queue. */
function hashOf(low: number, high: number, queue: number): number {
  let hash = Math.imul(low ^ Math.imul(high, 0x9e3779b1) ^ Math.imul(queue, 0x85ebca6b), 0xc2b2ae35);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
