import type { Kpi } from './kpi.js';
import { ratio } from './ratio.js';

/** Mean talk time of the handled contacts, in seconds: a part of the average handle time. 2,000 s over 10 handled contacts give 200 s. */
export const averageTalkTime: Kpi = {
  id: 'talk_avg_sec',
  label: { en: 'Talk, average (s)', zh: '平均通话时长（秒）' },
  unit: 'seconds',
  definition: {
    en: 'Mean talk time of the handled contacts, in seconds.',
    zh: '已处理联络的平均通话时长，单位秒。',
  },
  formula: 'talk_sec / handled',
  source: {
    en: 'Alibaba Cloud AverageTalkTime = TotalTalkTime / CallsHandled.',
    zh: '阿里云 AverageTalkTime = TotalTalkTime / CallsHandled。',
  },
  undefinedWhen: {
    en: 'No handled contact, or the export does not hold this part.',
    zh: '没有处理时长已知的联络，或导出文件没有该部分。',
  },
  compute: (s) => ratio(s.talk_sec, s.handled),
};
