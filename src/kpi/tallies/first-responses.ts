import { addToSum } from '../accumulator.js';
import { simpleTally } from './tally.js';

/** First responses in contacts of a known channel that is not voice; without a time of its own, that until an agent took the contact up. */
export const firstResponses = simpleTally(
  {
    id: 'first-responses',
    sums: ['first_response_sec', 'first_response_known'],
    reads: ['outcome', 'channel', 'wait_sec', 'first_response_sec'],
  },
  (group, { outcome, channel, wait_sec: wait, first_response_sec: own }) => {
    const sec = own ?? wait;
    if (outcome !== 'answered' || channel === null || channel === 'voice' || sec === null) return;
    addToSum(group, 'first_response_sec', sec);
    addToSum(group, 'first_response_known', 1);
  },
);
