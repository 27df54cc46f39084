import type { Preset } from './preset.js';
import { reportDate } from './shared/report-date.js';

/** Easemob, inbound calls by day. `20s应答率` is a share of the answered calls, so the count in target follows from it. */
export const easemobInbound: Preset = {
  name: 'easemob-inbound',
  title: { en: 'Easemob inbound report', zh: '环信 呼入统计' },
  source: 'Easemob documentation: call center, agent analytics',
  table: 'intervals',
  match: {
    header: ['呼入量', '应答量', '20s应答率', '放弃量'],
    layout: ['应答率', '放弃率', '平均振铃时长', '最大振铃时长'],
  },
  columns: {
    queue: ['技能组', '队列'],
    interval_start: reportDate,
    offered: '呼入量',
    answered: '应答量',
    abandoned: '放弃量',
    answered_in_target: { column: '20s应答率', shareOf: 'answered' },
  },
  values: { channel: 'voice', target_sec: 20 },
};
