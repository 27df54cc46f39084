import type { Preset } from './preset.js';

/** Genesys Cloud, export of the agents' status view: a row per agent and period, a column per state. Bare numbers are milliseconds. */
export const genesysCloudAgentStatus: Preset = {
  name: 'genesys-cloud-agent-status',
  title: { en: 'Genesys Cloud agent status summary', zh: 'Genesys Cloud 坐席状态汇总导出' },
  source: 'Genesys Cloud Resource Center: agents status summary view, export of view data',
  table: 'agent_summary',
  match: {
    header: ['Interval Start', 'Interval End', 'Agent Name', 'Logged In', 'On Queue', 'Off Queue'],
    layout: ['Interval Complete', 'Filters', 'Agent Id', 'Idle', 'Interacting'],
  },
  columns: {
    agent_id: ['Agent Id', 'Agent Name'],
    agent_name: 'Agent Name',
    period_start: 'Interval Start',
    period_end: 'Interval End',
    logged_in_sec: { column: 'Logged In', unit: 'milliseconds' },
    on_queue_sec: { column: 'On Queue', unit: 'milliseconds' },
    off_queue_sec: { column: 'Off Queue', unit: 'milliseconds' },
    idle_sec: { column: 'Idle', unit: 'milliseconds' },
  },
};
