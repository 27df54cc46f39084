import type { Preset } from './preset.js';

const NONE = ['[None]', '[Deleted]'];

/** Five9 call log report: `Thu, 27 Oct 2016 14:51:34`, `[None]` and `[Deleted]` where there is nothing. Hold includes park. */
export const five9CallLog: Preset = {
  name: 'five9-call-log',
  title: { en: 'Five9 call log', zh: 'Five9 呼叫日志' },
  source: 'Five9 Dashboards and Reports: Call Log report',
  table: 'contacts',
  match: {
    header: ['CALL ID', 'TIMESTAMP', 'CAMPAIGN', 'CALL TYPE', 'QUEUE WAIT TIME', 'TALK TIME', 'ABANDONED'],
    layout: [
      'AGENT',
      'AGENT NAME',
      'DISPOSITION',
      'ANI',
      'CUSTOMER NAME',
      'DNIS',
      'CALL TIME',
      'BILL TIME (ROUNDED)',
      'COST',
      'IVR TIME',
      'RING TIME',
      'HOLD TIME',
      'PARK TIME',
      'AFTER CALL WORK TIME',
      'TRANSFERS',
      'CONFERENCES',
      'HOLDS',
      'RECORDINGS',
    ],
  },
  columns: {
    contact_id: 'CALL ID',
    queue: { column: ['SKILL', 'CAMPAIGN'], unknown: NONE },
    caller_id: { column: 'ANI', unknown: NONE },
    called_number: { column: 'DNIS', unknown: NONE },
    arrived_at: 'TIMESTAMP',
    ivr_sec: 'IVR TIME',
    wait_sec: 'QUEUE WAIT TIME',
    ring_sec: 'RING TIME',
    talk_sec: 'TALK TIME',
    hold_sec: { column: 'HOLD TIME', plus: ['PARK TIME'] },
    acw_sec: 'AFTER CALL WORK TIME',
    agent_id: { column: ['AGENT', 'AGENT NAME'], unknown: NONE },
  },
  values: { channel: 'voice' },
  outcome: [
    { when: { ABANDONED: ['1', 'yes', 'true'] }, is: 'abandoned' },
    { when: { 'TALK TIME': '> 0' }, is: 'answered' },
    { when: { 'CALL TYPE': ['Outbound', 'Manual', 'Preview', 'Autodial'] }, is: 'failed' },
    { when: { 'QUEUE WAIT TIME': '> 0' }, is: 'abandoned' },
    { when: { DISPOSITION: ['Caller Disconnected', 'Abandon'] }, is: 'abandoned_in_ivr' },
    { is: 'ivr_completed' },
  ],
  direction: [
    { when: { 'CALL TYPE': ['Inbound', '3rd party transfer', 'Queue Callback'] }, is: 'inbound' },
    { when: { 'CALL TYPE': 'Internal' }, is: 'internal' },
    { is: 'outbound' },
  ],
};
