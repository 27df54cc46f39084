import type { Row } from '../../tables/table.js';
import { same } from '../../text/text.js';
import type { Check } from './check.js';
import { secondsBetween } from './seconds-between.js';

/** Clocks that round differently may be this far apart, in seconds. */
const SLACK_SEC = 2;

/** Nobody talks longer than from the answer (or the arrival) to the end of the contact. */
export const talkBeyondCall: Check = {
  id: 'talk-beyond-call',
  text: { en: 'talked longer than from answer to end', zh: '通话时长大于应答到结束的时间' },
  fields: ['talk_sec', 'ended_at', 'arrived_at'],
  fails: (row) => {
    const room = roomFor(row);
    return room !== null && row.talk_sec !== null && (row.talk_sec as number) > room + SLACK_SEC;
  },
  example: (row) => same(`${row.talk_sec} s > ${roomFor(row)} s`),
};

function roomFor(row: Row): number | null {
  return secondsBetween(row.answered_at ?? row.arrived_at, row.ended_at);
}
