import { adderOf } from '../figures/one-sum.js';
import { simpleTally } from './tally.js';

const addHeld = adderOf('held');

/** Answered contacts that were put on hold. */
export const holds = simpleTally(
  { id: 'holds', sums: ['held'], reads: ['outcome', 'hold_sec'], needs: ['hold_sec'] },
  (group, { outcome, hold_sec: hold }) => {
    if (outcome !== 'answered' || hold === null) return;
    addHeld(group, hold > 0 ? 1 : 0);
  },
);
