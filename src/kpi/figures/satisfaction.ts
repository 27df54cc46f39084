import type { Kpi } from '../kpi.js';
import { ratio } from './ratio.js';

/** Mean satisfaction score on the scale of the export. Scores 5, 4 and 3 give 4. */
export const satisfaction: Kpi = {
  id: 'csat_avg',
  label: { en: 'Satisfaction', zh: '满意度均分' },
  alsoCalled: ['CSAT', '满意度', '满意度得分'],
  unit: 'number',
  worse: 'lower',
  definition: {
    en: 'Mean of the satisfaction scores given, on the scale of the export.',
    zh: '客户满意度评分的均值，沿用导出文件的分制。',
  },
  formula: 'csat_sum / csat_count',
  source: { en: 'Arithmetic mean of the answers given.', zh: '所有评价的算术平均。' },
  undefinedWhen: { en: 'Nobody gave a score.', zh: '无人评价。' },
  compute: (s) => ratio(s.csat_sum, s.csat_count),
};
