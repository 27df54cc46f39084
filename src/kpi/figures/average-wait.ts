import type { Kpi } from '../kpi.js';
import { ratio, sumKnown } from './ratio.js';

/** Mean wait of all contacts, answered or abandoned, in seconds. 300 s over 20 contacts give 15 s. */
export const averageWait: Kpi = {
  id: 'wait_avg_sec',
  label: { en: 'Wait, average (s)', zh: '平均等待时长（秒）' },
  unit: 'seconds',
  worse: 'higher',
  onRequest: 'figures',
  definition: {
    en: 'Mean wait of the answered and the abandoned contacts together, in seconds. The speed of answer (ASA) looks at the answered only.',
    zh: '接通与放弃联络合并的平均等待时长，单位秒；平均应答速度（ASA）仅统计接通。',
  },
  formula: '(answer_wait_sec + abandon_wait_sec) / (answer_wait_known + abandon_wait_known)',
  source: {
    en: 'Mean wait over all calls, as in queueing theory (Erlang); unlike the ASA of an ACD.',
    zh: '排队论（Erlang）意义上全部来电的平均等待，区别于ACD报表的ASA。',
  },
  undefinedWhen: { en: 'No wait is known.', zh: '没有等待时长已知的联络。' },
  compute: (s) =>
    ratio(
      sumKnown(s.answer_wait_sec, s.abandon_wait_sec),
      sumKnown(s.answer_wait_known, s.abandon_wait_known),
    ),
};
