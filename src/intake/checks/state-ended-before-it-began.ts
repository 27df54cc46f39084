import type { Check } from './check.js';
import { isBefore } from './is-before.js';
import { timesShown } from './shown.js';

/** A state ends after it began. */
export const stateEndedBeforeItBegan: Check = {
  id: 'ended-before-it-began',
  text: { en: 'a state ends before it begins', zh: '状态的结束时间早于开始时间' },
  fields: ['start_at', 'end_at'],
  fails: (row) => isBefore(row.end_at, row.start_at),
  example: (row) => timesShown(row.end_at, '<', row.start_at),
};
