import type { Preset } from './preset.js';

/**
 * Avaya BCMS split report by the hour or half hour. ACD calls include those that flowed in and those straight to an agent; what flowed out
 * was answered elsewhere. Averages are `h:mm:ss` or `:ss`.
 */
export const avayaBcmsSplit: Preset = {
  name: 'avaya-bcms-split',
  title: { en: 'Avaya BCMS split report', zh: 'Avaya BCMS 技能组时段报表' },
  source: 'Avaya Basic Call Management System (BCMS) Operations: split/skill report headings',
  table: 'intervals',
  match: {
    header: ['Split', 'Split Name', 'Acceptable Service Level', 'TIME/DAY', 'ACD CALLS', 'AVG SPEED ANS'],
    layout: [
      'ABAND CALLS',
      'AVG ABAND TIME',
      'AVG TALK TIME',
      'TOTAL AFTER CALL',
      'FLOW IN',
      'FLOW OUT',
      'TOTAL AUX/OTHER',
      'AVG STAFF',
      '% IN SERV LEVL',
    ],
  },
  columns: {
    queue: ['Split Name', 'Split'],
    interval_start: 'TIME/DAY',
    offered: { column: 'ACD CALLS', plus: ['ABAND CALLS', 'FLOW OUT'] },
    answered: 'ACD CALLS',
    abandoned: 'ABAND CALLS',
    overflowed: 'FLOW OUT',
    target_sec: 'Acceptable Service Level',
    answer_wait_avg_sec: 'AVG SPEED ANS',
    abandon_wait_avg_sec: 'AVG ABAND TIME',
    talk_avg_sec: 'AVG TALK TIME',
    acw_sec: 'TOTAL AFTER CALL',
  },
  values: { channel: 'voice' },
};
