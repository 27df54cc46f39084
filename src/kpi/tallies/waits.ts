import { addValue, emptyDistribution } from '../../stats/distribution.js';
import { adderOf } from '../one-sum.js';
import { simpleTally } from './tally.js';

const addWaitMaxSec = adderOf('wait_max_sec');

/** The longest wait, of answered and abandoned contacts. */
export const longestWaits = simpleTally(
  { id: 'longest-waits', sums: ['wait_max_sec'], reads: ['outcome', 'wait_sec'] },
  (group, { outcome, wait_sec: wait }) => {
    if (wait !== null && (outcome === 'answered' || outcome === 'abandoned')) addWaitMaxSec(group, wait);
  },
);

/** All waits of the answered contacts, for percentiles; they make no sum. */
export const answerWaits = simpleTally(
  { id: 'answer-waits', sums: [], reads: ['outcome', 'wait_sec'] },
  (group, { outcome, wait_sec: wait }) => {
    if (wait === null || outcome !== 'answered') return;
    group.waits ??= emptyDistribution();
    addValue(group.waits, wait);
  },
);
