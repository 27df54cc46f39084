import type { Preset } from './preset.js';
import { queueLogData, queueLogFields, queueLogKinds, queueLogNobody } from './shared/queue-log.js';

/** Asterisk, the file `queue_log`: one event per line, divided by bars, no header; times are epoch seconds. */
export const asteriskQueueLog: Preset = {
  name: 'asterisk-queue-log',
  title: { en: 'Asterisk queue log (file)', zh: 'Asterisk 队列日志（queue_log 文件）' },
  source: 'Asterisk documentation: Queue Logs',
  table: 'events',
  match: {
    cells: { time: '1\\d{9}(?:\\.\\d+)?', callid: '\\S+', queuename: '.+', agent: '.+', event: '[A-Z]{3,}' },
  },
  read: {
    headerRow: 'none',
    // A bar at the end of a line makes a further, empty cell.
    names: ['time', 'callid', 'queuename', 'agent', 'event', ...queueLogData, 'rest', 'rest 2'],
  },
  columns: queueLogFields,
  values: { channel: 'voice', direction: 'inbound' },
  events: { kinds: queueLogKinds(queueLogData), nobody: queueLogNobody },
};
