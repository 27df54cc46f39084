import type { Kpi } from '../kpi.js';
import { ratio } from './ratio.js';

/** Average time to abandon in seconds. 600 s of waiting over 10 abandoned contacts give 60 s. */
export const averageAbandonTime: Kpi = {
  id: 'abandon_time_sec',
  label: { en: 'Time to abandon (s)', zh: '平均放弃时长（秒）' },
  unit: 'seconds',
  worse: 'higher',
  definition: {
    en: 'Mean wait of the abandoned contacts until they gave up, in seconds.',
    zh: '放弃联络从进入队列到放弃的平均等待时长，单位秒。',
  },
  formula: 'abandon_wait_sec / abandon_wait_known',
  source: {
    en: 'Alibaba Cloud TotalAbandonTime / CallsAbandoned.',
    zh: '阿里云 TotalAbandonTime / CallsAbandoned。',
  },
  undefinedWhen: {
    en: 'No abandoned contact with a known wait.',
    zh: '没有等待时长已知的放弃联络。',
  },
  compute: (s) => ratio(s.abandon_wait_sec, s.abandon_wait_known),
};
