import type { Preset } from './preset.js';
import { reportDate } from './shared/report-date.js';

/**
 * Service report of China Mobile: full-width brackets in the header, averages in seconds. The service level is the share of all
 * requests for an agent that were answered within 15 seconds; what was not answered counts as abandoned.
 */
export const chinaMobileReport: Preset = {
  name: 'china-mobile-report',
  title: { en: 'China Mobile service report', zh: '中国移动客服运营报表' },
  source: 'China Mobile 10086 service indicators, as published in open analyses',
  table: 'intervals',
  match: {
    header: ['服务水平（15秒整体接通率）', '人工请求量', '人工接通量'],
    layout: [
      '人工服务放弃率',
      '队列放置率',
      '平均排队时间',
      '接通排队时间',
      '放弃排队时间',
      '排队呼入率（人工接通率）',
      'VIP20秒接通率',
      '全球通20秒接通率',
      '神州行30秒接通率',
      '平均延迟时间',
      '平均处理时长',
      '平均交谈时长（通话均长）',
      '平均持线时长',
      '平均事后处理时长',
      '人均每小时电话处理量',
    ],
  },
  columns: {
    interval_start: reportDate,
    offered: '人工请求量',
    answered: '人工接通量',
    abandoned: { column: '人工请求量', minus: ['人工接通量'] },
    answered_in_target: { column: '服务水平（15秒整体接通率）', shareOf: 'offered' },
    answer_wait_avg_sec: '接通排队时间',
    abandon_wait_avg_sec: '放弃排队时间',
    talk_avg_sec: '平均交谈时长（通话均长）',
    hold_avg_sec: '平均持线时长',
    acw_avg_sec: '平均事后处理时长',
  },
  values: { channel: 'voice', target_sec: 15 },
};
