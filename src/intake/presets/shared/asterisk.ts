import type { Rule } from '../preset.js';
import { looks } from './patterns.js';

const AMA = 'DOCUMENTATION|BILLING|OMIT|DEFAULT|\\d';
const DISPOSITION = 'ANSWERED|NO ANSWER|BUSY|FAILED|CONGESTION';

/** What the cells of an Asterisk call record look like, whatever their order. */
export const asteriskCells = {
  start: looks.dashedTime,
  answer: looks.dashedTimeOrEmpty,
  end: looks.dashedTime,
  duration: looks.whole,
  billsec: looks.whole,
  disposition: DISPOSITION,
  amaflags: AMA,
};

/**
 * What became of a call. The disposition is that of the caller's channel: a queue or a voice menu answers it without any agent. Such
 * calls have no destination channel, so they were abandoned in the queue, left a message, or ended in the menu.
 */
export const asteriskOutcome: readonly Rule[] = [
  { when: { disposition: ['NO ANSWER', 'NO_ANSWER'] }, is: 'abandoned' },
  { when: { disposition: ['BUSY', 'FAILED', 'CONGESTION'] }, is: 'failed' },
  { when: { disposition: 'ANSWERED', dstchannel: 'not empty' }, is: 'answered' },
  { when: { disposition: 'ANSWERED', lastapp: 'Queue' }, is: 'abandoned' },
  { when: { disposition: 'ANSWERED', lastapp: ['VoiceMail', 'Record'] }, is: 'overflowed' },
  { when: { disposition: 'ANSWERED', lastapp: ['ConfBridge', 'MeetMe', 'Bridge'] }, is: 'answered' },
  { when: { disposition: 'ANSWERED' }, is: 'ivr_completed' },
];

/** Where a call came from, by the dialplan contexts that FreePBX and most guides use; other contexts leave it unknown. */
export const asteriskDirection: readonly Rule[] = [
  {
    when: {
      dcontext: [
        'like from-trunk*',
        'like from-pstn*',
        'like from-did*',
        'like ext-queues*',
        'like incoming*',
        'like inbound*',
      ],
    },
    is: 'inbound',
  },
  { when: { dcontext: ['like from-internal*', 'like outgoing*', 'like outbound*'] }, is: 'outbound' },
];

/** The agent's extension, from a channel such as `SIP/8007-0000001a`; a channel without a number is a trunk. */
export const agentOfChannel = {
  column: 'dstchannel',
  extract: '^[A-Za-z0-9]+/(\\d{2,6})(?:[-@/;]|$)',
} as const;

/** Which columns of a record with the names of Asterisk's own give which fields. */
export const asteriskColumns = {
  contact_id: 'uniqueid',
  caller_id: 'src',
  called_number: 'dst',
  arrived_at: 'start',
  answered_at: 'answer',
  ended_at: 'end',
  talk_sec: 'billsec',
  agent_id: agentOfChannel,
} as const;
