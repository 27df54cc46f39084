import { byVariant, type Kpi, type KpiVariant } from '../kpi.js';
import { combine, ratio } from './ratio.js';

const variants: readonly KpiVariant[] = [
  {
    id: 'away',
    label: { en: 'Breaks, meals and away', zh: '小休、用餐、离席' },
    formula: 'away_sec / login_sec',
    source: { en: 'Away from the desk only.', zh: '仅离席。' },
    compute: (s) => ratio(s.away_sec, s.login_sec),
  },
  {
    id: 'off-queue',
    label: { en: 'All that is off the queue', zh: '全部非在线' },
    formula: '(away_sec + other_sec) / login_sec',
    source: {
      en: 'Training, meetings and other work off the queue included.',
      zh: '含培训、会议及其他非队列工作。',
    },
    compute: (s) => ratio(combine([s.away_sec, s.other_sec]), s.login_sec),
  },
];

/** Share of the logged-in time away. 1 h of breaks in 8 h logged in gives 0.125. */
export const awayRate: Kpi = {
  id: 'away_rate',
  label: { en: 'Away', zh: '离席率' },
  unit: 'share',
  worse: 'higher',
  onRequest: 'activity',
  definition: {
    en: 'Time logged in but in a break, a meal or away, of the time logged in.',
    zh: '签入期间处于小休、用餐、离席的时长占签入时长的比例。',
  },
  formula: variants[0].formula,
  variants,
  source: {
    en: 'Amazon Connect: non-productive time; 离席率 of Chinese call centres.',
    zh: 'Amazon Connect：非工作状态时间；国内呼叫中心离席率。',
  },
  undefinedWhen: {
    en: 'No activity was given (--activity), or nobody was logged in.',
    zh: '未提供坐席状态（--activity），或无人签入。',
  },
  compute: byVariant('away_rate', variants),
};
