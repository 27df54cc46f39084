import { byVariant, type Kpi } from '../kpi.js';
import { acw, partVariants } from './handle-time.js';

const variants = partVariants(acw);

/** Mean after-call work of the handled contacts, in seconds: a part of the average handle time. 2,000 s over 10 handled contacts give 200 s. */
export const averageAfterCallWork: Kpi = {
  id: 'acw_avg_sec',
  label: { en: 'After-call work, average (s)', zh: '平均话后处理时长（秒）' },
  alsoCalled: ['ACW', '平均话后时长', '平均整理时长'],
  unit: 'seconds',
  worse: 'higher',
  definition: {
    en: 'Mean after-call work of the handled contacts whose after-call work is known, in seconds.',
    zh: '话后处理时长已知的已处理联络的平均话后处理时长，单位秒。',
  },
  formula: variants[0].formula,
  variants,
  source: {
    en: 'Alibaba Cloud AverageWorkTime = TotalWorkTime / CallsHandled.',
    zh: '阿里云 AverageWorkTime = TotalWorkTime / CallsHandled。',
  },
  undefinedWhen: {
    en: 'No handled contact, or the export does not hold this part.',
    zh: '没有处理时长已知的联络，或导出文件没有该部分。',
  },
  compute: byVariant('acw_avg_sec', variants),
};
