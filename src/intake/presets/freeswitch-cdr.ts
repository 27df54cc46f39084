import type { Preset } from './preset.js';
import { freeswitchDirection, freeswitchOutcome } from './shared/freeswitch.js';
import { looks } from './shared/patterns.js';

/** FreeSWITCH, `cdr-csv/Master.csv` by the `example` template or the module's default, which ends with the account code; no header. Local time. */
export const freeswitchCdr: Preset = {
  name: 'freeswitch-cdr',
  title: {
    en: 'FreeSWITCH call records (cdr-csv, example template)',
    zh: 'FreeSWITCH 话单（cdr-csv，example 模板）',
  },
  source: 'FreeSWITCH documentation: mod_cdr_csv',
  table: 'contacts',
  match: {
    cells: {
      start_stamp: looks.dashedTime,
      answer_stamp: looks.dashedTimeOrEmpty,
      end_stamp: looks.dashedTime,
      duration: looks.whole,
      billsec: looks.whole,
      hangup_cause: '[A-Z][A-Z0-9_]+',
      uuid: looks.uuid,
    },
  },
  read: {
    headerRow: 'none',
    names: [
      'caller_id_name',
      'caller_id_number',
      'destination_number',
      'context',
      'start_stamp',
      'answer_stamp',
      'end_stamp',
      'duration',
      'billsec',
      'hangup_cause',
      'uuid',
      'bleg_uuid',
      'accountcode',
      'read_codec',
      'write_codec',
    ],
  },
  columns: {
    contact_id: 'uuid',
    caller_id: 'caller_id_number',
    called_number: 'destination_number',
    arrived_at: 'start_stamp',
    answered_at: 'answer_stamp',
    ended_at: 'end_stamp',
    talk_sec: 'billsec',
  },
  values: { channel: 'voice' },
  outcome: freeswitchOutcome,
  direction: freeswitchDirection,
};
