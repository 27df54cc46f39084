import type { Kpi } from '../kpi.js';
import { ratio } from './ratio.js';

/** Share of the offered contacts answered within the target seconds. 240 of 300 give 0.8. */
export const answerRateInTarget: Kpi = {
  id: 'answer_rate_in_target',
  label: { en: 'Answered within N s', zh: 'N秒接通率' },
  unit: 'share',
  worse: 'lower',
  onRequest: 'figures',
  definition: {
    en: 'Contacts answered within the target seconds of --target, of all contacts that reached the queue. The clock starts in the queue; ringing counts as far as the export counts it as wait.',
    zh: '在 --target 的目标秒数内人工接通的联络占进线量的比例。自进入队列起计时；振铃是否计入等待以导出文件为准。',
  },
  formula: 'answered_in_target / offered',
  source: {
    en: 'Telecom exports: calls answered within 20 s / calls in; service level rule “offered”.',
    zh: '运营商报表：20秒接通量/呼入量；即服务水平口径 offered。',
  },
  undefinedWhen: { en: 'Nothing was offered, or no wait is known.', zh: '无进线，或等待时长未知。' },
  compute: (s) => ratio(s.answered_in_target, s.offered),
};
