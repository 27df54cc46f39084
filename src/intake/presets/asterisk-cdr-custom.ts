import type { Preset } from './preset.js';
import { asteriskCells, asteriskColumns, asteriskDirection, asteriskOutcome } from './shared/asterisk.js';

/** Asterisk, `cdr-custom/Master.csv`: the same file name as cdr-csv, another order of columns; no header. Local time. */
export const asteriskCdrCustom: Preset = {
  name: 'asterisk-cdr-custom',
  title: {
    en: 'Asterisk call records (cdr-custom/Master.csv)',
    zh: 'Asterisk 话单（cdr-custom/Master.csv）',
  },
  source: 'Asterisk documentation: custom CSV CDR backend (cdr_custom)',
  table: 'contacts',
  match: { cells: asteriskCells },
  read: {
    headerRow: 'none',
    names: [
      'clid',
      'src',
      'dst',
      'dcontext',
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
      'accountcode',
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
