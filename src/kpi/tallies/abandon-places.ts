import { addToSum } from '../accumulator.js';
import { simpleTally } from './tally.js';

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
  },
  (group, { outcome, wait_sec: wait, ring_sec: ring }) => {
    if (outcome !== 'abandoned' || ring === null) return;
    const rang = ring > 0;
    addToSum(group, 'abandoned_in_queue', rang ? 0 : 1);
    addToSum(group, 'abandoned_in_ring', rang ? 1 : 0);
    if (rang) addToSum(group, 'ring_abandon_sec', ring);
    else if (wait !== null) {
      addToSum(group, 'queue_abandon_sec', wait);
      addToSum(group, 'queue_abandon_known', 1);
    }
  },
);
