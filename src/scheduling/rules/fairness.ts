import type { Rule } from './rule.js';

/** Weekend days are spread evenly over the people. */
export const weekendFairness: Rule = {
  key: 'weekend_fairness',
  name: { en: 'Weekends spread evenly', zh: '周末班均衡' },
  doc: {
    en: 'Weight of sharing out Saturdays and Sundays by contract hours. A head missing for one hour costs about 200.',
    zh: '按合同工时均摊周六、周日班的权重；缺一人一小时的代价约为200。',
  },
  kind: 'soft',
  value: 'number',
  range: [0, 1000],
  fallback: 6,
};

/** Night shifts are spread evenly over the people who may work them. */
export const nightFairness: Rule = {
  key: 'night_fairness',
  name: { en: 'Nights spread evenly', zh: '夜班均衡' },
  doc: {
    en: 'Weight of sharing out night shifts by contract hours among those who may work them.',
    zh: '在可上夜班的人员中按合同工时均摊夜班的权重。',
  },
  kind: 'soft',
  value: 'number',
  range: [0, 1000],
  fallback: 8,
};

/** Hours that nobody needs are spread evenly over the people. */
export const hoursFairness: Rule = {
  key: 'hours_fairness',
  name: { en: 'Hours spread evenly', zh: '工时均衡' },
  doc: {
    en: 'Weight of giving everybody a like share of their most hours.',
    zh: '使每人实际工时占其上限的比例相近的权重。',
  },
  kind: 'soft',
  value: 'number',
  range: [0, 1000],
  fallback: 10,
};

/** The shift changes from day to day as little as possible. */
export const shiftStability: Rule = {
  key: 'shift_stability',
  name: { en: 'Same shift on neighbouring days', zh: '连班稳定' },
  doc: {
    en: 'What a change of shift from one working day to the next costs.',
    zh: '相邻两个上班日班次不同的代价。',
  },
  kind: 'soft',
  value: 'number',
  range: [0, 1000],
  fallback: 12,
};
