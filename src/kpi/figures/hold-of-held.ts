import type { Kpi } from '../kpi.js';
import { ratio } from './ratio.js';

/** Mean hold time of the contacts that were put on hold, in seconds. 600 s over 10 held give 60 s. */
export const holdOfHeld: Kpi = {
  id: 'hold_held_sec',
  label: { en: 'Hold of those held (s)', zh: '保持联络平均保持时长（秒）' },
  unit: 'seconds',
  worse: 'higher',
  onRequest: 'figures',
  definition: {
    en: 'Mean hold time of the contacts that were put on hold, in seconds; the average hold time divides by all contacts whose hold time is known instead.',
    zh: '被保持过的联络的平均保持时长，单位秒；“平均保持时长”则以保持时长已知的已处理量为分母。',
  },
  formula: 'hold_sec / held',
  source: {
    en: 'Alibaba Cloud Contact Center, AverageHoldTime = TotalHoldTime / CallsHold',
    zh: '阿里云云联络中心：AverageHoldTime = TotalHoldTime / CallsHold',
  },
  undefinedWhen: { en: 'Nobody was put on hold, or hold times are unknown.', zh: '无保持，或保持时长未知。' },
  compute: (s) => ratio(s.hold_sec, s.held),
};
