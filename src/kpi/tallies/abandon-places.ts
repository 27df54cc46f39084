import { adderOf } from '../figures/one-sum.js';
import { simpleTally } from './tally.js';

const addAbandonedInQueue = adderOf('abandoned_in_queue');
const addAbandonedInRing = adderOf('abandoned_in_ring');
const addRingAbandonSec = adderOf('ring_abandon_sec');
const addQueueAbandonSec = adderOf('queue_abandon_sec');
const addQueueAbandonKnown = adderOf('queue_abandon_known');

/** Where contacts were abandoned: in the queue, or while an agent's phone rang. Nothing is said of those whose ringing is unknown. */
export const abandonPlaces = simpleTally(
  {
    id: 'abandon-places',
    sums: [
      'abandoned_in_queue',
      'queue_abandon_sec',
      'queue_abandon_known',
      'abandoned_in_ring',
      'ring_abandon_sec',
    ],
    reads: ['outcome', 'wait_sec', 'ring_sec'],
    needs: ['ring_sec'],
  },
  (group, { outcome, wait_sec: wait, ring_sec: ring }) => {
    if (outcome !== 'abandoned' || ring === null) return;
    const rang = ring > 0;
    addAbandonedInQueue(group, rang ? 0 : 1);
    addAbandonedInRing(group, rang ? 1 : 0);
    if (rang) addRingAbandonSec(group, ring);
    else if (wait !== null) {
      addQueueAbandonSec(group, wait);
      addQueueAbandonKnown(group, 1);
    }
  },
);
