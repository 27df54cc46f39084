import type { SumName } from '../../tables/sums.js';
import { adderOf, clearSum } from '../figures/one-sum.js';
import { type Group, NOWHERE } from '../group-tree.js';
import { FOLLOW } from './caller-follow.js';
import { createCallerLog, type PackedLog, type Who } from './caller-log.js';
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
  needs: ['arrived_at'],
  everyContact: true,
  start: startRecontacts,
};

function startRecontacts({ window, sameQueue }: TallySettings): RunningTally {
  const log = createCallerLog();
  const take = (group: Group | null, contact: TallyContact, counted: boolean) => {
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
    const kind = { answered: outcome === 'answered', abandoned: outcome === 'abandoned', made };
    log.add(who, at, kind, group ? group.place : NOWHERE);
  };
  return {
    add: take,
    follow: (contact, counted) => take(null, contact, counted),
    pack: log.pack,
    join: (packed, here) => log.join(packed as PackedLog, here),
    remark: () => (log.customerIsCaller() ? customerIsCallerNote : null),
    settle(groups, again) {
      if (again) for (const group of groups) for (const name of SUMS.slice(2)) clearSum(group, name);
      const follow = log.follow(window);
      // In the order in which contacts came, so that those of a group come together.
      const places = log.groups();
      for (let i = 0; i < places.length; i++) if (places[i] >= 0) addFollow(groups[places[i]], follow[i]);
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
  const at = sameQueue ? queue : null;
  if (direction !== 'outbound')
    return Number.isNaN(caller) ? null : { contact, queue: at, caller, other: null };
  if (Number.isNaN(called) && Number.isNaN(caller)) return null;
  return { contact, queue: at, caller: called || NOBODY, other: caller || NOBODY };
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
