import { DAY_SEC } from '../../time/units.js';
import { adderOf, clearSum } from '../figures/one-sum.js';
import { type Group, NOWHERE } from '../group-tree.js';
import { rulesFor } from '../rules.js';
import type { RunningTally, Tally, TallyContact } from './tally.js';

const SUMS = ['queued_again', 'queued_again_in_target'] as const;
const addAgain = adderOf('queued_again');
const addInTarget = adderOf('queued_again_in_target');

/** Legs of contacts at queues, in columns; the same contact has the same key. */
interface Legs {
  contacts: number[];
  times: number[];
  queues: (string | null)[];
  inTarget: boolean[];
}

/** For another thread; groups by their places, below 0 for legs that a filter leaves out. */
interface PackedLegs {
  readonly legs: Legs;
  readonly places: Int32Array;
}

/**
 * Contacts at several queues. Of the legs of one contact within a day the first is the call itself, whatever the order of the rows; the
 * others are queued again. Legs that overflowed are left out: rules that count a call once leave these out by themselves.
 * Legs that a filter leaves out are kept too: the call has come to that queue first all the same.
 */
export const queuesOfContact: Tally = {
  id: 'queues-of-contact',
  sums: SUMS,
  reads: ['contact_id', 'outcome', 'queue', 'arrived_at', 'wait_sec'],
  needs: ['contact_id', 'arrived_at'],
  everyContact: false,
  start: (_, rules) => startLegs((queue) => rulesFor(rules, queue).targetSec),
};

function startLegs(targetOf: (queue: string | null) => number): RunningTally {
  const legs: Legs = { contacts: [], times: [], queues: [], inTarget: [] };
  const places: number[] = [];
  const take = (group: Group | null, contact: TallyContact, counted: boolean) => {
    const { contact_id: id, outcome, queue, arrived_at: at, wait_sec: wait } = contact;
    if (!counted || outcome === 'ivr_completed' || outcome === 'overflowed') return;
    if (at === null || Number.isNaN(id)) return;
    const told = outcome === 'answered' || outcome === 'abandoned';
    put(legs, id, at, queue, told && wait !== null && wait <= targetOf(queue));
    places.push(group ? group.place : NOWHERE);
  };
  return {
    add: take,
    follow: (contact, counted) => take(null, contact, counted),
    pack: (): PackedLegs => ({ legs, places: Int32Array.from(places) }),
    join(packed, { keyOf, placeOf }) {
      const { legs: others, places: there } = packed as PackedLegs;
      for (const [i, place] of there.entries()) {
        put(legs, keyOf(others.contacts[i]), others.times[i], others.queues[i], others.inTarget[i]);
        places.push(place < 0 ? place : placeOf(place));
      }
    },
    settle(groups, again) {
      if (again) for (const group of groups) for (const name of SUMS) clearSum(group, name);
      const further = furtherLegs(legs);
      for (const [i, place] of places.entries()) {
        if (place < 0) continue;
        addAgain(groups[place], further[i]);
        addInTarget(groups[place], further[i] && legs.inTarget[i] ? 1 : 0);
      }
    },
  };
}

function put(legs: Legs, contact: number, at: number, queue: string | null, inTarget: boolean): void {
  legs.contacts.push(contact);
  legs.times.push(at);
  legs.queues.push(queue);
  legs.inTarget.push(inTarget);
}

/** 1 for each leg that is not the first of its contact; of several at one second the first is that of the queue first by name. */
function furtherLegs({ contacts, times, queues, inTarget }: Legs): Uint8Array {
  const order = Int32Array.from(contacts, (_, i) => i).sort(
    (a, b) =>
      contacts[a] - contacts[b] ||
      times[a] - times[b] ||
      nameOrder(queues[a], queues[b]) ||
      Number(inTarget[a]) - Number(inTarget[b]),
  );
  const again = new Uint8Array(order.length);
  let first = -1;
  for (const leg of order) {
    const same = first >= 0 && contacts[leg] === contacts[first] && times[leg] - times[first] <= DAY_SEC;
    if (same) again[leg] = 1;
    else first = leg;
  }
  return again;
}

function nameOrder(a: string | null, b: string | null): number {
  const [left, right] = [a ?? '', b ?? ''];
  return left === right ? 0 : left < right ? -1 : 1;
}
