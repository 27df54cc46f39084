import type { ColumnSettings, Rule } from '../preset.js';
import { looks } from './patterns.js';

const UNANSWERED = [
  'NORMAL_CLEARING',
  'ORIGINATOR_CANCEL',
  'NO_ANSWER',
  'NO_USER_RESPONSE',
  'ALLOTTED_TIMEOUT',
  'LOSE_RACE',
  'NONE',
];

/** What the cells look like in the lines of `Master.csv`, which has no header. */
export const freeswitchCells: Readonly<Record<string, string>> = {
  start_stamp: looks.dashedTime,
  answer_stamp: looks.dashedTimeOrEmpty,
  end_stamp: looks.dashedTime,
  duration: looks.whole,
  billsec: looks.whole,
  hangup_cause: '[A-Z][A-Z0-9_]+',
  uuid: looks.uuid,
};

/** The columns that all templates have. */
export const freeswitchColumns: Readonly<Record<string, ColumnSettings>> = {
  contact_id: 'uuid',
  caller_id: 'caller_id_number',
  called_number: 'destination_number',
  arrived_at: 'start_stamp',
  answered_at: 'answer_stamp',
  ended_at: 'end_stamp',
  talk_sec: 'billsec',
};

/** What became of a call: answered if it has a time of answer; else given up by the caller or not picked up; any other cause is a failure. */
export const freeswitchOutcome: readonly Rule[] = [
  { when: { answer_stamp: 'happened' }, is: 'answered' },
  { when: { hangup_cause: UNANSWERED }, is: 'abandoned' },
  { is: 'failed' },
];

/** The same where the record says only for how long it was billed. */
export const freeswitchBilledOutcome: readonly Rule[] = [
  { when: { billsec: '> 0' }, is: 'answered' },
  { when: { hangup_cause: UNANSWERED }, is: 'abandoned' },
  { is: 'failed' },
];

/** Calls from outside arrive in the context `public`; the phones of the house dial in `default`. */
export const freeswitchDirection: readonly Rule[] = [
  { when: { context: 'public' }, is: 'inbound' },
  { when: { context: ['default', 'internal'] }, is: 'outbound' },
];
