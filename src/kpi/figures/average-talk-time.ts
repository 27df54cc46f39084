import { byVariant, type Kpi } from '../kpi.js';
import { partVariants, talk } from './handle-time.js';

const variants = partVariants(talk);

/** Mean talk time of the handled contacts, in seconds: a part of the average handle time. 2,000 s over 10 handled contacts give 200 s. */
export const averageTalkTime: Kpi = {
  id: 'talk_avg_sec',
  label: { en: 'Talk, average (s)', zh: '平均通话时长（秒）' },
  alsoCalled: ['ATT', '平均通话时间'],
  unit: 'seconds',
  definition: {
    en: 'Mean talk time of the handled contacts whose talk time is known, in seconds.',
    zh: '通话时长已知的已处理联络的平均通话时长，单位秒。',
  },
  formula: variants[0].formula,
  variants,
  source: {
    en: 'Alibaba Cloud AverageTalkTime = TotalTalkTime / CallsHandled.',
    zh: '阿里云 AverageTalkTime = TotalTalkTime / CallsHandled。',
  },
  undefinedWhen: {
    en: 'No handled contact, or the export does not hold this part.',
    zh: '没有处理时长已知的联络，或导出文件没有该部分。',
  },
  compute: byVariant('talk_avg_sec', variants),
};
