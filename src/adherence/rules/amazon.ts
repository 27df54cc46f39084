import { codeWords } from '../../tables/code-words.js';
import { KEPT, kept, type Rule } from './rule.js';

/** Amazon Connect. */
export const amazon: Rule = {
  id: 'amazon',
  label: codeWords.rule.amazon,
  doc: {
    en: 'A productive activity is kept by being available; a non-productive one by any non-productive status, whether it is lunch, a break or training. Logged out never keeps. Unscheduled minutes are ignored; there is no conformance.',
    zh: '生产性活动须处于可用状态；非生产性活动处于任一非生产性状态即可（用餐、小休、培训不区分）。离线一律为不遵时。班外时间忽略；无符合率。',
  },
  source: 'Amazon Connect Administrator Guide: Schedule adherence; Schedule adherence usage examples',
  adheres: (state, scheduled) => state !== 'offline' && (state === 'work') === (scheduled === 'work'),
  outsideCounts: false,
  tolerance: 'forgives',
  formulas: { adherence: KEPT, conformance: null },
  adherence: (sums) => kept(sums.exceptionSec, sums.scheduledSec),
  conformance: () => null,
};
