import type { Preset } from './preset.js';

/** Amazon Connect forecasting, CSV of historical data: the length of the interval stands in a column (`15mins`, `30mins`, `daily`). */
export const amazonConnectHistory: Preset = {
  name: 'amazon-connect-history',
  title: { en: 'Amazon Connect historical data for forecasts', zh: 'Amazon Connect 预测历史数据导入文件' },
  source: 'Amazon Connect Administrator Guide: import historical data for forecasting',
  table: 'intervals',
  match: {
    header: ['QueueName', 'ChannelType', 'TimeStamp', 'IntervalDuration', 'IncomingContactVolume'],
    layout: ['QueueId', 'AverageHandleTime', 'ContactsHandled'],
  },
  columns: {
    queue: 'QueueName',
    channel: 'ChannelType',
    interval_start: 'TimeStamp',
    interval_minutes: 'IntervalDuration',
    offered: 'IncomingContactVolume',
    answered: 'ContactsHandled',
    aht_sec: 'AverageHandleTime',
  },
};
