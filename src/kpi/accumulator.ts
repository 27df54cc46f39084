import { addAll, type Distribution, emptyDistribution } from '../stats/distribution.js';
import { blankRow } from '../tables/blank-row.js';
import { allSums, type SumName } from '../tables/sums.js';

/**
 * The sums of one group while they grow. A sum is known as soon as one contact of its kind says something about it. It is plain data, which
 * can be sent to another thread; whatever the order in which contacts are added and accumulators merged, the sums come out the same.
 */
export interface Accumulator {
  readonly values: Float64Array;
  /** What adding up fractions has cut off the values, so that nothing is lost. */
  rests: number[] | null;
  /** Bit i of the word w: sum 32·w + i is known. */
  readonly known: number[];
  /** Waits of the answered contacts, where a percentile is asked for. */
  waits: Distribution | null;
  /** Target of the contacts in it; null before the first, NaN when there are several. */
  targetSec: number | null;
  /** Share promised for the contacts in it, in the same way. */
  targetShare: number | null;
}

/** Where each sum stands. */
export const at = { ...blankRow(allSums.map(({ name }) => name)) } as Record<SumName, number>;
for (const [i, { name }] of allSums.entries()) at[name] = i;

/** Sums of which parts are put together by taking the greatest. */
export const GREATEST: readonly number[] = [at.wait_max_sec];
const isGreatest: readonly boolean[] = allSums.map((_, sum) => GREATEST.includes(sum));
const WORDS = Math.ceil(allSums.length / 32);

/**
 * The sum whose contacts another sum is about: over no contacts it is 0 without anybody saying so. Sums that are not
 * here are 0 wherever they are known for another group.
 */
export const about: Partial<Record<SumName, SumName>> = {
  answered_in_target: 'answered',
  answer_wait_sec: 'answered',
  transferred: 'transfer_known',
  short_abandoned: 'abandoned',
  abandoned_in_target: 'abandoned',
  abandon_wait_sec: 'abandoned',
  talk_sec: 'talk_known',
  hold_sec: 'hold_known',
  acw_sec: 'acw_known',
  talk_known: 'handled',
  hold_known: 'handled',
  acw_known: 'handled',
  transfer_known: 'answered',
  abandoned_in_queue: 'abandoned',
  abandoned_in_ring: 'abandoned',
  held: 'hold_known',
  first_contacts: 'fcr_known',
  first_resolved: 'first_contacts',
};

/** An empty group. */
export function createAccumulator(): Accumulator {
  return {
    values: freshValues(),
    rests: null,
    known: new Array<number>(WORDS).fill(0),
    waits: null,
    targetSec: null,
    targetShare: null,
  };
}

/** The sums of so many groups stand one behind the other in memory that the garbage collector need not look through. */
const GROUPS_TOGETHER = 256;
let together = new ArrayBuffer(0);
let used = 0;

function freshValues(): Float64Array {
  const { length } = allSums;
  const bytes = length * Float64Array.BYTES_PER_ELEMENT;
  if (used + bytes > together.byteLength) {
    together = new ArrayBuffer(bytes * GROUPS_TOGETHER);
    used = 0;
  }
  const values = new Float64Array(together, used, length);
  used += bytes;
  return values;
}

function zeros(): number[] {
  return new Array<number>(allSums.length).fill(0);
}

/** A table may lack a column altogether, so a number is looked for, not the absence of null. */
export function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number';
}

/** Adds to one sum of a group, which is known from then on. */
function bump(group: Accumulator, sum: number, value: number): void {
  add(group, sum, value);
  group.known[sum >> 5] |= 1 << (sum & 31);
}

/** Adds to one sum of a group, which is known from then on; of the longest wait the greater one stays. */
export function addToSum(group: Accumulator, name: SumName, value: number): void {
  const sum = at[name];
  if (isGreatest[sum]) raise(group, sum, value);
  else bump(group, sum, value);
}

/** The greater of the sum and the value. */
export function raise(group: Accumulator, sum: number, value: number): void {
  bump(group, sum, 0);
  group.values[sum] = Math.max(group.values[sum], value);
}

/** Whether anything has been said about a sum of the group. */
export function isKnown(group: Accumulator, sum: number): boolean {
  return (group.known[sum >> 5] & (1 << (sum & 31))) !== 0;
}

/** Adds without losing a bit: what the sum cannot hold is kept apart (the two-sum of Knuth and Møller). */
export function add(group: Accumulator, sum: number, value: number): void {
  const { values } = group;
  const before = values[sum];
  const after = before + value;
  const added = after - before;
  const lost = before - (after - added) + (value - added);
  values[sum] = after;
  if (lost !== 0) {
    group.rests ??= zeros();
    group.rests[sum] += lost;
  }
}

/** Notes the target of what is added. */
export function joinTarget(group: Accumulator, sec: number | null, share: number | null): void {
  if (group.targetSec !== sec && sec !== null) group.targetSec = joined(group.targetSec, sec);
  if (group.targetShare !== share && share !== null) group.targetShare = joined(group.targetShare, share);
}

function joined(known: number | null, other: number): number {
  return known === null || known === other ? other : Number.NaN;
}

/** Adds all of `part` to `whole`; what either knows is kept. */
export function merge(whole: Accumulator, part: Accumulator): void {
  const { values } = part;
  for (let i = 0; i < values.length; i++) {
    if (values[i] === 0) continue;
    if (isGreatest[i]) whole.values[i] = Math.max(whole.values[i], values[i]);
    else add(whole, i, values[i]);
  }
  if (part.rests) {
    const rests = whole.rests ?? zeros();
    for (let i = 0; i < rests.length; i++) rests[i] += part.rests[i];
    whole.rests = rests;
  }
  for (let word = 0; word < WORDS; word++) whole.known[word] |= part.known[word];
  if (part.waits) {
    whole.waits ??= emptyDistribution();
    addAll(whole.waits, part.waits);
  }
  joinTarget(whole, part.targetSec, part.targetShare);
}
