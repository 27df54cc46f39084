import { adderOf } from '../figures/one-sum.js';
import { simpleTally } from './tally.js';

const addAbandonedInIvr = adderOf('abandoned_in_ivr');
const addIvrAbandonSec = adderOf('ivr_abandon_sec');
const addIvrAbandonKnown = adderOf('ivr_abandon_known');

/** Contacts that were lost in the voice menu, before any queue. */
export const voiceMenu = simpleTally(
  {
    id: 'voice-menu',
    sums: ['abandoned_in_ivr', 'ivr_abandon_sec', 'ivr_abandon_known'],
    reads: ['outcome', 'ivr_sec'],
    everyContact: true,
  },
  (group, { outcome, ivr_sec: sec }) => {
    // Whoever logs what the menu completed logs what was lost in it too: nothing so far.
    if (outcome === 'ivr_completed') addAbandonedInIvr(group, 0);
    if (outcome !== 'abandoned_in_ivr') return;
    addAbandonedInIvr(group, 1);
    if (sec === null) return;
    addIvrAbandonSec(group, sec);
    addIvrAbandonKnown(group, 1);
  },
);
