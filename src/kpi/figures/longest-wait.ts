import type { Kpi } from '../kpi.js';
import { sumKnown } from './ratio.js';

/** Longest wait of any contact, in seconds. Of waits of 5, 61 and 20 s it is 61. */
export const longestWait: Kpi = {
  id: 'longest_wait_sec',
  label: { en: 'Longest wait (s)', zh: '最长等待时长（秒）' },
  unit: 'seconds',
  worse: 'higher',
  onRequest: 'figures',
  definition: {
    en: 'Longest wait of any answered or abandoned contact, in seconds.',
    zh: '接通或放弃联络中的最长等待时长，单位秒。',
  },
  formula: 'wait_max_sec',
  source: {
    en: 'Amazon Connect: longest queue wait time; ACD reports.',
    zh: 'Amazon Connect：最长排队等待时间；ACD报表。',
  },
  undefinedWhen: { en: 'No wait is known.', zh: '没有等待时长已知的联络。' },
  compute: (s) => (sumKnown(s.answer_wait_known, s.abandon_wait_known) ? (s.wait_max_sec ?? null) : null),
};
