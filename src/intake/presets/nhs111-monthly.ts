import type { Preset } from './preset.js';

/**
 * NHS 111 in England, a row per provider and month; `Apr-15` is April 2015. The column of abandoned calls counts callers who waited 30 seconds
 * or longer: what is left of the offered calls are short abandons. The average episode stands for the handling time.
 */
export const nhs111Monthly: Preset = {
  name: 'nhs111-monthly',
  title: { en: 'NHS 111 monthly figures by provider', zh: 'NHS 111 月报（按服务商）' },
  source: 'NHS England statistics: NHS 111 minimum data set',
  table: 'intervals',
  match: {
    header: [
      'Periodname',
      'Provider Name',
      'Nhs1 Number Calls Offered SUM',
      'Nhs1 Abandoned Calls SUM',
      'Nhs1 Answered Calls SUM',
    ],
    layout: [
      'Yearnumber',
      'Provider Org Code',
      'Nhs1 Population SUM',
      'Nhs1 Calls Through 111 SUM',
      'Nhs1 Calls Through Other SUM',
      'Nhs1 Answered Through 111 SUM',
      'Nhs1 Answered Through Other SUM',
      'Nhs1 Answered 60sec SUM',
      'Nhs1 Calls Person Triaged SUM',
      'Nhs1 Ave Wtransfer Time SUM',
      'Nhs1 Ave Episode Length SUM',
    ],
  },
  columns: {
    queue: 'Provider Name',
    interval_start: 'Periodname',
    offered: 'Nhs1 Number Calls Offered SUM',
    answered: 'Nhs1 Answered Calls SUM',
    abandoned: { column: 'Nhs1 Number Calls Offered SUM', minus: ['Nhs1 Answered Calls SUM'] },
    short_abandoned: {
      column: 'Nhs1 Number Calls Offered SUM',
      minus: ['Nhs1 Answered Calls SUM', 'Nhs1 Abandoned Calls SUM'],
    },
    answered_in_target: 'Nhs1 Answered 60sec SUM',
    aht_sec: 'Nhs1 Ave Episode Length SUM',
  },
  values: { channel: 'voice', target_sec: 60 },
};
