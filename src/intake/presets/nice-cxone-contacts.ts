import type { Preset } from './preset.js';

const YES = ['y', 'yes', 'true', '1'];

/** NICE CXone, completed contacts of the data download: date and time apart, seconds; `abandon` also counts callers who left before the queue. */
export const niceCxoneContacts: Preset = {
  name: 'nice-cxone-contacts',
  title: { en: 'NICE CXone completed contacts', zh: 'NICE CXone 已完成联络' },
  source: 'NICE CXone help: data download reports, call detail',
  table: 'contacts',
  match: {
    header: [
      'contact_id',
      'master_contact_id',
      'start_date',
      'start_time',
      'prequeue',
      'inqueue',
      'agent_time',
      'abandon',
    ],
    layout: [
      'media_name',
      'point_of_contact_name',
      'ani_dial_num',
      'skill_no',
      'skill_name',
      'campaign_no',
      'campaign_name',
      'agent_no',
      'agent_name',
      'team_no',
      'team_name',
      'sla',
      'postqueue',
      'total_time',
      'abandon_time',
    ],
  },
  columns: {
    contact_id: 'contact_id',
    queue: 'skill_name',
    channel: 'media_name',
    caller_id: 'ani_dial_num',
    arrived_at: { date: 'start_date', time: 'start_time' },
    ivr_sec: 'prequeue',
    wait_sec: 'inqueue',
    talk_sec: 'agent_time',
    agent_id: { column: 'agent_no', unknown: ['0', '-1'] },
  },
  outcome: [
    { when: { abandon: YES, inqueue: '> 0' }, is: 'abandoned' },
    { when: { abandon: YES }, is: 'abandoned_in_ivr' },
    { when: { agent_no: '> 0' }, is: 'answered' },
    { is: 'ivr_completed' },
  ],
};
