import type { Preset } from './preset.js';

/** Five9's call log report. A call without an agent was abandoned in the queue if it waited there, else in the voice menu. */
export const five9CallLog: Preset = {
  name: 'five9-call-log',
  title: { en: 'Five9, call log', zh: 'Five9 通话记录' },
  table: 'contacts',
  match: {
    header: [
      'CALL ID',
      'TIMESTAMP',
      'CAMPAIGN',
      'CALL TYPE',
      'QUEUE WAIT TIME',
      'AFTER CALL WORK TIME',
      'TALK TIME',
      'ABANDONED',
    ],
  },
  columns: {
    contact_id: 'CALL ID',
    arrived_at: 'TIMESTAMP',
    queue: 'CAMPAIGN',
    direction: 'CALL TYPE',
    caller_id: 'ANI',
    called_number: 'DNIS',
    ivr_sec: 'IVR TIME',
    wait_sec: 'QUEUE WAIT TIME',
    ring_sec: 'RING TIME',
    talk_sec: 'TALK TIME',
    hold_sec: 'HOLD TIME',
    acw_sec: 'AFTER CALL WORK TIME',
    agent_id: { column: 'AGENT', unknown: ['[None]', '[Deleted]'] },
  },
  outcome: [
    { when: { ABANDONED: ['1', 'Y', 'Yes', 'true'] }, is: 'abandoned' },
    { when: { 'TALK TIME': '> 0' }, is: 'answered' },
    { when: { 'QUEUE WAIT TIME': '> 0' }, is: 'abandoned' },
    { is: 'abandoned_in_ivr' },
  ],
};
