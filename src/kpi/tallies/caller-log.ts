import { ABANDONED, ANSWERED, type Kept, MADE, withoutLegs } from './caller-legs.js';
import { byCaller, daysCovered, numbersOf, type Reach } from './caller-order.js';
import { type CallsMade, customersOf, isCustomerCaller } from './calls-made-to.js';

/**
 * What came before and after a contact of a known caller, a bit for each; contacts at the very same second are neither before nor after each
 * other. Bits for one thing are set only along with the bit that says that it is known.
 */
export const FOLLOW = {
  /** Answered, and the window asked for lies within the data on both sides. */
  answeredKnown: 1,
  /** Of these: not answered in the window before. */
  first: 2,
  /** Of the first ones: not answered in the window after. */
  resolved: 4,
  /** The window before lies within the data. */
  beforeKnown: 8,
  /** Of these: the caller had come in it. */
  repeat: 16,
  /** Abandoned, and the window after lies within the data. */
  abandonedKnown: 32,
  /** Of these: the caller came again in it. */
  recalled: 64,
  /** Of these: the caller was answered in it, or was called and answered. */
  reached: 128,
} as const;

/** The repeat window in seconds; a side of 0 is not looked at. */
export interface Window {
  readonly backSec: number;
  readonly forwardSec: number;
}

/** Whose contact it is: keys of the caller and of the contact, and the queue where only the same one counts. */
export interface Who {
  readonly caller: number;
  readonly contact: number;
  readonly queue: string | null;
  /** Of a call made: the other of its two numbers, which is the customer's where an export writes them the other way round. */
  readonly other?: number;
}

/** The contacts of known callers, to be gone through caller by caller in the order of time. */
export interface CallerLog {
  /** The data reaches to this time, in seconds of UTC, on a clock so many seconds east of it. */
  cover(at: number, offsetSec: number): void;
  /** Keeps a contact, or a leg of one (NaN: its number is unknown); its place is how many were kept before. `made`: the caller was called. */
  add(who: Who, at: number, kind: { answered: boolean; abandoned: boolean; made: boolean }): void;
  /** What was kept, for another thread. */
  pack(): PackedLog;
  /** Adds what another log has kept, behind one's own; `keyOf` gives the key here for a key there. */
  join(packed: PackedLog, keyOf: (key: number) => number): void;
  /** Says of every contact that the caller made what came before and after: bits of `FOLLOW` by place. */
  follow(window: Window): Uint8Array;
  /** Whether the calls made stand under the customer's number as the caller, by the evidence of those who called in. */
  customerIsCaller(): boolean;
}

/** A log as plain data. */
export interface PackedLog {
  readonly callers: Float64Array;
  readonly contacts: Float64Array;
  readonly queues: Int32Array;
  readonly queueNames: readonly (string | null)[];
  readonly times: Float64Array;
  readonly kinds: Uint8Array;
  readonly made: CallsMade;
  readonly reach: readonly Reach[];
}

/** A log without contacts. */
export function createCallerLog(): CallerLog {
  const { kept, made, queueNumbers, put } = keeper();
  const days = daysCovered();
  return {
    cover: days.cover,
    add: (who, at, { answered, abandoned, made: isMade }) =>
      put(who, at, (answered ? ANSWERED : 0) | (abandoned ? ABANDONED : 0) | (isMade ? MADE : 0)),
    customerIsCaller: () => isCustomerCaller(kept, made),
    pack: () => ({
      callers: kept.callers.slice(0, kept.length),
      contacts: kept.contacts.slice(0, kept.length),
      queues: kept.queues.slice(0, kept.length),
      queueNames: [...queueNumbers.keys()],
      times: kept.times.slice(0, kept.length),
      kinds: kept.kinds.slice(0, kept.length),
      made,
      reach: days.reach(),
    }),
    join({ callers, contacts, queues, queueNames, times, kinds, reach, made: theirs }, keyOf) {
      for (const { at, offsetSec } of reach) days.cover(at, offsetSec);
      const others = new Map(theirs.places.map((place, i) => [place, keyOf(theirs.others[i])]));
      for (const [i, caller] of callers.entries())
        put(
          {
            caller: keyOf(caller),
            contact: keyOf(contacts[i]),
            queue: queueNames[queues[i]],
            other: others.get(i),
          },
          times[i],
          kinds[i],
        );
    },
    follow(window) {
      const { times, length } = kept;
      const { numbers, count } = numbersOf({ ...kept, callers: customersOf(kept, made) });
      const places = byCaller({ callers: numbers, times, length }, count);
      const teller = new Teller(kept, places, { ...window, ...days.bounds() });
      for (let start = 0; start < length; ) {
        let end = start + 1;
        while (end < length && numbers[places[end]] === numbers[places[start]]) end++;
        teller.caller(start, withoutLegs(kept, places, { start, end }));
        start = end;
      }
      return teller.bits;
    },
  };
}

