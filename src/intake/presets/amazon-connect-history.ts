import type { Preset } from './preset.js';

/** The file with which history is imported into Amazon Connect's forecasting: volume and average handle time by queue and interval. */
export const amazonConnectHistory: Preset = {
  name: 'amazon-connect-history',
  title: { en: 'Amazon Connect, historical import', zh: 'Amazon Connect 历史数据导入文件' },
  table: 'intervals',
  match: {
    header: [
      'QueueName',
      'ChannelType',
      'TimeStamp',
      'IntervalDuration',
      'IncomingContactVolume',
      'ContactsHandled',
    ],
  },
  columns: {
    interval_start: 'TimeStamp',
    interval_minutes: 'IntervalDuration',
    queue: 'QueueName',
    channel: 'ChannelType',
    offered: 'IncomingContactVolume',
    answered: 'ContactsHandled',
    aht_sec: 'AverageHandleTime',
  },
};
