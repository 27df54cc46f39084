import { followCallers, type Window } from './caller-follow.js';
import { ABANDONED, ANSWERED, type Kept, MADE } from './caller-legs.js';
import { daysCovered, type Reach } from './caller-order.js';
import { type CallsMade, customersOf, isCustomerCaller } from './calls-made-to.js';

/** Whose contact it is: keys of the caller and of the contact, and the queue where only the same one counts. */
export interface Who {
  readonly caller: number;
  readonly contact: number;
  readonly queue: string | null;
  /** Of a call made: the other of its two numbers, which is the customer's where an export writes them the other way round. */
  readonly other: number | null;
}

/** The contacts of known callers, to be gone through caller by caller in the order of time. */
export interface CallerLog {
  /** The groups of the contacts that were kept, by their places. */
  groups(): Int32Array;
  /** The data reaches to this time, in seconds of UTC, on a clock so many seconds east of it. */
  cover(at: number, offsetSec: number): void;
  /**
   * Keeps a contact, or a leg of one (NaN: its number is unknown); its place is how many were kept before. `made`: the caller was called. `group` is
   * the place of its group, below 0 where it has none.
   */
  add(
    who: Who,
    at: number,
    kind: { answered: boolean; abandoned: boolean; made: boolean },
    group: number,
  ): void;
  /** What was kept, for another thread. */
  pack(): PackedLog;
  /** Adds what another log has kept, behind one's own; `here` gives the key and the group here for those there. */
  join(packed: PackedLog, here: { keyOf(key: number): number; placeOf(group: number): number }): void;
  /** Says of every contact that the caller made what came before and after: bits of `FOLLOW` by place. */
  follow(window: Window): Uint8Array;
  /** Whether the calls made stand under the customer's number as the caller, by the evidence of those who called in. */
  customerIsCaller(): boolean;
}

/** A log as plain data. */
export interface PackedLog extends Kept {
  readonly queueNames: readonly (string | null)[];
  readonly made: CallsMade;
  readonly reach: readonly Reach[];
}

/** Where it does not matter which queue it was, or nobody knows. */
const ANY_QUEUE = 0;

/** Room for so many at first; it doubles whenever it is full. */
const FIRST_ROOM = 1024;

/** A log without contacts. */
export function createCallerLog(): CallerLog {
  const queueNumbers = new Map<string, number>();
  const kept = room(FIRST_ROOM);
  const made: { places: number[]; others: number[] } = { places: [], others: [] };
  const days = daysCovered();
  const numberOf = (queue: string | null) => {
    if (queue === null) return ANY_QUEUE;
    let number = queueNumbers.get(queue);
    if (number === undefined) {
      number = queueNumbers.size + 1;
      queueNumbers.set(queue, number);
    }
    return number;
  };
  return {
    groups: () => kept.groups.subarray(0, kept.length),
    cover: days.cover,
    add({ caller, contact, queue, other }, at, { answered, abandoned, made: isMade }, group) {
      if (kept.length === kept.callers.length) Object.assign(kept, copied(kept, kept.length * 2));
      const place = kept.length++;
      kept.callers[place] = caller;
      kept.contacts[place] = contact;
      kept.queues[place] = numberOf(queue);
      kept.groups[place] = group;
      kept.times[place] = at;
      kept.kinds[place] = (answered ? ANSWERED : 0) | (abandoned ? ABANDONED : 0) | (isMade ? MADE : 0);
      if (other !== null) {
        made.places.push(place);
        made.others.push(other);
      }
    },
    pack: () => ({
      ...copied(kept, kept.length),
      queueNames: [null, ...queueNumbers.keys()],
      made,
      reach: days.reach(),
    }),
    join(other, { keyOf, placeOf }) {
      for (const { at, offsetSec } of other.reach) days.cover(at, offsetSec);
      const queueHere = Int32Array.from(other.queueNames, numberOf);
      const start = kept.length;
      Object.assign(kept, copied(kept, start + other.length));
      kept.times.set(other.times, start);
      kept.kinds.set(other.kinds, start);
      for (let i = 0; i < other.length; i++) {
        kept.callers[start + i] = keyOf(other.callers[i]);
        kept.contacts[start + i] = keyOf(other.contacts[i]);
        kept.queues[start + i] = queueHere[other.queues[i]];
        kept.groups[start + i] = other.groups[i] < 0 ? other.groups[i] : placeOf(other.groups[i]);
      }
      for (const [i, place] of other.made.places.entries()) {
        made.places.push(start + place);
        made.others.push(keyOf(other.made.others[i]));
      }
      kept.length += other.length;
    },
    follow: (window) => followCallers(kept, customersOf(kept, made), { ...window, ...days.bounds() }),
    customerIsCaller: () => isCustomerCaller(kept, made),
  };
}

function room(size: number): Kept {
  return {
    callers: new Float64Array(size),
    contacts: new Float64Array(size),
    queues: new Int32Array(size),
    groups: new Int32Array(size),
    times: new Float64Array(size),
    kinds: new Uint8Array(size),
    length: 0,
  };
}

const COLUMNS = ['callers', 'contacts', 'queues', 'groups', 'times', 'kinds'] as const;

/** What was kept, with room for so many. */
function copied(kept: Kept, size: number): Kept {
  const copy = room(size);
  for (const name of COLUMNS) copy[name].set(kept[name].subarray(0, kept.length));
  return { ...copy, length: kept.length };
}
