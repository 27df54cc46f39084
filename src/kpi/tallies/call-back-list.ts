import { groupBy } from '../../stats/group-by.js';
import type { CallBack } from '../../tables/call-backs.js';
import type { Contact } from '../../tables/contacts.js';
import { epochSec, parseIso } from '../../time/iso.js';
import type { ListedContact } from './recontact-list.js';

/**
 * A work list from the unreached contacts of `createRecontactList`: a row for each customer (each customer and queue, where only the same queue
 * counts) who was not reached since, whoever called last first.
 *
 * Two calls of one customer at 9:00 and 9:20, both abandoned, are one row with two attempts.
 */
export function callBackList(found: readonly ListedContact[]): readonly CallBack[] {
  const unreached = found.filter(({ reachedLater }) => !reachedLater);
  const waiting = groupBy(unreached, ({ customer }) => customer);
  return [...waiting.values()]
    .map((listed) => {
      const attempts = listed.map(({ row }) => row).toSorted((a, b) => secondOf(a) - secondOf(b));
      return { at: secondOf(attempts.at(-1)!), row: callBackOf(attempts) };
    })
    .toSorted((a, b) => b.at - a.at)
    .map(({ row }) => row);
}

/** The attempts stand in the order of time. */
function callBackOf(attempts: readonly Contact[]): CallBack {
  const [first, last] = [attempts[0], attempts.at(-1)!];
  const waits = attempts.flatMap(({ wait_sec: wait }) => wait ?? []);
  return {
    caller_id: last.caller_id ?? '',
    queue: last.queue ?? null,
    attempts: attempts.length,
    first_attempt_at: first.arrived_at,
    last_attempt_at: last.arrived_at,
    longest_wait_sec: waits.length > 0 ? Math.max(...waits) : null,
    contact_id: last.contact_id ?? null,
  };
}

function secondOf({ arrived_at: at }: Contact): number {
  return epochSec(parseIso(at)!);
}
