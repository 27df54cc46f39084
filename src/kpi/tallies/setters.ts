import type { Cell } from '../../tables/table.js';
import type { TallyContact } from './tally.js';

/** A field of a contact as tallies see it. */
export type Field = Exclude<keyof TallyContact, 'offset_sec'>;

/** Sets one field; the value is of the field's type. */
export type Setter = (contact: TallyContact, value: Cell) => void;

// A setter of its own for each field, with the name written out: this runs for every field of millions of contacts.
/** How each field is set. */
export const setters: Readonly<Record<Field, Setter>> = {
  contact_id: (contact, value) => {
    contact.contact_id = value as number;
  },
  outcome: (contact, value) => {
    contact.outcome = value as string;
  },
  queue: (contact, value) => {
    contact.queue = value as string | null;
  },
  channel: (contact, value) => {
    contact.channel = value as string | null;
  },
  direction: (contact, value) => {
    contact.direction = value as string | null;
  },
  caller_id: (contact, value) => {
    contact.caller_id = value as number;
  },
  called_number: (contact, value) => {
    contact.called_number = value as number;
  },
  agent_id: (contact, value) => {
    contact.agent_id = value as string | null;
  },
  arrived_at: (contact, value) => {
    contact.arrived_at = value as number | null;
  },
  answered_at: (contact, value) => {
    contact.answered_at = value as number | null;
  },
  ended_at: (contact, value) => {
    contact.ended_at = value as number | null;
  },
  ivr_sec: (contact, value) => {
    contact.ivr_sec = value as number | null;
  },
  wait_sec: (contact, value) => {
    contact.wait_sec = value as number | null;
  },
  ring_sec: (contact, value) => {
    contact.ring_sec = value as number | null;
  },
  hold_sec: (contact, value) => {
    contact.hold_sec = value as number | null;
  },
  first_response_sec: (contact, value) => {
    contact.first_response_sec = value as number | null;
  },
  resolved: (contact, value) => {
    contact.resolved = value as boolean | null;
  },
  csat: (contact, value) => {
    contact.csat = value as number | null;
  },
};

/** A contact of which nothing is known, to be filled in anew for each row. */
export function noTallyContact(): TallyContact {
  return {
    contact_id: Number.NaN,
    outcome: '',
    queue: null,
    channel: null,
    direction: null,
    caller_id: Number.NaN,
    called_number: Number.NaN,
    agent_id: null,
    arrived_at: null,
    offset_sec: 0,
    answered_at: null,
    ended_at: null,
    ivr_sec: null,
    wait_sec: null,
    ring_sec: null,
    hold_sec: null,
    first_response_sec: null,
    resolved: null,
    csat: null,
  };
}
