import type { Kpi } from '../kpi.js';
import { combine, ratio } from './ratio.js';

/** Answer rate of the whole centre, voice menu included. 200 completed in the menu and 700 answered of 1,000 calls give 0.9. */
export const totalAnswerRate: Kpi = {
  id: 'total_answer_rate',
  label: { en: 'Answer rate with IVR', zh: '总接通率（含IVR）' },
  unit: 'share',
  worse: 'lower',
  onRequest: 'figures',
  definition: {
    en: 'Contacts completed in the voice menu or answered by an agent, of all contacts that entered the centre: those offered to a queue, completed in the menu or abandoned in it.',
    zh: 'IVR自助完成量与人工接通量之和，占进入呼叫中心的全部来电（进入队列、IVR自助完成、IVR中放弃）的比例。',
  },
  formula: '(ivr_completed + answered) / (offered + ivr_completed + abandoned_in_ivr)',
  source: {
    en: 'Usual practice of Chinese call centres: IVR and agents together.',
    zh: '国内呼叫中心通行口径：IVR与人工合并统计。',
  },
  undefinedWhen: {
    en: 'The export holds nothing of the voice menu, or nobody came in.',
    zh: '导出文件没有IVR数据，或无来电。',
  },
  compute: (s) =>
    ratio(combine([s.ivr_completed, s.answered]), combine([s.offered, s.ivr_completed, s.abandoned_in_ivr])),
};
