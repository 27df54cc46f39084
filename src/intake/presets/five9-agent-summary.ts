import type { Preset } from './preset.js';

/** Five9 agent report by day: durations as `HH:MM:SS`; available time is login time less not-ready time; calls of both directions. */
export const five9AgentSummary: Preset = {
  name: 'five9-agent-summary',
  title: { en: 'Five9 agent summary', zh: 'Five9 坐席汇总报表' },
  source: 'Five9 Dashboards and Reports: agent reports, login and not-ready time',
  table: 'agent_summary',
  match: {
    header: ['Date', 'Agent Name', 'LOGIN TIME', 'NOT READY TIME', 'ON CALL TIME'],
    layout: [
      'Average NOT READY TIME',
      'NOT READY TIME count',
      'AVAILABLE TIME (LOGIN LESS NOT READY)',
      'CALLS count',
      'Average ON CALL TIME',
      'TALK TIME',
      'Average TALK TIME',
      'AFTER CALL WORK TIME',
      'Average AFTER CALL WORK TIME',
    ],
  },
  columns: {
    agent_id: ['AGENT', 'Agent Name'],
    agent_name: 'Agent Name',
    period_start: 'Date',
    handled: 'CALLS count',
    logged_in_sec: 'LOGIN TIME',
    on_queue_sec: 'AVAILABLE TIME (LOGIN LESS NOT READY)',
    off_queue_sec: 'NOT READY TIME',
    talk_sec: 'TALK TIME',
    acw_sec: 'AFTER CALL WORK TIME',
  },
};
