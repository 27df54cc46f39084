import fc from 'fast-check';
import type { Contact } from '../../src/tables/contacts.js';
import { contacts } from '../../src/tables/contacts.js';
import type { Cell } from '../../src/tables/table.js';

const empty = Object.fromEntries(contacts.columns.map(({ name }) => [name, null]));

/** A contact with what matters to a test; everything else is unknown. Further columns may ride along. */
export function contact(parts: Partial<Contact> & Record<string, Cell> = {}): Contact {
  return { ...empty, arrived_at: '2026-10-01T09:00:00+08:00', outcome: 'answered', ...parts } as Contact;
}

const outcomes = [
  'answered',
  'answered',
  'answered',
  'abandoned',
  'abandoned_in_ivr',
  'ivr_completed',
  'overflowed',
  'transferred',
  'failed',
];
const seconds = fc.option(fc.integer({ min: 0, max: 200 }), { nil: null });
const flag = fc.option(fc.boolean(), { nil: null });

/** Any contact of three weeks around a new year, in two queues. */
export const anyContact = fc
  .record({
    minute: fc.integer({ min: 0, max: 21 * 1440 - 1 }),
    queue: fc.constantFrom('sales', 'service', null),
    channel: fc.constantFrom('voice', 'chat', null),
    direction: fc.constantFrom('inbound', 'inbound', 'outbound', null),
    caller_id: fc.constantFrom('c1', 'c2', 'c3', null),
    called_number: fc.constantFrom('c1', 'c2', null),
    ivr_sec: seconds,
    ring_sec: seconds,
    span: fc.integer({ min: 0, max: 900 }),
    agent_id: fc.constantFrom('1001', '1002', null),
    outcome: fc.constantFrom(...outcomes),
    wait_sec: seconds,
    talk_sec: seconds,
    hold_sec: seconds,
    acw_sec: seconds,
    transferred: flag,
    resolved: flag,
    csat: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
  })
  .map(({ minute, span, ...parts }) => {
    const at = (sec: number) =>
      `${new Date(Date.UTC(2025, 11, 20) + (minute * 60 + sec) * 1000).toISOString().slice(0, 19)}+08:00`;
    const times = { arrived_at: at(0), answered_at: at(5), ended_at: at(5 + span) };
    return contact({ ...parts, ...times });
  });
