import type { Preset } from './preset.js';

const CLOSED = { en: 'outside opening hours', zh: '非服务时间来电' };

/** Vocalcom Hermes, table of inbound calls divided by tabs: local and universal stamps with milliseconds; flags say what became of the call. */
export const vocalcomHermes: Preset = {
  name: 'vocalcom-hermes',
  title: { en: 'Vocalcom Hermes inbound calls', zh: 'Vocalcom Hermes 呼入话单' },
  source: 'Vocalcom Hermes: database of calls (ODCalls)',
  table: 'contacts',
  match: {
    header: [
      'CtiID',
      'CallLocalTime',
      'WaitDuration',
      'ConvDuration',
      'NoAgent',
      'Overflow',
      'Abandon',
      'Closed',
    ],
    layout: [
      'ID',
      'CustomerID',
      'Indice',
      'CallType',
      'CallUniversalTime',
      'CallUniversalTimeString',
      'CallLocalTimeString',
      'Duration',
      'CallDuration',
      'AcceptDuration',
      'IvrDuration',
      'TotalWaitDuration',
      'WrapupDuration',
      'RerouteDuration',
      'OverflowDuration',
      'ANI',
      'DNIS',
      'FirstCampaign',
    ],
  },
  columns: {
    contact_id: 'ID',
    queue: ['LastCampaign', 'FirstCampaign'],
    caller_id: 'ANI',
    called_number: 'DNIS',
    arrived_at: 'CallLocalTime',
    ivr_sec: 'IvrDuration',
    wait_sec: 'WaitDuration',
    talk_sec: 'ConvDuration',
    acw_sec: 'WrapupDuration',
  },
  values: { channel: 'voice' },
  outcome: [
    { when: { ConvDuration: '> 0' }, is: 'answered' },
    { when: { Overflow: '1' }, is: 'overflowed' },
    { when: { Abandon: '1' }, is: 'abandoned' },
    { when: { NoAgent: '1' }, is: 'abandoned' },
    { is: 'ivr_completed' },
  ],
  setAside: [{ reason: CLOSED, when: { Closed: '1' } }],
};
