import { same } from '../../text/text.js';
import type { Check } from './check.js';
import { secondsBetween, slackBetween } from './seconds-between.js';

/** Nobody waits in the queue longer than from arrival to answer; of a contact that no agent answered, the time of answer is that of the switch. */
export const waitBeyondAnswer: Check = {
  id: 'wait-beyond-answer',
  text: { en: 'waited longer than from arrival to answer', zh: '等待时长大于到达至应答的时间' },
  fields: ['wait_sec', 'answered_at', 'arrived_at'],
  fails: (row) => {
    if (row.outcome !== null && row.outcome !== 'answered' && row.outcome !== 'transferred') return false;
    const room = secondsBetween(row.arrived_at, row.answered_at);
    if (room === null || row.wait_sec === null) return false;
    return (row.wait_sec as number) > room + slackBetween(row.arrived_at, row.answered_at);
  },
  example: (row) => same(`${row.wait_sec} s > ${secondsBetween(row.arrived_at, row.answered_at)} s`),
};
