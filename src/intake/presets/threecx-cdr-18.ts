import type { Preset } from './preset.js';
import { threeCxCells, threeCxColumns, threeCxDirection, threeCxNames } from './shared/three-cx.js';

/** 3CX 18 and later, call record file with 27 columns; no header, universal time. A call that ends at a queue or a voice menu reached no agent. */
export const threecxCdr18: Preset = {
  name: 'threecx-cdr-18',
  title: { en: '3CX 18 call records (27 columns)', zh: '3CX 18 话单（27列）' },
  source: '3CX documentation: CDR output and its fields, version 18',
  table: 'contacts',
  match: { cells: { ...threeCxCells, 'final-type': '[A-Za-z_ ]*' } },
  read: {
    headerRow: 'none',
    names: [
      ...threeCxNames,
      'missed-queue-calls',
      'from-dispname',
      'to-dispname',
      'final-dispname',
      'from-type',
      'to-type',
      'final-type',
    ],
  },
  dates: { zone: 'UTC' },
  columns: threeCxColumns,
  values: { channel: 'voice' },
  outcome: [
    { when: { 'final-type': ['Queue', 'RingGroup'] }, is: 'abandoned' },
    { when: { 'final-type': ['VoiceMail', 'Voicemail'] }, is: 'overflowed' },
    { when: { 'time-answered': 'happened', 'final-type': 'IVR' }, is: 'ivr_completed' },
    { when: { 'time-answered': 'happened' }, is: 'answered' },
    { when: { 'reason-terminated': ['like Busy*', 'like Failed*'] }, is: 'failed' },
    { is: 'abandoned' },
  ],
  direction: threeCxDirection,
};
