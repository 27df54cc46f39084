import type { Kpi } from '../kpi.js';
import { talkShare } from './handle-time.js';

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
  source: {
    en: 'Amazon Connect: talk time and non-talk time.',
    zh: 'Amazon Connect：通话时间与非通话时间。',
  },
  undefinedWhen: {
    en: 'No handled contact, or the export does not tell the talk time apart from the rest.',
    zh: '没有处理时长已知的联络，或导出文件未区分通话与其他时长。',
  },
  compute: talkShare,
};
