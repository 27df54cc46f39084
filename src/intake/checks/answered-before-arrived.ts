import type { Check } from './check.js';
import { isBefore } from './is-before.js';
import { timesShown } from './shown.js';

/** A contact is answered after it has arrived. */
export const answeredBeforeArrived: Check = {
  id: 'answered-before-arrived',
  text: { en: 'answered before it arrived', zh: '应答时间早于到达时间' },
  fields: ['answered_at', 'arrived_at'],
  order: { later: 'answered_at', earlier: ['arrived_at'] },
  fails: (row) => isBefore(row.answered_at, row.arrived_at),
  example: (row) => timesShown(row.answered_at, '<', row.arrived_at),
};
