import { same } from '../../text/text.js';
import type { Check } from './check.js';
import { isBefore } from './is-before.js';

/** A state ends after it began. */
export const endedBeforeStarted: Check = {
  id: 'ended-before-started',
  text: { en: 'ended before it began', zh: '结束时间早于开始时间' },
  fields: ['start_at', 'end_at'],
  fails: (row) => isBefore(row.end_at, row.start_at),
  example: (row) => same(`${row.end_at} < ${row.start_at}`),
};
