import type { Kpi } from '../kpi.js';
import { ratio } from './ratio.js';

/** Share of the inbound contacts whose caller is known. 900 of 1,000 give 0.9. */
export const identifiedShare: Kpi = {
  id: 'identified_share',
  label: { en: 'Caller known', zh: '主叫可识别占比' },
  unit: 'share',
  onRequest: 'figures',
  definition: {
    en: 'Offered inbound contacts whose caller is known; the figures by repeat window speak of these alone.',
    zh: '主叫可识别的呼入进线量占比；基于重复来电窗口的指标仅针对这部分联络。',
  },
  formula: 'identified / identifiable',
  source: { en: 'To be stated beside every figure by repeat window.', zh: '应与各项重复来电指标一并列出。' },
  undefinedWhen: { en: 'Nothing came in.', zh: '无呼入。' },
  compute: (s) => ratio(s.identified, s.identifiable),
};
