import type { Kpi } from '../kpi.js';
import { combine, ratio } from './ratio.js';

/** Abandonment while ringing. 12 of 400 offered give 0.03. */
export const ringAbandonmentRate: Kpi = {
  id: 'ring_abandonment_rate',
  label: { en: 'Abandonment while ringing', zh: '振铃放弃率' },
  unit: 'share',
  worse: 'higher',
  onRequest: 'figures',
  definition: {
    en: "Contacts abandoned after an agent's phone had begun to ring, of all contacts that reached the queue.",
    zh: '坐席已开始振铃但接起前放弃的联络占进线量的比例。',
  },
  formula: 'abandoned_in_ring / offered',
  source: {
    en: 'Alibaba Cloud Contact Center, CallsAbandonedInRing',
    zh: '阿里云云联络中心：CallsAbandonedInRing',
  },
  undefinedWhen: {
    en: 'Nothing was offered, or the ringing time of an abandoned contact is unknown.',
    zh: '无进线，或有放弃联络的振铃时长未知。',
  },
  compute: (s) =>
    combine([s.abandoned_in_queue, s.abandoned_in_ring]) === s.abandoned
      ? ratio(s.abandoned_in_ring, s.offered)
      : null,
};
