import type { Kpi } from '../kpi.js';
import { ratio } from './ratio.js';

/** Share of the answered contacts with a score. 40 of 200 give 0.2. */
export const satisfactionResponseRate: Kpi = {
  id: 'csat_response_rate',
  label: { en: 'Survey response rate', zh: '评价率' },
  unit: 'share',
  worse: 'lower',
  onRequest: 'figures',
  definition: {
    en: 'Answered contacts with a satisfaction score, of all answered contacts.',
    zh: '有满意度评分的接通联络占接通量的比例（参评率）。',
  },
  formula: 'csat_answered / answered',
  source: {
    en: 'Responses per answered contact; exports seldom say who was asked.',
    zh: '以接通量为分母；导出文件通常不含邀评数。',
  },
  undefinedWhen: {
    en: 'Nothing was answered, or the export has no scores.',
    zh: '无接通，或导出文件没有评分。',
  },
  compute: (s) => ratio(s.csat_answered, s.answered),
};
