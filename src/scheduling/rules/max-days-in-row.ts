import { runsOf } from '../line.js';
import { numberOf, type Rule } from './rule.js';

/** At most so many working days in a row, going on from the roster before. */
export const maxDaysInRow: Rule = {
  key: 'max_days_in_row',
  name: { en: 'Most days in a row', zh: '连续上班天数上限' },
  doc: {
    en: 'Working days one after the other; days before the plan count when the earlier roster is given. The people sheet may set another value for a person. Empty: no limit.',
    zh: '连续上班天数上限；提供上期排班表时，期前的天数一并计算。“人员”表可为个人另设。留空表示不限。',
  },
  kind: 'hard',
  value: 'number',
  unit: { en: 'days', zh: '天' },
  range: [1, 31],
  fallback: 6,
  check: (line, problem) => {
    const limit = line.person.maxDaysInRow ?? numberOf(problem, maxDaysInRow);
    if (limit === null) return [];
    return runsOf(line, (day) => day.duties.length > 0)
      .filter((run) => run.length > limit && run.some((day) => day.planned))
      .map((run) => ({
        date: run[0].date,
        text: {
          en: `${run.length} days in a row, more than ${limit}`,
          zh: `连续上班 ${run.length} 天，超过 ${limit} 天`,
        },
      }));
  },
};
