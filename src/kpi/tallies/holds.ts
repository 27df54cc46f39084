import { addToSum } from '../accumulator.js';
import { simpleTally } from './tally.js';

/** Answered contacts that were put on hold. */
export const holds = simpleTally(
  { id: 'holds', sums: ['held', 'hold_known'], reads: ['outcome', 'hold_sec'] },
  (group, { outcome, hold_sec: hold }) => {
    if (outcome !== 'answered' || hold === null) return;
    addToSum(group, 'hold_known', 1);
    addToSum(group, 'held', hold > 0 ? 1 : 0);
  },
);
