import { addToSum } from '../accumulator.js';
import { simpleTally } from './tally.js';

/** Contacts that agents made, connected or not. */
export const callsMade = simpleTally(
  {
    id: 'calls-made',
    sums: ['outbound_attempts', 'outbound_connected', 'outbound_success', 'outbound_marked'],
    reads: ['outcome', 'direction', 'resolved'],
    everyContact: true,
  },
  (group, { outcome, direction, resolved }) => {
    if (direction !== 'outbound') return;
    const connected = outcome === 'answered';
    addToSum(group, 'outbound_attempts', 1);
    addToSum(group, 'outbound_connected', connected ? 1 : 0);
    if (!connected || resolved === null) return;
    addToSum(group, 'outbound_marked', 1);
    addToSum(group, 'outbound_success', resolved ? 1 : 0);
  },
);
