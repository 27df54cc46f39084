import { followCallers, type Window } from './caller-follow.js';
import { ABANDONED, ANSWERED, type Kept, MADE } from './caller-legs.js';
import { daysCovered, type Reach } from './caller-order.js';
import { type CallsMade, customersOf, isCustomerCaller } from './calls-made-to.js';
import { createKeeper, roomFor } from './kept-contacts.js';

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

/** A log without contacts. */
export function createCallerLog(): CallerLog {
  const queues = queueNumbers();
  const keeper = createKeeper();
  const made: { places: number[]; others: number[] } = { places: [], others: [] };
  const days = daysCovered();
  return {
    groups: () => keeper.all().groups,
    cover: days.cover,
    add({ caller, contact, queue, other }, at, { answered, abandoned, made: isMade }, group) {
      if (other !== null) {
        made.places.push(keeper.length);
        made.others.push(other);
      }
      const kept = keeper.withRoom();
      const place = kept.length++;
      kept.callers[place] = caller;
      kept.contacts[place] = contact;
      kept.queues[place] = queues.numberOf(queue);
      kept.groups[place] = group;
      kept.times[place] = at;
      kept.kinds[place] = (answered ? ANSWERED : 0) | (abandoned ? ABANDONED : 0) | (isMade ? MADE : 0);
    },
    pack: () => ({
      ...keeper.all(),
      queueNames: queues.names(),
      made,
      reach: days.reach(),
    }),
    join(other, { keyOf, placeOf }) {
      for (const { at, offsetSec } of other.reach) days.cover(at, offsetSec);
      const queueHere = Int32Array.from(other.queueNames, queues.numberOf);
      const start = keeper.length;
      const theirs = {
        ...roomFor(other.length),
        times: other.times,
        kinds: other.kinds,
        length: other.length,
      };
      for (let i = 0; i < other.length; i++) {
        theirs.callers[i] = keyOf(other.callers[i]);
        theirs.contacts[i] = keyOf(other.contacts[i]);
        theirs.queues[i] = queueHere[other.queues[i]];
        theirs.groups[i] = other.groups[i] < 0 ? other.groups[i] : placeOf(other.groups[i]);
      }
      keeper.append(theirs);
      for (const [i, place] of other.made.places.entries()) {
        made.places.push(start + place);
        made.others.push(keyOf(other.made.others[i]));
      }
    },
    follow(window) {
      const kept = keeper.all();
      return followCallers(kept, customersOf(kept, made), { ...window, ...days.bounds() });
    },
    customerIsCaller: () => isCustomerCaller(keeper.all(), made),
  };
}

/** Where it does not matter which queue it was, or nobody knows. */
const ANY_QUEUE = 0;

/** Numbers for queues as they come, and their names by number. */
function queueNumbers() {
  const known = new Map<string, number>();
  return {
    numberOf(queue: string | null): number {
      if (queue === null) return ANY_QUEUE;
      let number = known.get(queue);
      if (number === undefined) {
        number = known.size + 1;
        known.set(queue, number);
      }
      return number;
    },
    names: (): readonly (string | null)[] => [null, ...known.keys()],
  };
}
