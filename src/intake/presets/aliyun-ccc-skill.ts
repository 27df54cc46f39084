import type { Preset } from './preset.js';

/**
 * Alibaba Cloud Contact Center (CCC), interval report of a skill group or of the instance: the reply of the API, or a table with the same names.
 * Stamps in milliseconds. Offered is what entered the queue; given up in the queue and while ringing count as abandoned there.
 */
export const aliyunCccSkill: Preset = {
  name: 'aliyun-ccc-skill',
  title: { en: 'Alibaba Cloud CCC interval report', zh: '阿里云云呼叫中心 分段统计报表' },
  source: 'Alibaba Cloud documentation: CCC 2020-07-01, ListIntervalSkillGroupReport',
  table: 'intervals',
  match: {
    header: [
      'StatsTime',
      'Inbound.CallsQueued',
      'Inbound.CallsHandled',
      'Inbound.CallsAbandonedInQueue',
      'Inbound.CallsAbandonedInRing',
    ],
    layout: [
      'Inbound.CallsOffered',
      'Inbound.CallsRinged',
      'Inbound.CallsAbandoned',
      'Inbound.CallsAbandonedInIVR',
      'Inbound.AbandonRate',
      'Inbound.HandleRate',
      'Inbound.ServiceLevel20',
      'Inbound.TotalRingTime',
      'Inbound.TotalWaitTime',
      'Inbound.TotalTalkTime',
      'Inbound.TotalWorkTime',
      'Inbound.TotalHoldTime',
      'Inbound.CallsHold',
      'Inbound.CallsBlindTransferred',
      'Inbound.CallsAttendedTransferred',
      'Inbound.SatisfactionIndex',
      'Outbound.CallsDialed',
      'Outbound.CallsAnswered',
      'Overall.TotalLoggedInTime',
      'Overall.OccupancyRate',
    ],
  },
  columns: {
    queue: ['SkillGroupName', 'SkillGroupId'],
    interval_start: 'StatsTime',
    offered: 'Inbound.CallsQueued',
    answered: 'Inbound.CallsHandled',
    abandoned: { column: 'Inbound.CallsAbandonedInQueue', plus: ['Inbound.CallsAbandonedInRing'] },
    overflowed: 'Inbound.CallsOverflow',
    answer_wait_sec: 'Inbound.TotalWaitTime',
    talk_sec: 'Inbound.TotalTalkTime',
    hold_sec: 'Inbound.TotalHoldTime',
    acw_sec: 'Inbound.TotalWorkTime',
  },
  values: { channel: 'voice' },
};
