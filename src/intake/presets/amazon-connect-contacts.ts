import type { Preset } from './preset.js';

/**
 * Amazon Connect contact records (JSON or JSON Lines from the stream). Answered if an agent was connected; abandoned if it was in a queue
 * without; else the flow ended it. Arrival is the start of the contact; the wait is the time in the queue.
 */
export const amazonConnectContacts: Preset = {
  name: 'amazon-connect-contacts',
  title: { en: 'Amazon Connect contact records', zh: 'Amazon Connect 联系记录' },
  source: 'Amazon Connect Administrator Guide: contact records data model',
  table: 'contacts',
  match: {
    header: [
      'ContactId',
      'InitiationMethod',
      'InitiationTimestamp',
      'DisconnectTimestamp',
      'Queue.Name',
      'Agent.ConnectedToAgentTimestamp',
    ],
    layout: [
      'InitialContactId',
      'PreviousContactId',
      'NextContactId',
      'Channel',
      'ConnectedToSystemTimestamp',
      'DisconnectReason',
      'Queue.ARN',
      'Queue.EnqueueTimestamp',
      'Queue.DequeueTimestamp',
      'Queue.Duration',
      'Agent.Username',
      'Agent.AgentInteractionDuration',
      'Agent.CustomerHoldDuration',
      'Agent.NumberOfHolds',
      'Agent.AfterContactWorkDuration',
      'AgentConnectionAttempts',
      'SystemEndpoint.Address',
      'CustomerEndpoint.Address',
      'LastUpdateTimestamp',
    ],
  },
  columns: {
    contact_id: 'ContactId',
    queue: 'Queue.Name',
    channel: 'Channel',
    caller_id: 'CustomerEndpoint.Address',
    called_number: 'SystemEndpoint.Address',
    arrived_at: 'InitiationTimestamp',
    answered_at: 'Agent.ConnectedToAgentTimestamp',
    ended_at: 'DisconnectTimestamp',
    wait_sec: 'Queue.Duration',
    talk_sec: 'Agent.AgentInteractionDuration',
    hold_sec: 'Agent.CustomerHoldDuration',
    acw_sec: 'Agent.AfterContactWorkDuration',
    agent_id: 'Agent.Username',
  },
  outcome: [
    { when: { 'Agent.ConnectedToAgentTimestamp': 'happened' }, is: 'answered' },
    { when: { 'Queue.Name': 'not empty' }, is: 'abandoned' },
    { is: 'ivr_completed' },
  ],
  direction: [
    { when: { InitiationMethod: ['INBOUND', 'TRANSFER', 'QUEUE_TRANSFER', 'DISCONNECT'] }, is: 'inbound' },
    { when: { InitiationMethod: ['OUTBOUND', 'EXTERNAL_OUTBOUND', 'CALLBACK', 'MONITOR'] }, is: 'outbound' },
    // Chats and tasks begin through the API; a voice contact that does is dialled.
    { when: { InitiationMethod: 'API', Channel: 'VOICE' }, is: 'outbound' },
    { when: { InitiationMethod: 'API' }, is: 'inbound' },
  ],
};
