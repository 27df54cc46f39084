import type { Preset } from './preset.js';
import { asteriskColumns, asteriskDirection, asteriskOutcome } from './shared/asterisk.js';

/** Asterisk 12 and later, the full set of CDR fields with a header, often divided by `|`. One call has several records with the same linkedid. */
export const asteriskCdrTable: Preset = {
  name: 'asterisk-cdr-table',
  title: { en: 'Asterisk call records, all fields with header', zh: 'Asterisk 话单（全部字段，带表头）' },
  source: 'Asterisk documentation: Asterisk 12 CDR specification',
  table: 'contacts',
  match: {
    header: [
      'clid',
      'src',
      'dst',
      'dcontext',
      'start',
      'answer',
      'end',
      'billsec',
      'disposition',
      'linkedid',
    ],
    layout: [
      'channel',
      'dstchannel',
      'lastapp',
      'lastdata',
      'duration',
      'amaflags',
      'accountcode',
      'peeraccount',
      'uniqueid',
      'userfield',
      'sequence',
    ],
  },
  columns: asteriskColumns,
  contact: { by: 'linkedid' },
  values: { channel: 'voice' },
  outcome: asteriskOutcome,
  answeredBy: 'switch',
  direction: asteriskDirection,
};
