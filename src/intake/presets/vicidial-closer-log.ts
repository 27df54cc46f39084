import type { Preset } from './preset.js';

const OPEN = { en: 'still open', zh: '尚未结束' };

/**
 * VICIdial, log of inbound calls (`vicidial_closer_log`). The statuses of the system say who was not served; a disposition that the center defined itself (`SALE`) is an agent's,
 * if one had the call: the user is `VDCL` where none had. `length_in_sec` runs from the entry into the queue.
 */
export const vicidialCloserLog: Preset = {
  name: 'vicidial-closer-log',
  title: { en: 'VICIdial log of inbound calls', zh: 'VICIdial 呼入日志' },
  source: 'VICIdial documentation: VICIDIAL_statuses, MySQL_AST_CREATE_tables.sql (vicidial_closer_log)',
  table: 'contacts',
  match: {
    header: ['status', 'length_in_sec', 'queue_seconds', 'user'],
    layout: [
      'closecallid',
      'lead_id',
      'list_id',
      'campaign_id',
      'call_date',
      'start_epoch',
      'end_epoch',
      'phone_code',
      'phone_number',
      'comments',
      'processed',
      'user_group',
      'xfercallid',
      'term_reason',
      'uniqueid',
      'agent_only',
      'queue_position',
      'called_count',
    ],
  },
  columns: {
    contact_id: ['uniqueid', 'closecallid', 'call_id'],
    queue: ['campaign_id', 'campaign', 'group_id', 'in_group', 'ingroup'],
    caller_id: ['phone_number', 'phone_number_dialed', 'caller_id'],
    arrived_at: ['call_date', 'start_time', 'start_epoch'],
    wait_sec: 'queue_seconds',
    talk_sec: { column: 'length_in_sec', minus: ['queue_seconds'] },
    agent_id: { column: 'user', unknown: ['VDCL', 'VDAD'] },
  },
  values: { channel: 'voice', direction: 'inbound' },
  outcome: [
    { when: { status: ['DROP', 'XDROP', 'PDROP', 'TIMEOT'] }, is: 'abandoned' },
    { when: { status: ['HOLDTO', 'QVMAIL', 'CLOSOP'] }, is: 'overflowed' },
    { when: { status: ['AFTHRS', 'NANQUE', 'MAXCAL'] }, is: 'failed' },
    { when: { status: 'IVRXFR' }, is: 'ivr_completed' },
    { when: { user: ['VDCL', 'VDAD', 'empty'] }, is: 'abandoned' },
    { is: 'answered' },
  ],
  setAside: [
    { reason: OPEN, when: { status: ['INCALL', 'QUEUE', 'DISPO'], length_in_sec: ['<= 0', 'empty'] } },
  ],
};
