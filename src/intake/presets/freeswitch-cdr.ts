import type { Preset } from './preset.js';
import {
  freeswitchCells,
  freeswitchColumns,
  freeswitchDirection,
  freeswitchOutcome,
} from './shared/freeswitch.js';

/** FreeSWITCH, `cdr-csv/Master.csv` by the `example` template or the module's default, which ends with the account code; no header. Local time. */
export const freeswitchCdr: Preset = {
  name: 'freeswitch-cdr',
  title: {
    en: 'FreeSWITCH call records (cdr-csv, example template)',
    zh: 'FreeSWITCH 话单（cdr-csv，example 模板）',
  },
  source: 'FreeSWITCH documentation: mod_cdr_csv',
  table: 'contacts',
  match: { cells: freeswitchCells },
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
  columns: freeswitchColumns,
  values: { channel: 'voice' },
  outcome: freeswitchOutcome,
  direction: freeswitchDirection,
};
