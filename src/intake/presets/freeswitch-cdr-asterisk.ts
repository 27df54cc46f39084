import type { Preset } from './preset.js';
import { asteriskDirection } from './shared/asterisk.js';
import { freeswitchCells, freeswitchColumns, freeswitchOutcome } from './shared/freeswitch.js';

/** FreeSWITCH, `cdr-csv/Master.csv` by the `asterisk` template: Asterisk's order of columns, but causes and ids of FreeSWITCH; no header. */
export const freeswitchCdrAsterisk: Preset = {
  name: 'freeswitch-cdr-asterisk',
  title: {
    en: 'FreeSWITCH call records (cdr-csv, asterisk template)',
    zh: 'FreeSWITCH 话单（cdr-csv，asterisk 模板）',
  },
  source: 'FreeSWITCH documentation: mod_cdr_csv, asterisk template',
  table: 'contacts',
  match: { cells: freeswitchCells },
  read: {
    headerRow: 'none',
    names: [
      'accountcode',
      'caller_id_number',
      'destination_number',
      'dcontext',
      'caller_id',
      'channel_name',
      'bridge_channel',
      'last_app',
      'last_arg',
      'start_stamp',
      'answer_stamp',
      'end_stamp',
      'duration',
      'billsec',
      'hangup_cause',
      'amaflags',
      'uuid',
      'userfield',
    ],
  },
  columns: {
    ...freeswitchColumns,
    agent_id: { column: 'bridge_channel', extract: '^[a-z]+/[^/]+/(\\d{2,6})(?:@|$)' },
  },
  values: { channel: 'voice' },
  outcome: freeswitchOutcome,
  direction: [
    { when: { dcontext: 'public' }, is: 'inbound' },
    { when: { dcontext: ['default', 'internal'] }, is: 'outbound' },
    ...asteriskDirection,
  ],
};
