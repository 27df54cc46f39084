import type { Contact } from '../../tables/contacts.js';
import type { KeyTable } from '../../tables/keys.js';
import type { Row } from '../../tables/table.js';
import { epochSec, parseIso } from '../../time/iso.js';
import { numberIn, type TallyContact } from './tally.js';

/** A contact in a row of a table, as tallies see it; the table may lack any column. */
export class RowContact implements TallyContact {
  /** Which row it is; set before it is looked at. */
  row = {} as Partial<Contact>;

  constructor(private readonly keys: KeyTable) {}

  get contact_id() {
    return this.keys.keyOf('contact_id', this.row.contact_id ?? null);
  }
  get caller_id() {
    return this.keys.keyOf('caller_id', this.row.caller_id ?? null);
  }
  get called_number() {
    return this.keys.keyOf('called_number', this.row.called_number ?? null);
  }
  get outcome() {
    return this.row.outcome as string;
  }
  get queue() {
    return this.row.queue ?? null;
  }
  get channel() {
    return this.row.channel ?? null;
  }
  get direction() {
    return this.row.direction ?? null;
  }
  get agent_id() {
    return this.row.agent_id ?? null;
  }
  get resolved() {
    return this.row.resolved ?? null;
  }
  get ivr_sec() {
    return this.row.ivr_sec ?? null;
  }
  get wait_sec() {
    return this.row.wait_sec ?? null;
  }
  get ring_sec() {
    return this.row.ring_sec ?? null;
  }
  get hold_sec() {
    return this.row.hold_sec ?? null;
  }
  get first_response_sec() {
    // No column of the contacts table, so it rides along as text.
    return numberIn((this.row as Row).first_response_sec);
  }
  get csat() {
    return this.row.csat ?? null;
  }
  get arrived_at() {
    return secOf(this.row.arrived_at);
  }
  get offset_sec() {
    return (parseIso(this.row.arrived_at ?? '')?.offsetMinutes ?? 0) * 60;
  }
  get answered_at() {
    return secOf(this.row.answered_at);
  }
  get ended_at() {
    return secOf(this.row.ended_at);
  }
}

function secOf(text: string | null | undefined): number | null {
  const time = parseIso(text ?? '');
  return time && epochSec(time);
}
