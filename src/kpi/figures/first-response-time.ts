import type { Kpi } from '../kpi.js';
import { ratio } from './ratio.js';

/** Mean time until the first answer of an agent in written contacts, in seconds. 900 s over 30 chats give 30 s. */
export const firstResponseTime: Kpi = {
  id: 'first_response_avg_sec',
  label: { en: 'First response (s)', zh: '平均首次响应时长（秒）' },
  unit: 'seconds',
  worse: 'higher',
  onRequest: 'figures',
  definition: {
    en: "Mean time from the request for an agent to the agent's first answer in contacts that are not by voice, in seconds; where the export has no such time, the wait until an agent took the contact up.",
    zh: '非语音联络从请求人工到坐席首次回复的平均时长，单位秒；导出文件没有该时长时取等待坐席接入的时长。',
  },
  formula: 'first_response_sec / first_response_known',
  source: {
    en: 'Amazon Connect: average agent first response time.',
    zh: 'Amazon Connect：坐席平均首次响应时间。',
  },
  undefinedWhen: { en: 'No written contact with a known time.', zh: '没有响应时长已知的文字类联络。' },
  compute: (s) => ratio(s.first_response_sec, s.first_response_known),
};
