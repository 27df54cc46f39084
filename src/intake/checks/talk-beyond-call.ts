import type { Row } from '../../tables/table.js';
import type { Check } from './check.js';
import { outlasts, secondsBetween } from './seconds-between.js';
import { secondsShown } from './shown.js';

/** Nobody talks longer than from the answer (or the arrival) to the end of the contact. */
export const talkBeyondCall: Check = {
  id: 'talk-beyond-call',
  text: { en: 'talked longer than from answer to end', zh: '通话时长大于应答到结束的时间' },
  fields: ['talk_sec', 'ended_at', 'arrived_at'],
  fails: (row) => outlasts(row.talk_sec, row.answered_at ?? row.arrived_at, row.ended_at),
  example: (row) => secondsShown(row.talk_sec, '>', roomFor(row)),
};

function roomFor(row: Row): number | null {
  return secondsBetween(row.answered_at ?? row.arrived_at, row.ended_at);
}
