import { codeWords } from '../../tables/code-words.js';
import type { Kind } from '../kinds.js';
import { KEPT, kept, type Rule, share } from './rule.js';

const PAUSES: readonly Kind[] = ['break', 'meal'];
const PLACES: readonly Kind[] = ['training', 'meeting', 'away'];

/** What most centers mean by it: on the queue when it is scheduled, in a pause when that is scheduled, wherever it is spent. */
export const generic: Rule = {
  id: 'generic',
  label: codeWords.rule.generic,
  doc: {
    en: 'Work is kept on the queue; a break or a meal in either of them or logged out; training and meetings in either of them or off the queue. Work outside the shift is listed, but counts neither way.',
    zh: '排班为上线时须在线；小休与用餐可互换，签出亦可；培训与会议可互换，示忙亦可。班外工作列出但不计入。',
  },
  source:
    'mycalcbuddy.com: adherence rate (time in adherence / scheduled time; conformance: worked / scheduled)',
  adheres: (state, scheduled) => {
    if (PAUSES.includes(scheduled)) return PAUSES.includes(state) || state === 'offline';
    return PLACES.includes(scheduled) ? PLACES.includes(state) : state === scheduled;
  },
  outsideCounts: false,
  tolerance: 'forgives',
  formulas: { adherence: KEPT, conformance: 'present_sec / scheduled_sec' },
  adherence: (sums) => kept(sums.exceptionSec, sums.scheduledSec),
  conformance: (sums) => share(sums.presentSec, sums.scheduledSec),
};
