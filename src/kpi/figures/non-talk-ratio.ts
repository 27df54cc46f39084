import type { Kpi } from '../kpi.js';
import { talkShare, talkShareTold } from './handle-time.js';

/** Share of hold and after-call work in the handle time. 500 s of 2,500 s give 0.2. */
export const nonTalkRatio: Kpi = {
  id: 'non_talk_ratio',
  label: { en: 'Non-talk ratio', zh: '非通话占比' },
  unit: 'share',
  worse: 'higher',
  onRequest: 'figures',
  definition: {
    en: 'Mean hold and after-call work, of mean talk, hold and after-call work together; with the talk ratio it makes 100 %.',
    zh: '平均保持与话后处理时长占平均处理时长的比例；与通话占比之和为100%。',
  },
  formula:
    '(hold_sec / hold_known + acw_sec / acw_known) / (talk_sec / talk_known + hold_sec / hold_known + acw_sec / acw_known)',
  ...talkShareTold,
  compute: (s) => {
    const talking = talkShare(s);
    return talking === null ? null : 1 - talking;
  },
};
