import type { Preset } from './preset.js';

/** Cisco UCCX, report "Contact Service Queue Activity by CSQ" by interval: a title line, `%` three times, totals between the rows. */
export const ciscoUccxCsq: Preset = {
  name: 'cisco-uccx-csq',
  title: { en: 'Cisco UCCX queue activity by interval', zh: 'Cisco UCCX CSQ 时段报表' },
  source: 'Cisco Unified Contact Center Express: Historical Reporting, Contact Service Queue Activity',
  table: 'intervals',
  match: {
    header: ['CSQ Name', 'Interval Start Time', 'Calls Presented', 'Handled', 'Abandoned'],
    layout: [
      'CSQ ID',
      'Call Skills',
      'Interval End Time',
      'Service Level (sec)',
      'Calls Handled < Service Level',
      'Calls Abandoned < Service Level',
      'Only Handled',
      'With No Abandoned Calls',
      'With Abandoned Calls Counted Positively',
      'With Abandoned Calls Counted Negatively',
      '%',
      'Dequeued',
    ],
  },
  dates: { order: 'mdy' },
  columns: {
    queue: 'CSQ Name',
    interval_start: 'Interval Start Time',
    offered: 'Calls Presented',
    answered: 'Handled',
    abandoned: 'Abandoned',
    overflowed: 'Dequeued',
    target_sec: 'Service Level (sec)',
    answered_in_target: 'Calls Handled < Service Level',
    abandoned_in_target: 'Calls Abandoned < Service Level',
  },
  values: { channel: 'voice' },
};
