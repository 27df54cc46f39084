import type { Preset } from './preset.js';

const MINUTES = { en: 'by the minute; export it by the hour', zh: '按分钟统计，请按小时导出' };

/**
 * Alibaba Cloud AICCS, hotline report by hour, a row per agent and skill group. Offered are the requests: contacts without those that were
 * distributed anew; what was not picked up counts as abandoned. 60 seconds are the target.
 */
export const aliyunAiccs: Preset = {
  name: 'aliyun-aiccs',
  title: { en: 'Alibaba Cloud AICCS hotline report', zh: '阿里云智能联络中心 热线报表' },
  source: 'Alibaba Cloud documentation: AICCS 2019-10-15, hotline reports',
  table: 'intervals',
  match: {
    header: ['date_id', 'hour_id', 'minute_id', 'request_cnt', 'ready_cnt'],
    layout: [
      'servicer_id',
      'servicer_name',
      'group_id',
      'group_name',
      'department_name',
      'inline_cnt',
      'reassign_cnt',
      'ready_cnt_60s',
      'ringqueue_len',
      'ringtime_len',
      'queue_len',
      'service_time_len',
      'give_up_len',
      'call_out_cnt',
    ],
  },
  columns: {
    queue: ['group_name', 'department_name'],
    interval_start: { date: 'date_id', time: 'hour_id' },
    offered: 'request_cnt',
    answered: 'ready_cnt',
    abandoned: { column: 'request_cnt', minus: ['ready_cnt'] },
    answered_in_target: 'ready_cnt_60s',
    answer_wait_sec: 'queue_len',
    abandon_wait_sec: 'give_up_len',
    talk_sec: 'service_time_len',
  },
  values: { channel: 'voice', target_sec: 60, interval_minutes: 60 },
  setAside: [{ reason: MINUTES, when: { minute_id: '>= 0' } }],
};
