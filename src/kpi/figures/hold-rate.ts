import type { Kpi } from '../kpi.js';
import { ratio } from './ratio.js';

/** Share of the answered contacts that were put on hold. 60 of 400 give 0.15. */
export const holdRate: Kpi = {
  id: 'hold_rate',
  label: { en: 'Hold rate', zh: '保持率' },
  unit: 'share',
  worse: 'higher',
  onRequest: 'figures',
  definition: {
    en: 'Answered contacts that were put on hold, of the handled contacts whose hold time is known.',
    zh: '通话中被保持过的联络占保持时长已知的已处理量的比例。',
  },
  formula: 'held / hold_known',
  source: {
    en: 'Alibaba Cloud Contact Center, CallsHold / CallsHandled',
    zh: '阿里云云联络中心：CallsHold / CallsHandled',
  },
  undefinedWhen: { en: 'The hold time of no answered contact is known.', zh: '没有保持时长已知的接通联络。' },
  compute: (s) => ratio(s.held, s.hold_known),
};
