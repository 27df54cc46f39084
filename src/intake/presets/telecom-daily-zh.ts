import type { Preset } from './preset.js';

/** Hotline day report of telecom operators: percentages as text, of the offered calls; the 20-second columns are taken, those of 30 seconds ride along. */
export const telecomDailyZh: Preset = {
  name: 'telecom-daily-zh',
  title: { en: 'Chinese telecom hotline day report', zh: '电信热线日报（20秒/30秒接通）' },
  source: 'Hotline day report with 20- and 30-second answers, as published in open analyses',
  table: 'intervals',
  match: {
    header: ['时间', '呼入量', '接通量', '呼损量', '20秒接通量'],
    layout: ['接通率', '通话时长', '20秒等待时长', '20秒接通率', '30秒接通量', '30秒等待时长', '30秒接通率'],
  },
  columns: {
    interval_start: '时间',
    offered: '呼入量',
    answered: '接通量',
    abandoned: '呼损量',
    answered_in_target: '20秒接通量',
    talk_sec: '通话时长',
  },
  values: { channel: 'voice', target_sec: 20 },
};
