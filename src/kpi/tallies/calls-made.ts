import { adderOf } from '../figures/one-sum.js';
import { simpleTally } from './tally.js';

const addOutboundAttempts = adderOf('outbound_attempts');
const addOutboundConnected = adderOf('outbound_connected');
const addOutboundMarked = adderOf('outbound_marked');
const addOutboundSuccess = adderOf('outbound_success');

/** Contacts that agents made, connected or not. */
export const callsMade = simpleTally(
  {
    id: 'calls-made',
    sums: ['outbound_attempts', 'outbound_connected', 'outbound_success', 'outbound_marked'],
    reads: ['outcome', 'direction', 'resolved'],
    needs: ['direction'],
    everyContact: true,
  },
  (group, { outcome, direction, resolved }) => {
    if (direction !== 'outbound') return;
    const connected = outcome === 'answered';
    addOutboundAttempts(group, 1);
    addOutboundConnected(group, connected ? 1 : 0);
    if (!connected || resolved === null) return;
    addOutboundMarked(group, 1);
    addOutboundSuccess(group, resolved ? 1 : 0);
  },
);
