import { adderOf } from '../figures/one-sum.js';
import { simpleTally } from './tally.js';

const addFirstResponseSec = adderOf('first_response_sec');
const addFirstResponseKnown = adderOf('first_response_known');

/** First responses in contacts of a known channel that is not voice; without a time of its own, that until an agent took the contact up. */
export const firstResponses = simpleTally(
  {
    id: 'first-responses',
    sums: ['first_response_sec', 'first_response_known'],
    reads: ['outcome', 'channel', 'wait_sec', 'first_response_sec'],
    needs: ['channel'],
  },
  (group, { outcome, channel, wait_sec: wait, first_response_sec: own }) => {
    const sec = own ?? wait;
    if (outcome !== 'answered' || channel === null || channel === 'voice' || sec === null) return;
    addFirstResponseSec(group, sec);
    addFirstResponseKnown(group, 1);
  },
);
