import type { Preset } from './preset.js';

/**
 * Genesys Cloud, export of the queues' performance view: a row per queue, interval and medium. Bare numbers are milliseconds. The averages of talk and hold are
 * each over the interactions that had them, so the handle time is taken as one; the service level rides along, for its target is set queue by queue.
 */
export const genesysCloudQueuePerformance: Preset = {
  name: 'genesys-cloud-queue-performance',
  title: { en: 'Genesys Cloud queue performance', zh: 'Genesys Cloud 队列绩效视图导出' },
  source: 'Genesys Cloud Resource Center: queues performance summary view, export of view data',
  table: 'intervals',
  match: {
    header: ['Interval Start', 'Interval End', 'Queue Name', 'Offer', 'Answer', 'Abandon'],
    layout: [
      'Interval Complete',
      'Filters',
      'Media Type',
      'Queue Id',
      'Answer %',
      'Abandon %',
      'ASA',
      'Service Level %',
      'Service Level Target %',
      'Avg Wait',
      'Avg Handle',
      'Avg Talk',
      'Avg Hold',
      'Avg ACW',
      'Hold',
      'Transfer',
    ],
  },
  columns: {
    queue: 'Queue Name',
    channel: 'Media Type',
    interval_start: 'Interval Start',
    offered: 'Offer',
    answered: 'Answer',
    abandoned: 'Abandon',
    transferred: 'Transfer',
    answer_wait_avg_sec: { column: 'ASA', unit: 'milliseconds' },
    aht_sec: { column: 'Avg Handle', unit: 'milliseconds' },
  },
};
