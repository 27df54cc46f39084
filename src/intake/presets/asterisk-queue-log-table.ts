import type { Preset } from './preset.js';
import { queueLogData, queueLogFields, queueLogKinds, queueLogNobody } from './shared/queue-log.js';

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
  columns: queueLogFields,
  values: { channel: 'voice', direction: 'inbound' },
  events: { kinds: queueLogKinds(queueLogData), nobody: queueLogNobody },
};
