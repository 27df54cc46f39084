import type { Kpi } from '../kpi.js';
import { noWholeWindow } from './no-whole-window.js';
import { ratio } from './ratio.js';

/** Share of the abandoned contacts whose caller was answered later. 20 of 50 give 0.4. */
export const abandonedReachedRate: Kpi = {
  id: 'abandoned_reached_rate',
  label: { en: 'Abandoned, reached later', zh: '放弃后接通率' },
  unit: 'share',
  worse: 'lower',
  onRequest: 'figures',
  definition: {
    en: 'Abandoned contacts whose caller was answered within the window of --fcr-window, by calling again or by being called back (the customer of a call made is the number called, or the caller where more of those called in).',
    zh: '放弃后同一主叫在 --fcr-window 窗口内再次来电并接通、或被回拨接通的比例（外呼的客户为被叫号码；若主叫号码中曾来电者更多，则为主叫）。',
  },
  formula: 'abandoned_reached / abandoned_followed',
  source: {
    en: 'Missed-call follow-up of call centre systems; same populations as the recall rate.',
    zh: '呼叫中心系统的漏话回拨统计；口径同放弃后再来电率。',
  },
  undefinedWhen: noWholeWindow,
  compute: (s) => ratio(s.abandoned_reached, s.abandoned_followed),
};
