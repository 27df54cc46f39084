import type { Preset } from './preset.js';

const TYPE_ROW = { en: 'row of column types', zh: '字段类型行' };
const QUALITY = { en: 'record of voice quality (CMR)', zh: '语音质量记录（CMR）' };

/** Cisco Unified Communications Manager, CDR flat file: a header, a row of SQL types, epoch seconds (0: never). Duration 0 means not connected. */
export const ciscoCucmCdr: Preset = {
  name: 'cisco-cucm-cdr',
  title: { en: 'Cisco CUCM call detail records', zh: 'Cisco CUCM 呼叫详细记录' },
  source: 'Cisco Unified Communications Manager: Call Detail Records Administration Guide',
  table: 'contacts',
  match: {
    header: [
      'cdrRecordType',
      'globalCallID_callId',
      'dateTimeOrigination',
      'dateTimeConnect',
      'dateTimeDisconnect',
      'duration',
    ],
    layout: [
      'globalCallID_callManagerId',
      'origLegCallIdentifier',
      'origNodeId',
      'origSpan',
      'origIpAddr',
      'callingPartyNumber',
      'callingPartyUnicodeLoginUserID',
      'origCause_location',
      'origCause_value',
      'origPrecedenceLevel',
      'destLegIdentifier',
      'originalCalledPartyNumber',
      'finalCalledPartyNumber',
      'destCause_value',
      'origDeviceName',
      'destDeviceName',
    ],
  },
  columns: {
    contact_id: 'globalCallID_callId',
    queue: 'huntPilotDN',
    caller_id: 'callingPartyNumber',
    called_number: 'originalCalledPartyNumber',
    arrived_at: 'dateTimeOrigination',
    answered_at: 'dateTimeConnect',
    ended_at: 'dateTimeDisconnect',
    talk_sec: 'duration',
    // An extension; a longer number is a called party outside.
    agent_id: { column: 'finalCalledPartyNumber', extract: '^(\\d{2,6})$' },
  },
  values: { channel: 'voice' },
  outcome: [
    { when: { duration: '> 0' }, is: 'answered' },
    // Q.850: unallocated, no route, busy, rejected, out of order, no circuit, network and equipment trouble.
    { when: { destCause_value: [1, 2, 3, 17, 21, 27, 28, 34, 38, 41, 42, 44, 47] }, is: 'failed' },
    { is: 'abandoned' },
  ],
  setAside: [
    { reason: TYPE_ROW, when: { cdrRecordType: 'INTEGER' } },
    { reason: QUALITY, when: { cdrRecordType: 2 } },
  ],
};
