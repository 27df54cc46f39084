import type { Check } from './check.js';
import { outlasts, secondsBetween } from './seconds-between.js';
import { secondsShown } from './shown.js';

/** Nobody waits in the queue longer than from arrival to answer; of a contact that no agent answered, the time of answer is that of the switch. */
export const waitBeyondAnswer: Check = {
  id: 'wait-beyond-answer',
  text: { en: 'waited longer than from arrival to answer', zh: '等待时长大于到达至应答的时间' },
  fields: ['wait_sec', 'answered_at', 'arrived_at'],
  fails: (row) => {
    if (row.outcome !== null && row.outcome !== 'answered' && row.outcome !== 'transferred') return false;
    return outlasts(row.wait_sec, row.arrived_at, row.answered_at);
  },
  example: (row) => secondsShown(row.wait_sec, '>', secondsBetween(row.arrived_at, row.answered_at)),
};
