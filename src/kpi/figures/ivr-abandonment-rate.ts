import type { Kpi } from '../kpi.js';
import { combine, ratio } from './ratio.js';

/** Abandonment in the voice menu. 40 of 1,000 calls give 0.04. */
export const ivrAbandonmentRate: Kpi = {
  id: 'ivr_abandonment_rate',
  label: { en: 'Abandonment in IVR', zh: 'IVR放弃率' },
  unit: 'share',
  worse: 'higher',
  onRequest: 'figures',
  definition: {
    en: 'Contacts abandoned in the voice menu, of all contacts that entered the centre.',
    zh: '在IVR中放弃的联络，占进入呼叫中心的全部来电的比例。',
  },
  formula: 'abandoned_in_ivr / (offered + ivr_completed + abandoned_in_ivr)',
  source: {
    en: 'Alibaba Cloud Contact Center, CallsAbandonedInIVR / CallsOffered',
    zh: '阿里云云联络中心：CallsAbandonedInIVR / CallsOffered',
  },
  undefinedWhen: {
    en: 'The export holds nothing of the voice menu, or nobody came in.',
    zh: '导出文件没有IVR数据，或无来电。',
  },
  compute: (s) => ratio(s.abandoned_in_ivr, combine([s.offered, s.ivr_completed ?? 0, s.abandoned_in_ivr])),
};
