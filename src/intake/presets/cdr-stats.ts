import type { Preset } from './preset.js';
import { freeswitchBilledOutcome } from './shared/freeswitch.js';

/** The CSV that cdr-stats imports, whatever switch it was made from. Wait is duration less billsec. */
export const cdrStats: Preset = {
  name: 'cdr-stats',
  title: { en: 'cdr-stats import file', zh: 'cdr-stats 导入文件' },
  source: 'cdr-stats documentation: importing call records from CSV',
  table: 'contacts',
  match: {
    header: [
      'switch',
      'cdr_source_type',
      'callid',
      'caller_id_number',
      'destination_number',
      'starting_date',
      'duration',
      'billsec',
    ],
    layout: [
      'caller_id_name',
      'dialcode',
      'state',
      'channel',
      'progresssec',
      'answersec',
      'waitsec',
      'hangup_cause_id',
      'hangup_cause',
      'direction',
      'country_code',
      'accountcode',
      'buy_rate',
      'buy_cost',
      'sell_rate',
      'sell_cost',
      'extradata',
    ],
  },
  columns: {
    contact_id: 'callid',
    direction: 'direction',
    caller_id: 'caller_id_number',
    called_number: 'destination_number',
    arrived_at: 'starting_date',
    wait_sec: { column: 'duration', minus: ['billsec'] },
    talk_sec: 'billsec',
  },
  values: { channel: 'voice' },
  outcome: freeswitchBilledOutcome,
};
