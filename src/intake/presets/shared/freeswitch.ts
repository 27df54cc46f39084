import type { Rule } from '../preset.js';

const UNANSWERED = [
  'NORMAL_CLEARING',
  'ORIGINATOR_CANCEL',
  'NO_ANSWER',
  'NO_USER_RESPONSE',
  'ALLOTTED_TIMEOUT',
  'LOSE_RACE',
  'NONE',
];

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
