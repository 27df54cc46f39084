import type { Kpi } from '../kpi.js';
import { combine, ratio } from './ratio.js';

/** Abandonment in the queue. 12 of 400 offered give 0.03. */
export const queueAbandonmentRate: Kpi = {
  id: 'queue_abandonment_rate',
  label: { en: 'Abandonment in the queue', zh: '排队放弃率' },
  unit: 'share',
  worse: 'higher',
  onRequest: 'figures',
  definition: {
    en: "Contacts abandoned before any agent's phone rang, of all contacts that reached the queue.",
    zh: '坐席振铃之前放弃的联络占进线量的比例。',
  },
  formula: 'abandoned_in_queue / offered',
  source: {
    en: 'Alibaba Cloud Contact Center, CallsAbandonedInQueue',
    zh: '阿里云云联络中心：CallsAbandonedInQueue',
  },
  undefinedWhen: {
    en: 'Nothing was offered, or the ringing time of an abandoned contact is unknown.',
    zh: '无进线，或有放弃联络的振铃时长未知。',
  },
  compute: (s) =>
    combine([s.abandoned_in_queue, s.abandoned_in_ring]) === s.abandoned
      ? ratio(s.abandoned_in_queue, s.offered)
      : null,
};
