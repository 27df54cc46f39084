import type { Kpi } from '../kpi.js';
import { ratio } from './ratio.js';

/** Share of the offered contacts given up within the short-abandon limit. 9 of 300 give 0.03. */
export const shortAbandonmentRate: Kpi = {
  id: 'short_abandonment_rate',
  label: { en: 'Short abandons', zh: '短时放弃率' },
  unit: 'share',
  onRequest: 'figures',
  definition: {
    en: 'Abandoned contacts that waited no longer than --short-abandon, of all contacts that reached the queue.',
    zh: '等待不超过 --short-abandon 的放弃占进线量的比例。',
  },
  formula: 'short_abandoned / offered',
  source: {
    en: 'Genesys Cloud short abandons; RingCentral abandonedThresholdSeconds.',
    zh: 'Genesys Cloud 短时放弃；RingCentral abandonedThresholdSeconds。',
  },
  undefinedWhen: {
    en: 'Nothing was offered, or the wait of the abandoned is unknown.',
    zh: '无进线，或放弃等待时长未知。',
  },
  compute: (s) => ratio(s.short_abandoned, s.offered),
};
