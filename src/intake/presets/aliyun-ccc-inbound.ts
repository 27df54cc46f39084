import type { Preset } from './preset.js';

/**
 * Alibaba Cloud Contact Center (CCC), inbound figures as a table of their own. Seconds; stamps in milliseconds or as text. Offered is what
 * entered the queue; given up in the queue and while ringing count as abandoned there.
 */
export const aliyunCccInbound: Preset = {
  name: 'aliyun-ccc-inbound',
  title: { en: 'Alibaba Cloud CCC inbound report', zh: '阿里云云呼叫中心 呼入报表' },
  source: 'Alibaba Cloud documentation: CCC 2020-07-01, report metrics of inbound calls',
  table: 'intervals',
  match: {
    header: ['CallsOffered', 'CallsQueued', 'CallsHandled', 'CallsAbandonedInQueue', 'CallsAbandonedInRing'],
    layout: [
      'CallsRinged',
      'CallsAbandoned',
      'CallsAbandonedInIVR',
      'AbandonRate',
      'HandleRate',
      'ServiceLevel15',
      'ServiceLevel20',
      'ServiceLevel30',
      'AverageRingTime',
      'MaxRingTime',
      'TotalRingTime',
      'AverageWaitTime',
      'MaxWaitTime',
      'TotalWaitTime',
      'AverageTalkTime',
      'MaxTalkTime',
      'TotalTalkTime',
      'AverageWorkTime',
      'MaxWorkTime',
      'TotalWorkTime',
      'AverageHoldTime',
      'MaxHoldTime',
      'TotalHoldTime',
      'CallsHold',
      'CallsBlindTransferred',
      'CallsAttendedTransferred',
      'SatisfactionIndex',
      'SatisfactionSurveysOffered',
      'SatisfactionSurveysResponded',
    ],
  },
  columns: {
    queue: ['SkillGroupName', 'SkillGroupId'],
    interval_start: ['StatsTime', 'StartTime', 'Time', 'Date', '时间', '日期'],
    offered: 'CallsQueued',
    answered: 'CallsHandled',
    abandoned: { column: 'CallsAbandonedInQueue', plus: ['CallsAbandonedInRing'] },
    transferred: { column: 'CallsBlindTransferred', plus: ['CallsAttendedTransferred'] },
    answer_wait_sec: 'TotalWaitTime',
    talk_sec: 'TotalTalkTime',
    hold_sec: 'TotalHoldTime',
    acw_sec: 'TotalWorkTime',
  },
  values: { channel: 'voice' },
};
