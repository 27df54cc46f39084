import type { Contact } from '../../tables/contacts.js';
import type { SumName } from '../../tables/sums.js';
import { epochSec, parseIso } from '../../time/iso.js';
import { holds, type Span } from '../../time/span.js';
import type { AgentTime } from './agent-time.js';
import type { Amount } from './amount.js';

/**
 * Answered contacts, with their times, of agents who were logged in by the log when they answered, as amounts in the interval of arrival:
 * what may be divided by the time in the log.
 */
export function loggedContacts(
  contacts: readonly Contact[],
  isLoggedIn: AgentTime['isLoggedIn'],
): readonly Amount[] {
  return contacts.flatMap((contact): Amount[] => {
    const { agent_id: agent, outcome, wait_sec: wait } = contact;
    if (outcome !== 'answered' || typeof agent !== 'string') return [];
    const arrived = parseIso(contact.arrived_at)!;
    const at = epochSec(arrived);
    if (!isLoggedIn(agent, at + (wait ?? 0))) return [];
    const values: readonly (readonly [SumName, number | null | undefined])[] = [
      ['logged_answered', 1],
      ['logged_talk_sec', contact.talk_sec],
      ['logged_hold_sec', contact.hold_sec],
      ['logged_acw_sec', contact.acw_sec],
    ];
    const { offsetMinutes } = arrived;
    return values.flatMap(([sum, value]) =>
      typeof value === 'number' ? [{ sum, row: contact, at, offsetMinutes, value, spreads: false }] : [],
    );
  });
}

/** When agents answered contacts, in seconds since 1970 in UTC; to be filled batch by batch. */
export interface Answering {
  add(contacts: readonly Contact[]): void;
  /** Whether the agent answered a contact in this time. */
  within(agent: string, span: Span): boolean;
}

/**
 * Starts to note who answered when.
 *
 * After a contact of agent 1 answered at 9:10, `within('1', nine to ten)` is `true`.
 */
export function createAnswering(): Answering {
  const byAgent = new Map<string, number[]>();
  return {
    add(contacts) {
      for (const { agent_id: agent, outcome, arrived_at, wait_sec: wait } of contacts) {
        if (outcome !== 'answered' || typeof agent !== 'string') continue;
        const moments = byAgent.get(agent) ?? [];
        byAgent.set(agent, moments);
        moments.push(epochSec(parseIso(arrived_at)!) + (wait ?? 0));
      }
    },
    within: (agent, span) => (byAgent.get(agent) ?? []).some((at) => holds(span, at)),
  };
}
