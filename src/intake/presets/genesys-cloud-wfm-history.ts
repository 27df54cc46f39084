import type { Preset } from './preset.js';

/** Genesys Cloud, CSV for importing history into workforce management: universal time, a row per queue, medium, skills and language. */
export const genesysCloudWfmHistory: Preset = {
  name: 'genesys-cloud-wfm-history',
  title: { en: 'Genesys Cloud WFM historical data', zh: 'Genesys Cloud WFM 历史数据导入文件' },
  source: 'Genesys Cloud Resource Center: import historical data for workforce management',
  table: 'intervals',
  match: {
    header: ['Interval Start UTC Date', 'Queue', 'Offered', 'Interactions Handled'],
    layout: ['Media Type', 'Skill Set', 'Language', 'Total Handle Time (Seconds)'],
  },
  dates: { zone: 'UTC' },
  columns: {
    queue: 'Queue',
    channel: 'Media Type',
    interval_start: 'Interval Start UTC Date',
    offered: 'Offered',
    answered: 'Interactions Handled',
    handle_sec: 'Total Handle Time (Seconds)',
  },
};
