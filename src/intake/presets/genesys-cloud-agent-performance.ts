import type { Preset } from './preset.js';

/** Genesys Cloud, export of the agents' performance view: a row per agent, interval and medium. Bare numbers are milliseconds. */
export const genesysCloudAgentPerformance: Preset = {
  name: 'genesys-cloud-agent-performance',
  title: { en: 'Genesys Cloud agent performance', zh: 'Genesys Cloud 坐席绩效视图导出' },
  source: 'Genesys Cloud Resource Center: agents performance summary view, export of view data',
  table: 'agent_summary',
  match: {
    header: ['Interval Start', 'Interval End', 'Agent Name', 'Handle', 'Total Handle', 'Total ACW'],
    layout: [
      'Interval Complete',
      'Filters',
      'Media Type',
      'Agent Id',
      'Avg Handle',
      'Avg Talk',
      'Avg Hold',
      'Avg ACW',
      'Total Talk',
      'Total Hold',
    ],
  },
  columns: {
    agent_id: ['Agent Id', 'Agent Name'],
    agent_name: 'Agent Name',
    period_start: 'Interval Start',
    period_end: 'Interval End',
    handled: 'Handle',
    talk_sec: { column: 'Total Talk', unit: 'milliseconds' },
    hold_sec: { column: 'Total Hold', unit: 'milliseconds' },
    acw_sec: { column: 'Total ACW', unit: 'milliseconds' },
  },
};
