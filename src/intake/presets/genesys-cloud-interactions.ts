import type { Preset } from './preset.js';

const YES = ['yes', 'true', '1', 'x'];

/**
 * Genesys Cloud, export of the interactions view. A cell holds several values divided by `; ` when a contact went through several queues
 * or agents: the last queue and the last agent count. Bare numbers are milliseconds; a metric of which nothing happened is empty. Handle time includes after-call work, which
 * the view tells apart only where it has a column for it.
 */
export const genesysCloudInteractions: Preset = {
  name: 'genesys-cloud-interactions',
  title: { en: 'Genesys Cloud interactions view', zh: 'Genesys Cloud 互动视图导出' },
  source: 'Genesys Cloud Resource Center: interactions view, export of view data',
  table: 'contacts',
  match: {
    header: ['Full Export Completed', 'Users', 'Date', 'Queue', 'Abandoned'],
    layout: [
      'Partial Result Timestamp',
      'Filters',
      'Initial Direction',
      'First Queue',
      'Media Type',
      'Direction',
      'Remote',
      'ANI',
      'Flow',
      'Wrap-up',
      'Interaction ID',
      'Users - Not Responding',
      'Duration',
      'Total Queue',
      'Total Handle',
      'Total IVR',
      'Total Hold',
      'Time to Abandon',
      'Abandoned in Queue',
      'Error Count',
      'Disconnect Type',
      'Customer Disconnect',
      'Customer Short Disconnect',
      'Flow Disconnect',
      'System Error Disconnect',
    ],
  },
  columns: {
    contact_id: ['Interaction ID', 'Conversation ID'],
    queue: { column: ['Queue', 'First Queue'], several: 'last' },
    channel: { column: 'Media Type', several: 'first' },
    direction: { column: ['Initial Direction', 'Direction'], several: 'first' },
    caller_id: { column: ['ANI', 'Remote'], several: 'first' },
    arrived_at: 'Date',
    ivr_sec: { column: 'Total IVR', unit: 'milliseconds' },
    wait_sec: { column: 'Total Queue', unit: 'milliseconds' },
    talk_sec: { column: 'Total Handle', unit: 'milliseconds', minus: ['Total Hold', 'Total ACW'] },
    hold_sec: { column: 'Total Hold', unit: 'milliseconds', blank: 'zero' },
    acw_sec: { column: 'Total ACW', unit: 'milliseconds', blank: 'zero' },
    agent_id: { column: 'Users', several: 'last' },
  },
  outcome: [
    { when: { Abandoned: YES, Queue: 'not empty' }, is: 'abandoned' },
    { when: { Abandoned: YES }, is: 'abandoned_in_ivr' },
    { when: { Users: 'not empty' }, is: 'answered' },
    { when: { Queue: 'not empty' }, is: 'overflowed' },
    { is: 'ivr_completed' },
  ],
};
