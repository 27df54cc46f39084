import { addAll, type Distribution, emptyDistribution } from '../stats/distribution.js';
import { blankRow } from '../tables/blank-row.js';
import type { Contact } from '../tables/contacts.js';
import type { Interval } from '../tables/intervals.js';
import { allSums, type BaseSumName, type SumName, type Sums } from '../tables/sums.js';
import type { Rules } from './rules.js';

/** What of a contact is counted. */
export type Countable = Pick<
  Contact,
  'outcome' | 'wait_sec' | 'talk_sec' | 'hold_sec' | 'acw_sec' | 'transferred' | 'resolved' | 'csat'
>;

/**
 * The sums of one group while they grow. A sum is known as soon as one contact of its kind says something about it. It is plain data, which
 * can be sent to another thread; whatever the order in which contacts are added and accumulators merged, the sums come out the same.
 */
export interface Accumulator {
  readonly values: number[];
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
const WORDS = Math.ceil(allSums.length / 32);

/**
 * The sum whose contacts another sum is about: over no contacts it is 0 without anybody saying so. Sums that are not
 * here are 0 wherever they are known for another group.
 */
export const about: Partial<Record<SumName, SumName>> = {
  answered_in_target: 'answered',
  answer_wait_sec: 'answered',
  transferred: 'answered',
  short_abandoned: 'abandoned',
  abandoned_in_target: 'abandoned',
  abandon_wait_sec: 'abandoned',
  talk_sec: 'handled',
  hold_sec: 'handled',
  acw_sec: 'handled',
  abandoned_in_queue: 'abandoned',
  abandoned_in_ring: 'abandoned',
  held: 'hold_known',
  first_contacts: 'fcr_known',
  first_resolved: 'first_contacts',
};

/** An empty group. */
export function createAccumulator(): Accumulator {
  return {
    values: zeros(),
    rests: null,
    known: new Array<number>(WORDS).fill(0),
    waits: null,
    targetSec: null,
    targetShare: null,
  };
}

function zeros(): number[] {
  return new Array<number>(allSums.length).fill(0);
}

/** A table may lack a column altogether, so a number is looked for, not the absence of null. */
function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number';
}

function bump(group: Accumulator, sum: number, value: number): void {
  add(group, sum, value);
  group.known[sum >> 5] |= 1 << (sum & 31);
}

