import type { Preset } from './preset.js';
import { asteriskCells, asteriskColumns, asteriskDirection, asteriskOutcome } from './shared/asterisk.js';

/** Asterisk, `cdr-csv/Master.csv`: no header; the last two columns only with `loguniqueid` and `loguserfield`. Local time. */
export const asteriskCdr: Preset = {
  name: 'asterisk-cdr',
  title: { en: 'Asterisk call records (cdr-csv/Master.csv)', zh: 'Asterisk 话单（cdr-csv/Master.csv）' },
  source: 'Asterisk documentation: CSV CDR backend (cdr_csv)',
  table: 'contacts',
  match: { cells: asteriskCells },
  read: {
    headerRow: 'none',
    names: [
      'accountcode',
      'src',
      'dst',
      'dcontext',
      'clid',
      'channel',
      'dstchannel',
      'lastapp',
      'lastdata',
      'start',
      'answer',
      'end',
      'duration',
      'billsec',
      'disposition',
      'amaflags',
      'uniqueid',
      'userfield',
    ],
  },
  columns: asteriskColumns,
  values: { channel: 'voice' },
  outcome: asteriskOutcome,
  answeredBy: 'switch',
  direction: asteriskDirection,
};
