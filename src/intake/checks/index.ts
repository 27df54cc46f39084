import { answeredBeforeArrived } from './answered-before-arrived.js';
import type { Check } from './check.js';
import { endedBeforeAnswered } from './ended-before-answered.js';
import { inTargetAboveAnswered } from './in-target-above-answered.js';
import { offeredIsSum } from './offered-is-sum.js';

/** Every contradiction that is looked for, by kind of table. */
export const checks: Readonly<Record<'contacts' | 'intervals', readonly Check[]>> = {
  contacts: [answeredBeforeArrived, endedBeforeAnswered],
  intervals: [offeredIsSum, inTargetAboveAnswered],
};
