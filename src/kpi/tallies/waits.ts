import { addValue, emptyDistribution } from '../../stats/distribution.js';
import { adderOf } from '../figures/one-sum.js';
import { simpleTally } from './tally.js';

const addWaitMaxSec = adderOf('wait_max_sec');
const addAnswerRingSec = adderOf('answer_ring_sec');
const addAnswerRingKnown = adderOf('answer_ring_known');

/** The longest wait, of answered and abandoned contacts. */
export const longestWaits = simpleTally(
  { id: 'longest-waits', sums: ['wait_max_sec'], reads: ['outcome', 'wait_sec'], needs: ['wait_sec'] },
  (group, { outcome, wait_sec: wait }) => {
    if (wait !== null && (outcome === 'answered' || outcome === 'abandoned')) addWaitMaxSec(group, wait);
  },
);

/** All waits of the answered contacts, for percentiles; they make no sum. */
export const answerWaits = simpleTally(
  { id: 'answer-waits', sums: [], reads: ['outcome', 'wait_sec'], needs: ['wait_sec'] },
  (group, { outcome, wait_sec: wait }) => {
    if (wait === null || outcome !== 'answered') return;
    group.waits ??= emptyDistribution();
    addValue(group.waits, wait);
  },
);

/** How long the phone rang before an answer. */
export const answerRings = simpleTally(
  {
    id: 'answer-rings',
    sums: ['answer_ring_sec', 'answer_ring_known'],
    reads: ['outcome', 'ring_sec'],
    needs: ['ring_sec'],
  },
  (group, { outcome, ring_sec: ring }) => {
    if (outcome !== 'answered' || ring === null) return;
    addAnswerRingSec(group, ring);
    addAnswerRingKnown(group, 1);
  },
);
