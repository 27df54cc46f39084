import type { Kpi } from '../kpi.js';
import { ratio } from './ratio.js';

/** Mean wait of those who gave up before any phone rang, in seconds. 120 s over 4 contacts give 30 s. */
export const queueAbandonTime: Kpi = {
  id: 'queue_abandon_time_sec',
  label: { en: 'Time to abandon in queue (s)', zh: '排队平均放弃时长（秒）' },
  unit: 'seconds',
  onRequest: 'figures',
  definition: {
    en: "Mean wait of the contacts abandoned before any agent's phone rang, in seconds.",
    zh: '坐席振铃前放弃的联络的平均等待时长，单位秒。',
  },
  formula: 'queue_abandon_sec / queue_abandon_known',
  source: {
    en: 'Alibaba Cloud Contact Center, TotalAbandonTimeInQueue / CallsAbandonedInQueue',
    zh: '阿里云云联络中心：TotalAbandonTimeInQueue / CallsAbandonedInQueue',
  },
  undefinedWhen: {
    en: 'Nobody gave up there, or ringing times or waits are unknown.',
    zh: '无排队放弃，或振铃、等待时长未知。',
  },
  compute: (s) => ratio(s.queue_abandon_sec, s.queue_abandon_known),
};
