import type { Kpi } from '../kpi.js';
import { noWholeWindow } from './no-whole-window.js';
import { ratio } from './ratio.js';

/** Share of the offered contacts that follow one of the same caller within the window. 120 of 800 give 0.15. */
export const repeatRate: Kpi = {
  id: 'repeat_rate',
  label: { en: 'Repeat rate', zh: '重复来电率' },
  alsoCalled: ['重复率', '重复呼入率'],
  unit: 'share',
  worse: 'higher',
  onRequest: 'figures',
  definition: {
    en: 'Offered contacts before which the same caller had come within the window (the part of --fcr-window that looks back, else the other), answered or not; of the offered contacts of known callers with the whole window within the data.',
    zh: '在窗口内（--fcr-window 的向前部分，未写则取向后部分）同一主叫此前已来电（无论接通与否）的进线量，占主叫可识别且窗口完整的进线量的比例。',
  },
  formula: 'repeats / repeat_known',
  source: {
    en: 'Repeat calls within a window, usually 7 days (Call Centre Helper).',
    zh: '窗口内重复来电，通常为7天（Call Centre Helper）。',
  },
  undefinedWhen: noWholeWindow,
  compute: (s) => ratio(s.repeats, s.repeat_known),
};
