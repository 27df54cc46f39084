import type { Preset } from './preset.js';

const CLOSED = { en: 'outside opening hours', zh: '非服务时间来电' };

/** Aircall, export of the call history: universal time; the reason for a missed call tells menu, queue and ringing apart. Total duration includes ringing. */
export const aircallCalls: Preset = {
  name: 'aircall-calls',
  title: { en: 'Aircall call history', zh: 'Aircall 通话记录' },
  source: 'Aircall Knowledge Base: exporting call data; missed call reasons',
  table: 'contacts',
  match: {
    header: [
      'line',
      'datetime (UTC)',
      'direction',
      'answered',
      'missed_call_reason',
      'duration (total)',
      'duration (in call)',
    ],
    layout: [
      'date (TZ offset incl.)',
      'time (TZ offset incl.)',
      'number timezone',
      'country_code',
      'from',
      'to',
      'user',
      'via',
      'voicemail',
      'tags',
      'IVR Branch',
    ],
  },
  dates: { zone: 'UTC' },
  columns: {
    queue: 'line',
    direction: 'direction',
    caller_id: 'from',
    called_number: 'to',
    arrived_at: 'datetime (UTC)',
    wait_sec: { column: 'duration (total)', minus: ['duration (in call)'] },
    talk_sec: 'duration (in call)',
    agent_id: 'user',
  },
  values: { channel: 'voice' },
  outcome: [
    { when: { answered: ['yes', 'true', '1'] }, is: 'answered' },
    { when: { missed_call_reason: 'abandoned_in_ivr' }, is: 'abandoned_in_ivr' },
    { is: 'abandoned' },
  ],
  setAside: [{ reason: CLOSED, when: { missed_call_reason: 'out_of_opening_hours' } }],
};
