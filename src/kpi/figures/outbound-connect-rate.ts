import type { Kpi } from '../kpi.js';
import { ratio } from './ratio.js';

/** Share of the outbound attempts that the other side answered. 300 of 500 give 0.6. */
export const outboundConnectRate: Kpi = {
  id: 'outbound_connect_rate',
  label: { en: 'Outbound connect rate', zh: '外呼接通率' },
  unit: 'share',
  worse: 'lower',
  onRequest: 'figures',
  definition: {
    en: 'Outbound contacts that the other side answered, of all outbound attempts.',
    zh: '对方接通的外呼占外呼次数的比例。',
  },
  formula: 'outbound_connected / outbound_attempts',
  source: {
    en: 'Alibaba Cloud Contact Center, CallsAnswered / CallsDialed',
    zh: '阿里云云联络中心：CallsAnswered / CallsDialed',
  },
  undefinedWhen: {
    en: 'No outbound contact, or the export does not tell directions.',
    zh: '无外呼，或导出文件未注明方向。',
  },
  compute: (s) => ratio(s.outbound_connected, s.outbound_attempts),
};
