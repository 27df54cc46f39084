import type { Preset } from './preset.js';
import { threeCxCells, threeCxColumns, threeCxDirection, threeCxNames } from './shared/three-cx.js';

/** 3CX, call record file with the 20 columns of versions before 18; no header, universal time. */
export const threecxCdr: Preset = {
  name: 'threecx-cdr',
  title: { en: '3CX call records (20 columns)', zh: '3CX 话单（20列）' },
  source: '3CX documentation: CDR output and its fields',
  table: 'contacts',
  match: { cells: threeCxCells },
  read: { headerRow: 'none', names: threeCxNames },
  dates: { zone: 'UTC' },
  columns: threeCxColumns,
  values: { channel: 'voice' },
  outcome: [
    { when: { 'time-answered': 'happened' }, is: 'answered' },
    { when: { 'reason-terminated': ['like Busy*', 'like Failed*'] }, is: 'failed' },
    { is: 'abandoned' },
  ],
  direction: threeCxDirection,
};
