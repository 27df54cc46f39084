import type { Preset } from './preset.js';

const OPEN = { en: 'still in progress', zh: '通话尚未结束' };

/**
 * Twilio, calls of the REST API (JSON reply or CSV with the same names): RFC 2822 dates, seconds, the queue time in milliseconds. The duration of
 * an inbound call begins when Twilio picks up, so the queue time is taken off for the talk time.
 */
export const twilioCalls: Preset = {
  name: 'twilio-calls',
  title: { en: 'Twilio calls', zh: 'Twilio 通话记录' },
  source: 'Twilio documentation: Voice API, Call resource',
  table: 'contacts',
  match: {
    header: ['sid', 'from', 'to', 'status', 'start_time', 'end_time', 'duration', 'direction', 'queue_time'],
    layout: ['parent_call_sid', 'date_created', 'price', 'answered_by'],
  },
  dates: { zone: 'UTC' },
  columns: {
    contact_id: 'sid',
    caller_id: 'from',
    called_number: 'to',
    arrived_at: 'start_time',
    ended_at: 'end_time',
    wait_sec: { column: 'queue_time', unit: 'milliseconds' },
    talk_sec: { column: 'duration', minus: [{ column: 'queue_time', unit: 'milliseconds' }] },
  },
  values: { channel: 'voice' },
  outcome: [
    { when: { status: 'completed' }, is: 'answered' },
    { when: { status: ['no-answer', 'canceled'] }, is: 'abandoned' },
    { when: { status: ['busy', 'failed'] }, is: 'failed' },
  ],
  direction: [
    { when: { direction: 'inbound' }, is: 'inbound' },
    { when: { direction: 'like outbound*' }, is: 'outbound' },
  ],
  setAside: [{ reason: OPEN, when: { status: ['queued', 'ringing', 'in-progress', 'initiated'] } }],
};
