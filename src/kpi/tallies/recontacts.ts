import type { SumName } from '../../tables/sums.js';
import { addToSum, clearSum } from '../accumulator.js';
import type { Group } from '../group-tree.js';
import { type CallerLog, createCallerLog, type Follow } from './caller-log.js';
import type { RunningTally, Tally, TallyContact, TallySettings } from './tally.js';

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
 * caller are gone through in the order of time, whatever the order of the rows or the files was.
 */
export const recontacts: Tally = {
  id: 'recontacts',
  sums: SUMS,
  reads: ['outcome', 'direction', 'caller_id', 'called_number', 'queue', 'arrived_at'],
  everyContact: true,
  start: startRecontacts,
};

function startRecontacts({ window, sameQueue }: TallySettings): RunningTally {
  const log = createCallerLog();
  const groups: Group[] = [];
  return {
    add(group, contact, counted) {
      const what = enter(log, contact, counted, sameQueue);
      if (what === 'passed over') return;
      if (contact.direction !== 'outbound') {
        addToSum(group, 'identifiable', 1);
        addToSum(group, 'identified', what === 'kept' ? 1 : 0);
      }
      if (what === 'kept') groups.push(group);
    },
    settle() {
      for (const group of new Set(groups)) for (const name of SUMS.slice(2)) clearSum(group, name);
      log.follow(window, (place, follow) => addFollow(groups[place], follow));
    },
  };
}

/**
 * Enters a contact in the log if it is one by which callers are followed: one that reached a queue, or a call made and answered. `anonymous`: it
 * is, but nobody knows whose.
 */
export function enter(
  log: CallerLog,
  contact: Readonly<TallyContact>,
  counted: boolean,
  sameQueue: boolean,
): 'kept' | 'anonymous' | 'passed over' {
  const { outcome, arrived_at: at } = contact;
  if (at === null) return 'passed over';
  log.cover(at, contact.offset_sec);
  const made = contact.direction === 'outbound';
  if (made ? outcome !== 'answered' : !counted || outcome === 'ivr_completed') return 'passed over';
  const caller = callerOf(contact, made, sameQueue);
  if (caller === null) return 'anonymous';
  log.add(caller, at, { answered: outcome === 'answered', abandoned: outcome === 'abandoned', made });
  return 'kept';
}

/** Who the contact is with: who called, or who was called. Texts are joined only where the queue matters. */
function callerOf(contact: Readonly<TallyContact>, made: boolean, sameQueue: boolean): string | null {
  const caller = made ? contact.called_number : contact.caller_id;
  return caller === null || !sameQueue ? caller : `${caller}\n${contact.queue ?? ''}`;
}

function addFollow(group: Group, follow: Follow): void {
  const { answered, abandoned } = follow;
  if (answered && follow.fullWindow) {
    const first = !follow.answeredBefore;
    addToSum(group, 'fcr_known', 1);
    addToSum(group, 'first_contacts', first ? 1 : 0);
    addToSum(group, 'first_resolved', first && !follow.answeredAfter ? 1 : 0);
  }
  if (follow.fullBack) {
    addToSum(group, 'repeat_known', 1);
    addToSum(group, 'repeats', follow.cameBefore ? 1 : 0);
  }
  if (abandoned && follow.fullForward) {
    addToSum(group, 'abandoned_followed', 1);
    addToSum(group, 'abandoned_recalled', follow.cameAfter ? 1 : 0);
    addToSum(group, 'abandoned_reached', follow.reachedAfter ? 1 : 0);
  }
}
