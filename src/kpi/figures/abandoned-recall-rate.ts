import type { Kpi } from '../kpi.js';
import { noWholeWindow } from './no-whole-window.js';
import { ratio } from './ratio.js';

/** Share of the abandoned contacts whose caller came again. 30 of 50 give 0.6. */
export const abandonedRecallRate: Kpi = {
  id: 'abandoned_recall_rate',
  label: { en: 'Abandoned, called again', zh: '放弃后再来电率' },
  unit: 'share',
  onRequest: 'figures',
  definition: {
    en: 'Abandoned contacts whose caller came again within the window of --fcr-window, answered or not; of those of known callers with the whole window within the data.',
    zh: '放弃后同一主叫在 --fcr-window 窗口内再次来电（无论接通与否）的比例，仅统计主叫可识别且窗口完整的放弃量。',
  },
  formula: 'abandoned_recalled / abandoned_followed',
  source: {
    en: 'Retrials in call centres: Aguir, Karaesmen, Aksin and Chauvet (2004).',
    zh: '呼叫中心重拨研究：Aguir、Karaesmen、Aksin、Chauvet（2004）。',
  },
  undefinedWhen: noWholeWindow,
  compute: (s) => ratio(s.abandoned_recalled, s.abandoned_followed),
};
