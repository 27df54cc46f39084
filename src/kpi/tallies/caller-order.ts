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
  let first: Reach = { at: Number.POSITIVE_INFINITY, offsetSec: 0 };
  let last: Reach = { at: Number.NEGATIVE_INFINITY, offsetSec: 0 };
  const midnight = ({ at, offsetSec }: Reach) => Math.floor((at + offsetSec) / DAY_SEC) * DAY_SEC - offsetSec;
  return {
    cover(at, offsetSec) {
      if (at < first.at) first = { at, offsetSec };
      if (at > last.at) last = { at, offsetSec };
    },
    reach: () => (first.at > last.at ? [] : [first, last]),
    bounds: () => ({ firstSec: midnight(first), lastSec: midnight(last) + DAY_SEC }),
  };
}

/** Contacts of callers that are numbered, those of one caller (or of one caller at one queue) together. */
export interface Numbered {
  /** By contact: the number of its caller; `ALONE` where the caller has no other contact. */
  readonly numbers: Int32Array;
  /** How many callers have several contacts. */
  readonly count: number;
}

/** The number of a caller with one contact: in many centers these are the most, and there is nothing to put in order. */
export const ALONE = -1;

/**
 * The places of the contacts of callers who have several, caller after caller, each caller's in the order of time, and where those of each
 * caller start: sorted by counting, and by time only where the contacts of a caller did not come in order.
 */
export function byCaller(
  { numbers, count }: Numbered,
  times: Float64Array,
): { places: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (let i = 0; i < numbers.length; i++) if (numbers[i] !== ALONE) starts[numbers[i] + 1]++;
  for (let caller = 0; caller < count; caller++) starts[caller + 1] += starts[caller];
  const places = new Int32Array(starts[count]);
  const next = starts.slice();
  for (let i = 0; i < numbers.length; i++) if (numbers[i] !== ALONE) places[next[numbers[i]]++] = i;
  for (let caller = 0; caller < count; caller++)
    sortByTime(places, { start: starts[caller], end: starts[caller + 1] }, times);
  return { places, starts };
}

/** So many are put in order one by one: that needs no further memory, and most callers have no more contacts. */
const FEW = 32;

/** Sorts some of the places by time, those of one time as they stand. */
function sortByTime(
  places: Int32Array,
  { start, end }: { start: number; end: number },
  times: Float64Array,
): void {
  if (end - start > FEW) {
    places.subarray(start, end).sort((a, b) => times[a] - times[b] || a - b);
    return;
  }
  for (let i = start + 1; i < end; i++) {
    const place = places[i];
    const time = times[place];
    let at = i;
    for (; at > start && times[places[at - 1]] > time; at--) places[at] = places[at - 1];
    places[at] = place;
  }
}

/** Parts of the callers that are numbered one after the other, so that each part's table stays small and near. */
const PARTS_BITS = 8;

/** The callers, or the callers at a queue, to be numbered. */
interface Callers {
  readonly callers: Float64Array;
  readonly queues: Int32Array;
  readonly length: number;
}

/** Numbers the callers who have several contacts from 0 on: an open table of their keys, for a Map of millions is slow. */
export function numbersOf(all: Callers): Numbered {
  const { callers, queues, places, starts } = inParts(all);
  const hashes = hashesOf({ callers, queues, length: all.length });
  const slots = new Int32Array(slotsFor(largest(starts)));
  const numbers = new Int32Array(all.length).fill(ALONE);
  let count = 0;
  for (let part = 0; part + 1 < starts.length; part++) {
    const mask = slotsFor(starts[part + 1] - starts[part]) - 1;
    slots.fill(-1, 0, mask + 1);
    for (let at = starts[part]; at < starts[part + 1]; at++) {
      let slot = hashes[at] & mask;
      let other = slots[slot];
      while (other >= 0 && (callers[other] !== callers[at] || queues[other] !== queues[at])) {
        slot = (slot + 1) & mask;
        other = slots[slot];
      }
      if (other < 0) {
        slots[slot] = at;
        continue;
      }
      const first = places[other];
      if (numbers[first] === ALONE) numbers[first] = count++;
      numbers[places[at]] = numbers[first];
    }
  }
  return { numbers, count };
}

/** How many slots a table for so many has: a power of two, half of them empty. */
function slotsFor(size: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, size * 2)));
}

function largest(starts: Int32Array): number {
  let most = 0;
  for (let part = 0; part + 1 < starts.length; part++) most = Math.max(most, starts[part + 1] - starts[part]);
  return most;
}

function hashesOf({ callers, queues, length }: Callers): Int32Array {
  const bits = new Int32Array(callers.buffer, callers.byteOffset, 2 * length);
  const hashes = new Int32Array(length);
  for (let i = 0; i < length; i++) hashes[i] = hashOf(bits[2 * i], bits[2 * i + 1], queues[i]);
  return hashes;
}

/** The callers by the first bits of their hashes, one part behind the other, and the place of each. */
function inParts(all: Callers): Callers & { readonly places: Int32Array; readonly starts: Int32Array } {
  const { length } = all;
  const hashes = hashesOf(all);
  const starts = new Int32Array(2 ** PARTS_BITS + 1);
  const partOf = (hash: number) => hash >>> (32 - PARTS_BITS);
  for (let i = 0; i < length; i++) starts[partOf(hashes[i]) + 1]++;
  for (let part = 0; part + 1 < starts.length; part++) starts[part + 1] += starts[part];
  const next = starts.slice();
  const callers = new Float64Array(length);
  const [queues, places] = [new Int32Array(length), new Int32Array(length)];
  for (let i = 0; i < length; i++) {
    const at = next[partOf(hashes[i])]++;
    callers[at] = all.callers[i];
    queues[at] = all.queues[i];
    places[at] = i;
  }
  return { callers, queues, places, starts, length };
}

/** A hash of the bits of a key, taken as two whole numbers, and of the queue. */
function hashOf(low: number, high: number, queue: number): number {
  let hash = Math.imul(low ^ Math.imul(high, 0x9e3779b1) ^ Math.imul(queue, 0x85ebca6b), 0xc2b2ae35);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
