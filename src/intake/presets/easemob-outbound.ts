import type { Preset } from './preset.js';
import { reportDate } from './shared/report-date.js';

/** Easemob, outbound calls by day. Offered is what was dialled; the channel `outbound` keeps these calls apart from those of callers. */
export const easemobOutbound: Preset = {
  name: 'easemob-outbound',
  title: { en: 'Easemob outbound report', zh: '环信 呼出统计' },
  source: 'Easemob documentation: call center, agent analytics',
  table: 'intervals',
  match: {
    header: ['呼出量', '接通量', '平均拨号时长'],
    layout: ['接通率', '最大拨号时长'],
  },
  columns: {
    queue: ['技能组', '队列'],
    interval_start: reportDate,
    offered: '呼出量',
    answered: '接通量',
  },
  values: { channel: 'outbound' },
};
