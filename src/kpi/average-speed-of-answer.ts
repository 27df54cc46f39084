import type { Kpi } from './kpi.js';
import { ratio } from './ratio.js';

/** Average speed of answer in seconds. 270 s of waiting over 4 answered contacts give 67.5 s. */
export const averageSpeedOfAnswer: Kpi = {
  id: 'asa_sec',
  label: { en: 'ASA (s)', zh: '平均应答速度（秒）' },
  unit: 'seconds',
  worse: 'higher',
  definition: {
    en: 'Average speed of answer: mean wait of the answered contacts, in seconds. Contacts that gave up are not in it.',
    zh: '平均应答速度（ASA）：接通联络的平均等待时长，单位秒，不含放弃。',
  },
  formula: 'answer_wait_sec / answer_wait_known',
  source: {
    en: 'Amazon Connect "average queue answer time"; Alibaba Cloud TotalWaitTime / CallsHandled.',
    zh: 'Amazon Connect“平均队列应答时间”；阿里云 TotalWaitTime / CallsHandled。',
  },
  undefinedWhen: { en: 'No answered contact with a known wait.', zh: '没有等待时长已知的接通联络。' },
  compute: (s) => ratio(s.answer_wait_sec, s.answer_wait_known),
};
