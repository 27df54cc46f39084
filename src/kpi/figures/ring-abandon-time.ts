import type { Kpi } from '../kpi.js';
import { ratio } from './ratio.js';

/** Mean ringing of those who gave up while a phone rang, in seconds. 24 s over 3 contacts give 8 s. */
export const ringAbandonTime: Kpi = {
  id: 'ring_abandon_time_sec',
  label: { en: 'Time to abandon in ringing (s)', zh: '振铃平均放弃时长（秒）' },
  unit: 'seconds',
  onRequest: 'figures',
  definition: {
    en: "Mean ringing time of the contacts abandoned while an agent's phone rang, in seconds.",
    zh: '振铃中放弃的联络的平均振铃时长，单位秒。',
  },
  formula: 'ring_abandon_sec / abandoned_in_ring',
  source: {
    en: 'Alibaba Cloud Contact Center, TotalAbandonTimeInRing / CallsAbandonedInRing',
    zh: '阿里云云联络中心：TotalAbandonTimeInRing / CallsAbandonedInRing',
  },
  undefinedWhen: {
    en: 'Nobody gave up there, or ringing times are unknown.',
    zh: '无振铃放弃，或振铃时长未知。',
  },
  compute: (s) => ratio(s.ring_abandon_sec, s.abandoned_in_ring),
};