/** Adds to one sum of a group, which is known from then on; of the longest wait the greater one stays. */
export function addToSum(group: Accumulator, name: SumName, value: number): void {
  const sum = at[name];
  if (GREATEST.includes(sum)) raise(group, sum, value);
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

/** Whether the contact counts: it reached the queue, or the voice menu completed it. Failed ones reached it if they waited. */
export function counts(contact: Pick<Contact, 'outcome' | 'wait_sec'>): boolean {
  if (contact.outcome === 'abandoned_in_ivr') return false;
  return contact.outcome !== 'failed' || isNumber(contact.wait_sec);
}

// Looked up once: these run for every contact of millions.
const OFFERED = at.offered;
const ANSWERED = at.answered;
const ABANDONED = at.abandoned;
const OVERFLOWED = at.overflowed;
const IVR_COMPLETED = at.ivr_completed;
const ANSWER_WAIT = at.answer_wait_sec;
const ANSWER_WAIT_KNOWN = at.answer_wait_known;
const ANSWERED_IN_TARGET = at.answered_in_target;
const HANDLED = at.handled;
const TALK = at.talk_sec;
const HOLD = at.hold_sec;
const ACW = at.acw_sec;
const EVERY_CONTACT = bits('offered', 'answered', 'abandoned', 'overflowed');
const WAIT_OF_ANSWERED = bits('answer_wait_sec', 'answer_wait_known', 'answered_in_target');

/** Bits of the first word; these sums all stand in it. */
function bits(...names: readonly BaseSumName[]): number {
  return names.reduce((all, name) => all | (1 << at[name]), 0);
}

/** Adds a contact that counts (see `counts`) to the sums of its group. */
export function addContact(group: Accumulator, contact: Countable, rules: Rules): void {
  const { outcome } = contact;
  const { values } = group;
  joinTarget(group, rules.targetSec, rules.targetShare ?? null);
  if ((outcome ?? null) === null) {
    bump(group, OFFERED, 1);
    return;
  }
  group.known[0] |= EVERY_CONTACT;
  if (outcome === 'ivr_completed') {
    bump(group, IVR_COMPLETED, 1);
    return;
  }
  values[OFFERED]++;
  if (outcome === 'answered') {
    values[ANSWERED]++;
    addAnswered(group, contact, rules);
  } else if (outcome === 'abandoned') {
    values[ABANDONED]++;
    addAbandoned(group, contact.wait_sec, rules);
  } else if (outcome === 'overflowed') values[OVERFLOWED]++;
  if (isNumber(contact.csat)) {
    bump(group, at.csat_sum, contact.csat);
    bump(group, at.csat_count, 1);
  }
}

function addAnswered(group: Accumulator, contact: Countable, rules: Rules): void {
  const { wait_sec: wait, talk_sec: talk, hold_sec: hold, acw_sec: acw } = contact;
  if (isNumber(wait)) {
    const { values } = group;
    group.known[0] |= WAIT_OF_ANSWERED;
    add(group, ANSWER_WAIT, wait);
    values[ANSWER_WAIT_KNOWN]++;
    if (wait <= rules.targetSec) values[ANSWERED_IN_TARGET]++;
  }
  if (typeof contact.transferred === 'boolean') bump(group, at.transferred, contact.transferred ? 1 : 0);
  if (typeof contact.resolved === 'boolean') {
    bump(group, at.resolved, contact.resolved ? 1 : 0);
    bump(group, at.resolved_known, 1);
  }
  if ((talk ?? 0) + (hold ?? 0) + (acw ?? 0) <= 0) return;
  bump(group, HANDLED, 1);
  if (isNumber(talk)) bump(group, TALK, talk);
  if (isNumber(hold)) bump(group, HOLD, hold);
  if (isNumber(acw)) bump(group, ACW, acw);
}

function addAbandoned(group: Accumulator, waitSec: number | null, rules: Rules): void {
  if (!isNumber(waitSec)) return;
  bump(group, at.abandon_wait_sec, waitSec);
  bump(group, at.abandon_wait_known, 1);
  bump(group, at.abandoned_in_target, waitSec <= rules.targetSec ? 1 : 0);
  bump(group, at.short_abandoned, waitSec <= rules.shortAbandonSec ? 1 : 0);
}

/** Adds the sums of an interval row to its group. The row's target has been checked against the rules. */
export function addInterval(group: Accumulator, row: Interval, rules: Rules): void {
  joinTarget(group, row.target_sec ?? rules.targetSec, rules.targetShare ?? null);
  const whole = withCounts(row);
  for (const { name } of allSums) {
    const value = whole[name] ?? null;
    if (value === null || name === 'target_sec') continue;
    const base = about[name];
    if (value === 0 && base !== undefined && whole[base] === 0) continue;
    addToSum(group, name, value);
  }
}

function joinTarget(group: Accumulator, sec: number | null, share: number | null): void {
  if (group.targetSec !== sec && sec !== null) group.targetSec = joined(group.targetSec, sec);
  if (group.targetShare !== share && share !== null) group.targetShare = joined(group.targetShare, share);
}

function joined(known: number | null, other: number): number {
  return known === null || known === other ? other : Number.NaN;
}

/** A report that gives a total without the number of contacts behind it means all of them. */
function withCounts(row: Interval): Sums {
  const behind = (count: number | null, ...totals: readonly (number | null | undefined)[]) =>
    totals.some(isNumber) ? count || null : null;
  const { answered, abandoned } = row;
  return {
    ...row,
    answer_wait_known: row.answer_wait_known ?? behind(answered, row.answer_wait_sec, row.answered_in_target),
    abandon_wait_known:
      row.abandon_wait_known ?? behind(abandoned, row.abandon_wait_sec, row.abandoned_in_target),
    handled: row.handled ?? behind(answered, row.talk_sec, row.hold_sec, row.acw_sec),
    resolved_known: row.resolved_known ?? behind(answered, row.resolved),
  };
}

/** Adds all of `part` to `whole`; what either knows is kept. */
export function merge(whole: Accumulator, part: Accumulator): void {
  const { values } = part;
  for (let i = 0; i < values.length; i++) {
    if (values[i] === 0) continue;
    if (GREATEST.includes(i)) whole.values[i] = Math.max(whole.values[i], values[i]);
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
