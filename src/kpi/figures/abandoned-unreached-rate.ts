import type { Kpi } from '../kpi.js';
import { noWholeWindow } from './no-whole-window.js';
import { combine, ratio } from './ratio.js';

/** Share of the abandoned contacts whose caller was never answered within the window. 30 of 50 give 0.6. */
export const abandonedUnreachedRate: Kpi = {
  id: 'abandoned_unreached_rate',
  label: { en: 'Abandoned, never reached', zh: '放弃后未接通率' },
  unit: 'share',
  worse: 'higher',
  onRequest: 'figures',
  definition: {
    en: 'Abandoned contacts whose caller was not answered within the window of --fcr-window: customers to be called back.',
    zh: '放弃后在 --fcr-window 窗口内始终未接通的比例，即待回访客户。',
  },
  formula: '(abandoned_followed - abandoned_reached) / abandoned_followed',
  source: {
    en: 'Missed-call follow-up of call centre systems; same populations as the recall rate.',
    zh: '呼叫中心系统的漏话回拨统计；口径同放弃后再来电率。',
  },
  undefinedWhen: noWholeWindow,
  compute: (s) => ratio(combine([s.abandoned_followed], [s.abandoned_reached]), s.abandoned_followed),
};
