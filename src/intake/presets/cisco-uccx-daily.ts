import type { Preset } from './preset.js';

/**
 * Cisco UCCX, daily performance of queues: groups Presented, Handled and Abandoned over names that come three times. The average queue time
 * of the presented calls mixes answered and abandoned ones and rides along.
 */
export const ciscoUccxDaily: Preset = {
  name: 'cisco-uccx-daily',
  title: { en: 'Cisco UCCX daily performance of queues', zh: 'Cisco UCCX 队列日绩效报表' },
  source: 'Cisco Unified Contact Center Express: Historical Reporting, daily performance by CSQ',
  table: 'intervals',
  match: {
    header: ['Interval Start Time', 'CSQ Name', 'Total', 'Avg Queue Time', 'Avg Handle Time'],
    layout: [
      'Skills',
      'Interval End Time',
      'Max Queue Time',
      'Max Handle Time',
      'Max QueueTime',
      'Service Level',
      'Total 2',
      'Total 3',
    ],
  },
  dates: { order: 'mdy' },
  columns: {
    queue: 'CSQ Name',
    interval_start: 'Interval Start Time',
    offered: 'Total',
    answered: 'Total 2',
    abandoned: 'Total 3',
    aht_sec: 'Avg Handle Time',
    abandon_wait_avg_sec: 'Avg Queue Time 2',
  },
  values: { channel: 'voice' },
};
