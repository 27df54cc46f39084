import type { Preset } from './preset.js';

/** Avaya CMS Supervisor, daily skill summary as a custom report: lines of title first, month before day, `:ss` for less than a minute. */
export const avayaCmsSkill: Preset = {
  name: 'avaya-cms-skill',
  title: { en: 'Avaya CMS daily skill summary', zh: 'Avaya CMS 技能组日汇总' },
  source: 'Avaya Call Management System: Supervisor Reports, split/skill summary',
  table: 'intervals',
  match: {
    header: ['Date', 'Split/Skill', 'Calls Offered', 'ACD Calls', 'Aban Calls', 'Calls Answ <30 secs'],
    layout: [
      'Avg Speed Ans',
      'Avg Aban Time',
      'Avg ACD Time',
      'Avg ACW Time',
      'ACD Time',
      'ACW Time',
      'Hold Time',
      'Avg Handle Time',
      '% Within Service Level',
      'Max Delay',
      'Dequeued Calls',
    ],
  },
  dates: { order: 'mdy' },
  columns: {
    queue: 'Split/Skill',
    interval_start: 'Date',
    offered: 'Calls Offered',
    answered: 'ACD Calls',
    abandoned: 'Aban Calls',
    overflowed: 'Dequeued Calls',
    answered_in_target: 'Calls Answ <30 secs',
    answer_wait_avg_sec: 'Avg Speed Ans',
    abandon_wait_avg_sec: 'Avg Aban Time',
    talk_sec: 'ACD Time',
    hold_sec: 'Hold Time',
    acw_sec: 'ACW Time',
  },
  values: { channel: 'voice', target_sec: 30, interval_minutes: 1440 },
};
