import type { Preset } from './preset.js';

/** The file with which history is imported into Genesys Cloud's workforce management; intervals of 15 minutes in universal time. */
export const genesysCloudWfmHistory: Preset = {
  name: 'genesys-cloud-wfm-history',
  title: { en: 'Genesys Cloud, WFM historical import', zh: 'Genesys Cloud WFM 历史数据导入文件' },
  table: 'intervals',
  match: {
    header: [
      'Interval Start UTC Date',
      'Queue',
      'Offered',
      'Interactions Handled',
      'Total Handle Time (Seconds)',
    ],
  },
  dates: { zone: 'UTC' },
  columns: {
    interval_start: 'Interval Start UTC Date',
    queue: 'Queue',
    channel: 'Media Type',
    offered: 'Offered',
    answered: 'Interactions Handled',
    handle_sec: 'Total Handle Time (Seconds)',
  },
};
