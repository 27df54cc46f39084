import { adderOf } from '../one-sum.js';
import { simpleTally } from './tally.js';

const addHoldKnown = adderOf('hold_known');
const addHeld = adderOf('held');

/** Answered contacts that were put on hold. */
export const holds = simpleTally(
  { id: 'holds', sums: ['held', 'hold_known'], reads: ['outcome', 'hold_sec'] },
  (group, { outcome, hold_sec: hold }) => {
    if (outcome !== 'answered' || hold === null) return;
    addHoldKnown(group, 1);
    addHeld(group, hold > 0 ? 1 : 0);
  },
);
