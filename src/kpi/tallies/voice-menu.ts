import { addToSum } from '../accumulator.js';
import { simpleTally } from './tally.js';

/** Contacts that were lost in the voice menu, before any queue. */
export const voiceMenu = simpleTally(
  {
    id: 'voice-menu',
    sums: ['abandoned_in_ivr', 'ivr_abandon_sec', 'ivr_abandon_known'],
    reads: ['outcome', 'ivr_sec'],
    everyContact: true,
  },
  (group, { outcome, ivr_sec: sec }) => {
    if (outcome !== 'abandoned_in_ivr') return;
    addToSum(group, 'abandoned_in_ivr', 1);
    if (sec === null) return;
    addToSum(group, 'ivr_abandon_sec', sec);
    addToSum(group, 'ivr_abandon_known', 1);
  },
);
