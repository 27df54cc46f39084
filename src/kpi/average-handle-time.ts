import type { Kpi } from './kpi.js';
import { ratio, sumKnown } from './ratio.js';

/** Average handle time in seconds. 2,000 s talk, 100 s hold and 400 s after-call work over 10 handled give 250 s. */
export const averageHandleTime: Kpi = {
  id: 'aht_sec',
  label: { en: 'AHT (s)', zh: '平均处理时长（秒）' },
  unit: 'seconds',
  worse: 'higher',
  definition: {
    en: 'Average handle time: talk, hold and after-call work over the handled contacts, in seconds. Handled are the answered contacts whose handling time is known and above 0. Hold or after-call work that the export does not hold is left out; without the talk time nothing is known.',
    zh: '平均处理时长（AHT）：通话、保持与话后处理之和除以已处理量，单位秒。已处理量为处理时长已知且大于0的接通量；导出文件没有保持或话后处理时长时不计；没有通话时长时为空。',
  },
  formula: '(talk_sec + hold_sec + acw_sec) / handled',
  source: {
    en: 'Amazon Connect "average handle time"; ICMI.',
    zh: 'Amazon Connect“平均处理时间”；ICMI。',
  },
  undefinedWhen: { en: 'No handled contact.', zh: '没有处理时长已知的联络。' },
  compute: (s) =>
    s.talk_sec === null ? null : ratio(sumKnown(s.talk_sec, s.hold_sec, s.acw_sec), s.handled),
};
