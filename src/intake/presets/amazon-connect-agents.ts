import type { Preset } from './preset.js';

/** Amazon Connect historical metrics of agents as CSV, by the names of the screen; seconds, `-` where there is nothing. */
export const amazonConnectAgents: Preset = {
  name: 'amazon-connect-agents',
  title: { en: 'Amazon Connect agent metrics', zh: 'Amazon Connect 坐席历史指标报表' },
  source: 'Amazon Connect Administrator Guide: historical metrics definitions, agent metrics',
  table: 'agent_summary',
  match: {
    header: ['Agent', 'Online time', 'Nonproductive time', 'Contacts handled'],
    layout: [
      'StartInterval',
      'EndInterval',
      'Agent idle time',
      'Agent on contact time',
      'Agent interaction time',
      'Customer hold time',
      'After contact work time',
      'Average handle time',
      'Occupancy',
    ],
  },
  columns: {
    agent_id: 'Agent',
    period_start: ['StartInterval', 'Start interval', 'Interval start'],
    period_end: ['EndInterval', 'End interval', 'Interval end'],
    handled: 'Contacts handled',
    logged_in_sec: 'Online time',
    on_queue_sec: { column: 'Online time', minus: ['Nonproductive time'] },
    off_queue_sec: 'Nonproductive time',
    idle_sec: 'Agent idle time',
    talk_sec: 'Agent interaction time',
    hold_sec: 'Customer hold time',
    acw_sec: 'After contact work time',
  },
};
