import { asKeys, type ColumnBatch, type MomentColumn, type WordColumn } from '../../tables/column-batch.js';
import type { KeyTable } from '../../tables/keys.js';
import { known, momentsOf, numbersOf, wordsOf } from '../columns-of.js';
import { numberIn, type TallyContact } from './tally.js';

/** A contact in the columns of the batches of one file, as tallies see it; nothing is looked up that no tally asks for. */
export class ColumnContact implements TallyContact {
  /** Which row of the batch it is. */
  row = 0;
  private readonly outcomes: WordColumn;
  private readonly queues: WordColumn;
  private readonly channels: WordColumn;
  private readonly directions: WordColumn;
  private readonly agents: WordColumn;
  private readonly resolutions: WordColumn;
  private readonly responses: WordColumn;
  private readonly ivr: Float64Array;
  private readonly waits: Float64Array;
  private readonly rings: Float64Array;
  private readonly holds: Float64Array;
  private readonly scores: Float64Array;
  private readonly arrived: MomentColumn;
  private readonly answered: MomentColumn;
  private readonly ended: MomentColumn;
  private readonly keyOfContact: KeyAt;
  private readonly keyOfCaller: KeyAt;
  private readonly keyOfCalled: KeyAt;

  constructor({ columns, skipped: { length: rows } }: ColumnBatch, keys: KeyTable) {
    const words = (name: string) => wordsOf(name, columns, rows);
    const numbers = (name: string) => numbersOf(name, columns, rows);
    const moments = (name: string) => momentsOf(name, columns, rows);
    this.outcomes = words('outcome');
    this.queues = words('queue');
    this.channels = words('channel');
    this.directions = words('direction');
    this.agents = words('agent_id');
    this.resolutions = words('resolved');
    // No column of the contacts table, so it rides along as text.
    this.responses = words('first_response_sec');
    this.ivr = numbers('ivr_sec');
    this.waits = numbers('wait_sec');
    this.rings = numbers('ring_sec');
    this.holds = numbers('hold_sec');
    this.scores = numbers('csat');
    this.arrived = moments('arrived_at');
    this.answered = moments('answered_at');
    this.ended = moments('ended_at');
    this.keyOfContact = keysFrom('contact_id', columns, keys);
    this.keyOfCaller = keysFrom('caller_id', columns, keys);
    this.keyOfCalled = keysFrom('called_number', columns, keys);
  }

  get contact_id() {
    return this.keyOfContact(this.row);
  }
  get caller_id() {
    return this.keyOfCaller(this.row);
  }
  get called_number() {
    return this.keyOfCalled(this.row);
  }
  get outcome() {
    return this.word(this.outcomes) as string;
  }
  get queue() {
    return this.word(this.queues) as string | null;
  }
  get channel() {
    return this.word(this.channels) as string | null;
  }
  get direction() {
    return this.word(this.directions) as string | null;
  }
  get agent_id() {
    return this.word(this.agents) as string | null;
  }
  get resolved() {
    return this.word(this.resolutions) as boolean | null;
  }
  get ivr_sec() {
    return known(this.ivr[this.row]);
  }
  get wait_sec() {
    return known(this.waits[this.row]);
  }
  get ring_sec() {
    return known(this.rings[this.row]);
  }
  get hold_sec() {
    return known(this.holds[this.row]);
  }
  get first_response_sec() {
    return numberIn(this.word(this.responses));
  }
  get csat() {
    return known(this.scores[this.row]);
  }
  get arrived_at() {
    return this.moment(this.arrived);
  }
  get offset_sec() {
    return this.arrived.offsetMinutes[this.row] * 60;
  }
  get answered_at() {
    return this.moment(this.answered);
  }
  get ended_at() {
    return this.moment(this.ended);
  }

  private word({ ids, words }: WordColumn) {
    return words[ids[this.row]];
  }

  private moment({ wallSec, offsetMinutes }: MomentColumn) {
    return known(wallSec[this.row] - offsetMinutes[this.row] * 60);
  }
}

type KeyAt = (row: number) => number;

function keysFrom(name: string, columns: ColumnBatch['columns'], keys: KeyTable): KeyAt {
  const column = columns.get(asKeys(name));
  if (column?.kind === 'keys') {
    const { values, texts } = column;
    return (row) => (values[row] < 0 ? keys.keyFrom(texts, values[row]) : values[row]);
  }
  if (column?.kind !== 'words') return () => Number.NaN;
  const { ids, words } = column;
  return (row) => keys.keyOf(name, words[ids[row]]);
}
