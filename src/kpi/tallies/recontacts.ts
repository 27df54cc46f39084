import type { SumName } from '../../tables/sums.js';
import { adderOf, clearSum } from '../figures/one-sum.js';
import type { Group } from '../group-tree.js';
import { createCallerLog, FOLLOW, type PackedLog, type Who } from './caller-log.js';
import { customerIsCallerNote, NOBODY } from './calls-made-to.js';
import type { RunningTally, Tally, TallyContact, TallySettings } from './tally.js';

const addIdentifiable = adderOf('identifiable');
const addIdentified = adderOf('identified');
const addFcrKnown = adderOf('fcr_known');
const addFirstContacts = adderOf('first_contacts');
const addFirstResolved = adderOf('first_resolved');
const addRepeatKnown = adderOf('repeat_known');
const addRepeats = adderOf('repeats');
const addAbandonedFollowed = adderOf('abandoned_followed');
const addAbandonedRecalled = adderOf('abandoned_recalled');
const addAbandonedReached = adderOf('abandoned_reached');

/** For another thread. */
interface PackedRecontacts {
  readonly log: PackedLog;
  readonly places: Int32Array;
}

const SUMS = [
  'identifiable',
  'identified',
  'fcr_known',
  'first_contacts',
  'first_resolved',
  'repeat_known',
  'repeats',
  'abandoned_followed',
  'abandoned_recalled',
  'abandoned_reached',
] as const satisfies readonly SumName[];

/**
 * Callers that come again. Every contact that reached a queue is kept with its caller and its time; once all are there, those of each
 * caller are gone through in the order of time, whatever the order of the rows or the files was. Contacts that a filter leaves out are kept
 * too: they are counted nowhere, but a caller who came back came back, to whatever queue.
 */
export const recontacts: Tally = {
  id: 'recontacts',
  sums: SUMS,
  reads: ['contact_id', 'outcome', 'direction', 'caller_id', 'called_number', 'queue', 'arrived_at'],
  everyContact: true,
  start: startRecontacts,
};

function startRecontacts({ window, sameQueue }: TallySettings): RunningTally {
  const log = createCallerLog();
  const groups: (Group | null)[] = [];
  const take = (group: Group | null, contact: Readonly<TallyContact>, counted: boolean) => {
    const { outcome, arrived_at: at } = contact;
    if (at === null) return;
    log.cover(at, contact.offset_sec);
    const made = contact.direction === 'outbound';
    if (!isFollowed(outcome, made, counted)) return;
    const who = whoseContact(contact, sameQueue);
    if (group && !made) {
      addIdentifiable(group, 1);
      addIdentified(group, who ? 1 : 0);
    }
    if (!who) return;
    log.add(who, at, {
      answered: outcome === 'answered',
      abandoned: outcome === 'abandoned',
      made,
    });
    groups.push(group);
  };
  return {
    add: take,
    follow: (contact, counted) => take(null, contact, counted),
    pack: (placeOf): PackedRecontacts => ({
      log: log.pack(),
      places: Int32Array.from(groups, (group) => (group ? placeOf(group) : -1)),
    }),
    join(packed, groupAt, keyOf) {
      const { log: other, places } = packed as PackedRecontacts;
      log.join(other, keyOf);
      for (const place of places) groups.push(place < 0 ? null : groupAt(place));
    },
    remark: () => (log.customerIsCaller() ? customerIsCallerNote : null),
    settle() {
      for (const group of new Set(groups)) if (group) for (const name of SUMS.slice(2)) clearSum(group, name);
      // In the order in which contacts came, so that those of a group come together.
      const follow = log.follow(window);
      for (const [place, group] of groups.entries()) if (group) addFollow(group, follow[place]);
    },
  };
}

/** Whether callers are followed by such a contact: one that reached a queue, or a call made and answered. */
export function isFollowed(outcome: string, made: boolean, counted: boolean): boolean {
  return made ? outcome === 'answered' : counted && outcome !== 'ivr_completed';
}

/** Whose contact it is, by the keys of its numbers; null where none is known. The customer of a call made is the number called, as a rule. */
export function whoseContact(
  {
    contact_id: contact,
    caller_id: caller,
    called_number: called,
    direction,
    queue,
  }: Pick<TallyContact, 'contact_id' | 'caller_id' | 'called_number' | 'direction' | 'queue'>,
  sameQueue: boolean,
): Who | null {
  const at = { contact, queue: sameQueue ? queue : null };
  if (direction !== 'outbound') return Number.isNaN(caller) ? null : { ...at, caller };
  if (Number.isNaN(called) && Number.isNaN(caller)) return null;
  return { ...at, caller: called || NOBODY, other: caller || NOBODY };
}

function addFollow(group: Group, bits: number): void {
  if (bits & FOLLOW.answeredKnown) {
    addFcrKnown(group, 1);
    addFirstContacts(group, bits & FOLLOW.first ? 1 : 0);
    addFirstResolved(group, bits & FOLLOW.resolved ? 1 : 0);
  }
  if (bits & FOLLOW.beforeKnown) {
    addRepeatKnown(group, 1);
    addRepeats(group, bits & FOLLOW.repeat ? 1 : 0);
  }
  if (bits & FOLLOW.abandonedKnown) {
    addAbandonedFollowed(group, 1);
    addAbandonedRecalled(group, bits & FOLLOW.recalled ? 1 : 0);
    addAbandonedReached(group, bits & FOLLOW.reached ? 1 : 0);
  }
}
