import type { Row } from '../../tables/table.js';
import { before, type LogEvent } from './event.js';

/** A caller's stay in one queue, as far as the log has told. */
export interface Visit {
  readonly contact: string;
  readonly queue: string | null;
  readonly arrivedAt: string;
  readonly arrivedSec: number;
  answeredAt: string | null;
  endedAt: string | null;
  /** Null while the caller waits. */
  outcome: string | null;
  agent: string | null;
  waitSec: number | null;
  ringSec: number | null;
  talkSec: number | null;
  holdSec: number | null;
  acwSec: number | null;
  callerId: string | null;
  calledNumber: string | null;
  transferred: boolean;
  rings: number;
  /** Time of its last event, in seconds since 1970. */
  lastSec: number;
}

/** A stay that begins so many seconds before the event. */
export function visitFrom(event: LogEvent, earlierSec: number): Visit {
  return {
    contact: event.contact ?? '',
    queue: event.queue,
    arrivedAt: earlierSec > 0 ? before(event.at, earlierSec) : event.at,
    arrivedSec: event.sec - earlierSec,
    answeredAt: null,
    endedAt: null,
    outcome: null,
    agent: null,
    waitSec: null,
    ringSec: null,
    talkSec: null,
    holdSec: null,
    acwSec: null,
    callerId: null,
    calledNumber: null,
    transferred: false,
    rings: 0,
    lastSec: event.sec,
  };
}

/** What an event changes in the stay that it belongs to. */
export function happen(visit: Visit, event: LogEvent): void {
  visit.lastSec = event.sec;
  const { fields } = event;
  visit.callerId ??= fields.caller_id as string | null;
  visit.calledNumber ??= fields.called_number as string | null;
  if (event.means === 'ring') visit.rings++;
  else if (event.means === 'answer') answer(visit, event, event.at);
  else if (event.means === 'end' || event.means === 'transfer') end(visit, event);
  else if (event.means === 'hangup' && visit.outcome !== null) end(visit, event);
  else if (LEAVES[event.means]) leave(visit, event, LEAVES[event.means] as string);
}

const LEAVES: Partial<Record<LogEvent['means'], string>> = {
  abandon: 'abandoned',
  overflow: 'overflowed',
  fail: 'failed',
  hangup: 'abandoned',
};

function answer(visit: Visit, event: LogEvent, at: string): void {
  if (visit.outcome !== null) return;
  visit.outcome = 'answered';
  visit.answeredAt = at;
  visit.agent = event.agent;
  visit.waitSec = seconds(event.fields.wait_sec) ?? between(visit.arrivedAt, at);
  visit.ringSec = seconds(event.fields.ring_sec);
}

/** An end without an answer before it says when the call was answered: so long before its end as it was talked. */
function end(visit: Visit, event: LogEvent): void {
  const talk = seconds(event.fields.talk_sec);
  if (visit.outcome === null) answer(visit, event, talk === null ? event.at : before(event.at, talk));
  if (visit.outcome !== 'answered' || visit.endedAt !== null) return;
  visit.endedAt = event.at;
  visit.talkSec = talk ?? between(visit.answeredAt, event.at);
  visit.holdSec = seconds(event.fields.hold_sec);
  visit.acwSec = seconds(event.fields.acw_sec);
  visit.transferred = event.means === 'transfer';
}

function leave(visit: Visit, event: LogEvent, outcome: string): void {
  if (visit.outcome !== null) return;
  visit.outcome = outcome;
  visit.endedAt = event.at;
  visit.waitSec = seconds(event.fields.wait_sec) ?? between(visit.arrivedAt, event.at);
}

function seconds(value: string | number | null): number | null {
  return typeof value === 'number' ? value : null;
}

function between(from: string | null, until: string): number | null {
  return from === null ? null : Math.max(0, (Date.parse(until) - Date.parse(from)) / 1000);
}

/** The stay as a row of the contacts table; `ring_attempts` counts the phones that rang in vain. */
export function contactRow(visit: Visit, constants: Row): Row {
  return {
    ...constants,
    contact_id: visit.contact,
    queue: visit.queue,
    caller_id: visit.callerId,
    called_number: visit.calledNumber,
    arrived_at: visit.arrivedAt,
    answered_at: visit.answeredAt,
    ended_at: visit.endedAt,
    outcome: visit.outcome,
    wait_sec: visit.waitSec,
    ring_sec: visit.ringSec,
    talk_sec: visit.talkSec,
    hold_sec: visit.holdSec,
    acw_sec: visit.acwSec,
    agent_id: visit.agent,
    transferred: visit.outcome === 'answered' ? visit.transferred : null,
    ring_attempts: visit.rings,
  };
}
