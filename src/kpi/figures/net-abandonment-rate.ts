import type { Kpi } from '../kpi.js';
import { ratio } from './ratio.js';

/** Abandonment rate without short abandons. 60 abandoned, 10 of them short, of 1,060 offered give 50/1050 = 0.0476. */
export const netAbandonmentRate: Kpi = {
  id: 'net_abandonment_rate',
  label: { en: 'Abandonment rate without short abandons', zh: '净放弃率' },
  unit: 'share',
  worse: 'higher',
  definition: {
    en: 'Abandonment rate with the short abandons taken out of both sides: who gives up within the short-abandon limit could not have been answered.',
    zh: '分子分母均剔除短时放弃后的放弃率：在短时放弃阈值内挂断的客户本来就来不及接起。',
  },
  formula: '(abandoned - short_abandoned) / (offered - short_abandoned)',
  source: {
    en: 'RingCentral abandonedThresholdSeconds; Genesys short abandons.',
    zh: 'RingCentral abandonedThresholdSeconds；Genesys 短时放弃。',
  },
  undefinedWhen: {
    en: 'Nothing was offered besides short abandons, or the wait of the abandoned is unknown.',
    zh: '除短时放弃外无进线，或放弃等待时长未知。',
  },
  compute: ({ abandoned, offered, short_abandoned: short }) =>
    abandoned === null || offered === null || short === null
      ? null
      : ratio(abandoned - short, offered - short),
};
