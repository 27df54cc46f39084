import type { Rule } from './rule.js';

/** Nobody works two shifts that begin on the same day. */
export const oneShiftADay: Rule = {
  key: 'one_shift_a_day',
  name: { en: 'One shift a day', zh: '一天一班' },
  doc: {
    en: 'Nobody begins two shifts on one day. Always holds.',
    zh: '每人每天最多开始一个班次，始终有效。',
  },
  kind: 'hard',
  value: 'none',
  fallback: null,
  check: (line) =>
    line.days
      .filter((day) => day.duties.length > 1)
      .map((day) => ({
        date: day.date,
        text: { en: `${day.duties.length} shifts on one day`, zh: `一天排了 ${day.duties.length} 个班次` },
      })),
};
