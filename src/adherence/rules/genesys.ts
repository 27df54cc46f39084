import { codeWords } from '../../tables/code-words.js';
import type { Sums } from '../sums.js';
import { KEPT, kept, type Rule, share } from './rule.js';

/** Actual time on queue ÷ scheduled time on queue; nothing worked of something scheduled is 0, and nothing scheduled has no conformance. */
function conformance({ workSec, scheduledWorkSec }: Sums): number | null {
  return share(workSec, scheduledWorkSec);
}

/** Genesys Cloud with its default settings. */
export const genesys: Rule = {
  id: 'genesys',
  label: codeWords.rule.genesys,
  doc: {
    en: 'Each activity is kept in its own state. Adherence is max(0, 1 − exceptions ÷ scheduled); conformance is time on queue ÷ scheduled time on queue and may pass 100 %. A tolerance makes every exception that much shorter.',
    zh: '各活动须处于对应状态。遵时率 = max(0, 1 − 偏差时长 ÷ 排班时长)；符合率 = 实际在线 ÷ 排班在线，可超过100%。容差从每段偏差中扣除。',
  },
  source: 'Genesys Cloud Resource Center: How Genesys Cloud calculates adherence and conformance',
  adheres: (state, scheduled) => state === scheduled,
  outsideCounts: false,
  tolerance: 'shortens',
  formulas: { adherence: KEPT, conformance: 'work_sec / scheduled_work_sec' },
  adherence: (sums) => kept(sums.exceptionSec, sums.scheduledSec),
  conformance,
};

/** Genesys Cloud where working outside the shift is an exception. */
export const genesysOutside: Rule = {
  ...genesys,
  id: 'genesys-outside',
  label: codeWords.rule['genesys-outside'],
  doc: {
    en: 'As genesys, and time on queue outside the shift is added to the exceptions and to the scheduled time.',
    zh: '同 genesys，且班外在线时长同时计入偏差与排班时长。',
  },
  outsideCounts: true,
  formulas: {
    adherence: 'max(0, scheduled_sec + outside_sec - exception_sec) / (scheduled_sec + outside_sec)',
    conformance: 'work_sec / scheduled_work_sec',
  },
  adherence: (sums) => kept(sums.exceptionSec, sums.scheduledSec + sums.outsideSec),
};