/** Contacts in growing arrays, none as yet. */
function keeper() {
  const queueNumbers = new Map<string | null, number>([[null, 0]]);
  const kept: Kept = {
    callers: new Float64Array(1024),
    contacts: new Float64Array(1024),
    queues: new Int32Array(1024),
    times: new Float64Array(1024),
    kinds: new Uint8Array(1024),
    length: 0,
  };
  const made: { places: number[]; others: number[] } = { places: [], others: [] };
  const put = ({ caller, contact, queue, other }: Who, at: number, kind: number) => {
    if (kept.length === kept.callers.length) grow(kept);
    let number = queueNumbers.get(queue);
    if (number === undefined) {
      number = queueNumbers.size;
      queueNumbers.set(queue, number);
    }
    kept.callers[kept.length] = caller;
    kept.contacts[kept.length] = contact;
    kept.queues[kept.length] = number;
    kept.times[kept.length] = at;
    if (other !== undefined) {
      made.places.push(kept.length);
      made.others.push(other);
    }
    kept.kinds[kept.length++] = kind;
  };
  return { kept, made, queueNumbers, put };
}

function grow(kept: Kept): void {
  const more = kept.length * 2;
  const larger = {
    callers: new Float64Array(more),
    contacts: new Float64Array(more),
    queues: new Int32Array(more),
    times: new Float64Array(more),
    kinds: new Uint8Array(more),
  };
  for (const name of ['callers', 'contacts', 'queues', 'times', 'kinds'] as const)
    larger[name].set(kept[name]);
  Object.assign(kept, larger);
}

/** The nearest time at which the caller came, was answered, or was answered or reached by a call made. */
interface Nearest {
  came: number;
  answered: number;
  reached: number;
}

/** Goes through the contacts of one caller after the other: back to front for what came after, then front to back. */
class Teller {
  private readonly after: Nearest[] = [];
  private readonly starts: number[] = [];
  readonly bits: Uint8Array;

  constructor(
    private readonly kept: Kept,
    private readonly places: Int32Array,
    private readonly limits: Window & { readonly firstSec: number; readonly lastSec: number },
  ) {
    this.bits = new Uint8Array(kept.length);
  }

  /** The contacts of a caller stand from `start` to `end` in the order of time. */
  caller(start: number, end: number): void {
    const { places, after, starts } = this;
    if (end - start === 1) {
      this.tellOne(places[start], NEVER_BEFORE, NEVER_AFTER);
      return;
    }
    let blocks = 0;
    for (let at = start; at < end; at = this.blockEnd(at, end)) starts[blocks++] = at;
    starts[blocks] = end;
    let nearest: Nearest = NEVER_AFTER;
    for (let i = blocks - 1; i >= 0; i--) {
      after[i] = nearest;
      nearest = this.noted(nearest, starts[i], starts[i + 1]);
    }
    nearest = NEVER_BEFORE;
    for (let i = 0; i < blocks; i++) {
      for (let at = starts[i]; at < starts[i + 1]; at++) this.tellOne(places[at], nearest, after[i]);
      nearest = this.noted(nearest, starts[i], starts[i + 1]);
    }
  }

  /** Where the contacts end that came at the same second. */
  private blockEnd(at: number, end: number): number {
    const { places, kept } = this;
    let next = at + 1;
    while (next < end && kept.times[places[next]] === kept.times[places[at]]) next++;
    return next;
  }

  /** The nearest times, once the contacts of one second have been passed. */
  private noted(nearest: Nearest, from: number, to: number): Nearest {
    const { places, kept } = this;
    const next = { ...nearest };
    const time = kept.times[places[from]];
    for (let i = from; i < to; i++) {
      const kind = kept.kinds[places[i]];
      if ((kind & MADE) === 0) next.came = time;
      if ((kind & (MADE | ANSWERED)) === ANSWERED) next.answered = time;
      if ((kind & ANSWERED) !== 0) next.reached = time;
    }
    return next;
  }

  private tellOne(place: number, before: Nearest, later: Nearest): void {
    const { kept, limits } = this;
    const { backSec, forwardSec, firstSec, lastSec } = limits;
    const kind = kept.kinds[place];
    if ((kind & MADE) !== 0) return;
    const at = kept.times[place];
    const repeatSec = backSec || forwardSec;
    const forwardKnown = at + forwardSec <= lastSec;
    let bits = 0;
    if ((kind & ANSWERED) !== 0 && forwardKnown && at - backSec >= firstSec) {
      bits |= FOLLOW.answeredKnown;
      if (at - before.answered > backSec) {
        bits |= FOLLOW.first;
        if (later.answered - at > forwardSec) bits |= FOLLOW.resolved;
      }
    }
    if (at - repeatSec >= firstSec) {
      bits |= FOLLOW.beforeKnown;
      if (at - before.came <= repeatSec) bits |= FOLLOW.repeat;
    }
    if ((kind & ABANDONED) !== 0 && forwardKnown) {
      bits |= FOLLOW.abandonedKnown;
      if (later.came - at <= forwardSec) bits |= FOLLOW.recalled;
      if (later.reached - at <= forwardSec) bits |= FOLLOW.reached;
    }
    this.bits[place] = bits;
  }
}

const NEVER_AFTER = allAt(Number.POSITIVE_INFINITY);
const NEVER_BEFORE = allAt(Number.NEGATIVE_INFINITY);

function allAt(time: number): Nearest {
  return { came: time, answered: time, reached: time };
}
