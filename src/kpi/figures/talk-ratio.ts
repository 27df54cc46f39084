import type { Kpi } from '../kpi.js';
import { talkShare, talkShareTold } from './handle-time.js';

/** Share of talking in the handle time. 2,000 s of 2,500 s give 0.8. */
export const talkRatio: Kpi = {
  id: 'talk_ratio',
  label: { en: 'Talk ratio', zh: '通话占比' },
  unit: 'share',
  onRequest: 'figures',
  definition: {
    en: 'Mean talk time, of mean talk, hold and after-call work together (AHT).',
    zh: '平均通话时长占平均处理时长（通话、保持、话后处理之和）的比例。',
  },
  formula: '(talk_sec / talk_known) / (talk_sec / talk_known + hold_sec / hold_known + acw_sec / acw_known)',
  ...talkShareTold,
  compute: talkShare,
};
