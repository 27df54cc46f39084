import { DAY_SEC } from '../../time/units.js';

/** Bits of the kind of a contact. */
export const ANSWERED = 1;
export const ABANDONED = 2;
export const MADE = 4;

/** Contacts that were kept, in arrays of numbers: one takes 33 bytes. */
export interface Kept {
  /** Keys of the callers. */
  callers: Float64Array;
  /** Keys of the contacts. */
  contacts: Float64Array;
  queues: Int32Array;
  /** Places of the groups of the contacts; below 0 for those that a filter leaves out. */
  groups: Int32Array;
  times: Float64Array;
  kinds: Uint8Array;
  length: number;
}

/** A contact's legs begin within so long of the first. */
const LEGS_SEC = DAY_SEC;

/** So many contacts are looked through one by one, the last day of them; more are looked up. */
const FEW = 64;

/**
 * Puts the legs of each contact of one caller together: of those that one contact left at several queues the first that was answered
 * stays, else the first abandoned, else the first. Those that stay are moved to the front, in the order of time; gives where they end.
 */
export function withoutLegs(
  kept: Kept,
  places: Int32Array,
  { start, end }: { start: number; end: number },
): number {
  if (end - start === 1) return end;
  const looked = end - start > FEW ? new Map<number, number>() : null;
  let next = start;
  let inOrder = true;
  for (let at = start; at < end; at++) {
    const place = places[at];
    const contact = (kept.kinds[place] & MADE) === 0 ? kept.contacts[place] : Number.NaN;
    // A leg that took the place of an earlier one stands before its time: then none is too early to be looked at.
    const from = inOrder ? kept.times[place] - LEGS_SEC : Number.NEGATIVE_INFINITY;
    const other = looked
      ? (looked.get(contact) ?? -1)
      : lastOf(kept, places, { start, end: next, from }, contact);
    if (other < 0 || kept.times[place] - kept.times[places[other]] > LEGS_SEC) {
      if (!Number.isNaN(contact)) looked?.set(contact, next);
      places[next++] = place;
    } else if (rankOf(kept.kinds[place]) > rankOf(kept.kinds[places[other]])) {
      places[other] = place;
      inOrder = false;
    }
  }
  if (!inOrder) places.subarray(start, next).sort((a, b) => kept.times[a] - kept.times[b] || a - b);
  return next;
}

/** Where the last leg of a contact stands, among those from a time on; below 0 where there is none. */
function lastOf(
  { contacts, kinds, times }: Kept,
  places: Int32Array,
  { start, end, from }: { start: number; end: number; from: number },
  contact: number,
): number {
  for (let at = end - 1; at >= start && times[places[at]] >= from; at--)
    if (contacts[places[at]] === contact && (kinds[places[at]] & MADE) === 0) return at;
  return -1;
}

function rankOf(kind: number): number {
  return (kind & ANSWERED) !== 0 ? 2 : (kind & ABANDONED) !== 0 ? 1 : 0;
}
