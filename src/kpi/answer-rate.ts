import type { Kpi } from './kpi.js';
import { ratio } from './ratio.js';

/** Answer rate of the agents. 27,060 answered of 30,140 offered give 0.8978. */
export const answerRate: Kpi = {
  id: 'answer_rate',
  label: { en: 'Answer rate', zh: '接通率' },
  unit: 'share',
  worse: 'lower',
  definition: {
    en: 'Contacts answered by an agent, of all contacts that reached the queue.',
    zh: '人工接通量占进入队列的进线量的比例（人工接通率）。',
  },
  formula: 'answered / offered',
  source: {
    en: 'Alibaba Cloud HandleRate per skill group (CallsHandled / CallsQueued).',
    zh: '阿里云技能组 HandleRate（CallsHandled / CallsQueued）。',
  },
  undefinedWhen: { en: 'Nothing was offered.', zh: '无进线。' },
  compute: (s) => ratio(s.answered, s.offered),
};
