import { same } from '../../text/text.js';
import type { Check } from './check.js';

/** No more contacts can be answered in time than are answered. */
export const inTargetAboveAnswered: Check = {
  id: 'in-target-above-answered',
  text: { en: 'more answered in time than answered', zh: '阈值内接通量大于接通量' },
  fields: ['answered_in_target', 'answered'],
  fails: (row) =>
    row.answered_in_target !== null &&
    row.answered !== null &&
    (row.answered_in_target as number) > (row.answered as number),
  example: (row) => same(`${row.answered_in_target} > ${row.answered}`),
};
