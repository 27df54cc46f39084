import type { Preset } from './preset.js';
import { queueLogAgent, queueLogKinds, queueLogNobody } from './shared/queue-log.js';

const DATA = ['data1', 'data2', 'data3', 'data4', 'data5'];

/** Asterisk, the table `queue_log` of the realtime sink (FreePBX, Wazo, QPanel): the events of the file with a header and local times. */
export const asteriskQueueLogTable: Preset = {
  name: 'asterisk-queue-log-table',
  title: { en: 'Asterisk queue log (database table)', zh: 'Asterisk 队列日志（数据库表）' },
  source: 'Asterisk documentation: Queue Logs; realtime family queue_log',
  table: 'events',
  match: {
    header: ['time', 'callid', 'queuename', 'agent', 'event', 'data1', 'data2', 'data3'],
    layout: ['id', 'data', 'data4', 'data5'],
  },
  columns: {
    event_at: 'time',
    event: 'event',
    contact_id: 'callid',
    queue: 'queuename',
    agent_id: queueLogAgent('agent'),
  },
  values: { channel: 'voice', direction: 'inbound' },
  events: { kinds: queueLogKinds(DATA), nobody: queueLogNobody },
};
