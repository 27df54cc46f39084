import type { Check } from './check.js';
import { isBefore } from './is-before.js';
import { timesShown } from './shown.js';

/** A contact ends after it was answered, and after it arrived. */
export const endedBeforeAnswered: Check = {
  id: 'ended-before-answered',
  text: { en: 'ended before it was answered', zh: '结束时间早于应答时间' },
  fields: ['ended_at', 'arrived_at'],
  order: { later: 'ended_at', earlier: ['answered_at', 'arrived_at'] },
  fails: (row) => isBefore(row.ended_at, row.answered_at ?? row.arrived_at),
  example: (row) => timesShown(row.ended_at, '<', row.answered_at ?? row.arrived_at),
};
