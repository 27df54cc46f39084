import type { Kpi } from '../kpi.js';
import { ratio } from './ratio.js';

/** Share of the offered contacts that went on to another queue. 12 of 400 give 0.03. */
export const overflowRate: Kpi = {
  id: 'overflow_rate',
  label: { en: 'Overflow rate', zh: '溢出率' },
  unit: 'share',
  worse: 'higher',
  definition: {
    en: 'Contacts that the queue passed on to another one before an answer, of all contacts that reached it.',
    zh: '接通前溢出到其他队列的联络占进线量的比例。',
  },
  formula: 'overflowed / offered',
  source: { en: 'Flow-outs in Genesys Cloud.', zh: 'Genesys Cloud 流出（flow-out）。' },
  undefinedWhen: { en: 'Nothing was offered.', zh: '无进线。' },
  compute: (s) => ratio(s.overflowed, s.offered),
};
