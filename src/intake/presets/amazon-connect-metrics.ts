import type { Preset } from './preset.js';

/**
 * Amazon Connect historical metrics as CSV, by the names of the screen; `-` where there is nothing. The service level counts everything that
 * left the queue in time, also abandoned contacts: it rides along, and only "Contacts answered in 20 seconds" is taken.
 */
export const amazonConnectMetrics: Preset = {
  name: 'amazon-connect-metrics',
  title: { en: 'Amazon Connect historical metrics', zh: 'Amazon Connect 历史指标报表' },
  source: 'Amazon Connect Administrator Guide: historical metrics definitions',
  table: 'intervals',
  match: {
    header: ['Contacts queued', 'Contacts handled', 'Contacts abandoned'],
    layout: [
      'Queue',
      'StartInterval',
      'EndInterval',
      'Average queue answer time',
      'Average queue abandon time',
      'Average handle time',
      'Average agent interaction time',
      'Average after contact work time',
      'Occupancy',
      'Service level 20',
      'Contacts answered in 20 seconds',
      'Contacts abandoned in 20 seconds',
    ],
  },
  columns: {
    queue: ['Queue', 'Queue name'],
    channel: 'Channel',
    interval_start: ['StartInterval', 'Start interval', 'Interval start', 'Date'],
    offered: 'Contacts queued',
    answered: 'Contacts handled',
    abandoned: 'Contacts abandoned',
    answered_in_target: 'Contacts answered in 20 seconds',
    abandoned_in_target: 'Contacts abandoned in 20 seconds',
    answer_wait_avg_sec: 'Average queue answer time',
    abandon_wait_avg_sec: 'Average queue abandon time',
    aht_sec: 'Average handle time',
  },
  values: { target_sec: 20 },
};
