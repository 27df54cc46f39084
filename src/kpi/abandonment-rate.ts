import type { Kpi } from './kpi.js';
import { ratio } from './ratio.js';

/** Abandonment rate of the queue. 3,080 abandoned of 30,140 offered give 0.1022. */
export const abandonmentRate: Kpi = {
  id: 'abandonment_rate',
  label: { en: 'Abandonment rate', zh: '放弃率' },
  unit: 'share',
  worse: 'higher',
  definition: {
    en: 'Contacts that left the queue before an answer, of all contacts that reached it. Contacts lost in the voice menu are not in it.',
    zh: '接通前离开队列的联络占进线量的比例，不含IVR中放弃。',
  },
  formula: 'abandoned / offered',
  source: {
    en: 'Amazon Connect: contacts abandoned / contacts queued.',
    zh: 'Amazon Connect：放弃联络数/进入队列联络数。',
  },
  undefinedWhen: { en: 'Nothing was offered.', zh: '无进线。' },
  compute: (s) => ratio(s.abandoned, s.offered),
};
