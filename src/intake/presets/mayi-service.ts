import type { Preset } from './preset.js';
import { reportDate } from './shared/report-date.js';

/** Mayi customer service, call report by day. Talk time counts inbound and outbound calls together, so it rides along. */
export const mayiService: Preset = {
  name: 'mayi-service',
  title: { en: 'Mayi customer service call report', zh: '蚂蚁客服 通话统计' },
  source: 'Mayi customer service (蚂蚁客服) documentation: call statistics',
  table: 'intervals',
  match: {
    header: ['呼叫总数', '呼入', '呼入成功数', '呼入接通率'],
    layout: [
      '通话时长',
      '平均时长',
      '外呼数量',
      '点击外呼',
      '分机互打',
      '呼出',
      '外呼成功数',
      '外呼成功率',
      '呼出成功数',
      '呼出成功率',
    ],
  },
  columns: {
    queue: ['技能组', '队列'],
    interval_start: reportDate,
    offered: '呼入',
    answered: '呼入成功数',
    abandoned: { column: '呼入', minus: ['呼入成功数'] },
  },
  values: { channel: 'voice' },
};
