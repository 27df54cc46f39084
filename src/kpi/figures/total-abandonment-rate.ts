import type { Kpi } from '../kpi.js';
import { combine, ratio } from './ratio.js';

/** Abandonment of the whole centre, voice menu included. 40 in the menu and 60 later of 1,000 calls give 0.1. */
export const totalAbandonmentRate: Kpi = {
  id: 'total_abandonment_rate',
  label: { en: 'Abandonment with IVR', zh: '总放弃率（含IVR）' },
  unit: 'share',
  worse: 'higher',
  onRequest: 'figures',
  definition: {
    en: 'Contacts abandoned in the voice menu, in the queue or while ringing, of all contacts that entered the centre.',
    zh: '在IVR、排队或振铃中放弃的联络之和，占进入呼叫中心的全部来电的比例。',
  },
  formula: '(abandoned_in_ivr + abandoned) / (offered + ivr_completed + abandoned_in_ivr)',
  source: {
    en: 'Alibaba Cloud Contact Center, CallsAbandoned (InIVR + InQueue + InRing) / CallsOffered',
    zh: '阿里云云联络中心：CallsAbandoned (InIVR + InQueue + InRing) / CallsOffered',
  },
  undefinedWhen: {
    en: 'The export holds nothing of the voice menu, or nobody came in.',
    zh: '导出文件没有IVR数据，或无来电。',
  },
  compute: (s) =>
    ratio(
      combine([s.abandoned_in_ivr, s.abandoned]),
      combine([s.offered, s.ivr_completed ?? 0, s.abandoned_in_ivr]),
    ),
};
