import type { Kpi } from '../kpi.js';
import { ratio } from './ratio.js';

/** Share of the scores in the top box. 80 of 100 scores give 0.8. */
export const satisfactionTopBox: Kpi = {
  id: 'csat_top_box',
  label: { en: 'Satisfied', zh: '满意率' },
  alsoCalled: ['满意率'],
  unit: 'share',
  worse: 'lower',
  onRequest: 'figures',
  definition: {
    en: 'Satisfaction scores of at least --csat-top, of all scores given. Empty without --csat-top, for scales differ.',
    zh: '评分不低于 --csat-top 的占全部评价的比例；各系统分制不同，未指定 --csat-top 时为空。',
  },
  formula: 'csat_top / csat_rated',
  source: {
    en: 'Top-box (or top-two-box) score of customer surveys.',
    zh: '满意度调查的 Top-Box（或 Top-2-Box）得分。',
  },
  undefinedWhen: { en: 'Nobody gave a score, or no top box was named.', zh: '无人评价，或未指定满意档。' },
  compute: (s) => ratio(s.csat_top, s.csat_rated),
};
