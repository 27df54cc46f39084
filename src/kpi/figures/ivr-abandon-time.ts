import type { Kpi } from '../kpi.js';
import { ratio } from './ratio.js';

/** Mean time in the voice menu until giving up there, in seconds. 90 s over 3 contacts give 30 s. */
export const ivrAbandonTime: Kpi = {
  id: 'ivr_abandon_time_sec',
  label: { en: 'Time to abandon in IVR (s)', zh: 'IVR平均放弃时长（秒）' },
  unit: 'seconds',
  onRequest: 'figures',
  definition: {
    en: 'Mean time in the voice menu of the contacts that gave up there, in seconds.',
    zh: '在IVR中放弃的联络在IVR中的平均时长，单位秒。',
  },
  formula: 'ivr_abandon_sec / ivr_abandon_known',
  source: {
    en: 'Alibaba Cloud Contact Center, TotalAbandonTimeInIVR / CallsAbandonedInIVR',
    zh: '阿里云云联络中心：TotalAbandonTimeInIVR / CallsAbandonedInIVR',
  },
  undefinedWhen: {
    en: 'Nobody gave up in the menu, or the time there is unknown.',
    zh: '无IVR放弃，或IVR时长未知。',
  },
  compute: (s) => ratio(s.ivr_abandon_sec, s.ivr_abandon_known),
};
