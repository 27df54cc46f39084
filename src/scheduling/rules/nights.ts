import { type LineDay, runsOf } from '../line.js';
import { numberOf, type Rule } from './rule.js';

/** At most so many night shifts in the plan. */
export const maxNights: Rule = {
  key: 'max_nights',
  name: { en: 'Most night shifts', zh: '夜班次数上限' },
  doc: {
    en: 'Night shifts of a person within the plan. The people sheet may set another value for a person. Empty: no limit.',
    zh: '每人在本次排班期内的夜班次数上限，“人员”表可为个人另设。留空表示不限。',
  },
  kind: 'hard',
  value: 'number',
  unit: { en: 'shifts', zh: '次' },
  range: [0, 366],
  fallback: null,
  check: (line, problem) => {
    const limit = line.person.maxNights ?? numberOf(problem, maxNights);
    const nights = line.days.filter((day) => day.planned && isNight(day));
    if (limit === null || nights.length <= limit) return [];
    return [
      {
        date: nights[limit].date,
        text: {
          en: `${nights.length} night shifts, more than ${limit}`,
          zh: `夜班 ${nights.length} 次，超过 ${limit} 次`,
        },
      },
    ];
  },
};

/** At most so many night shifts in a row. */
export const maxNightsInRow: Rule = {
  key: 'max_nights_in_row',
  name: { en: 'Most nights in a row', zh: '连续夜班上限' },
  doc: {
    en: 'Night shifts on days one after the other, going on from the earlier roster. Empty: no limit.',
    zh: '连续夜班天数上限，提供上期排班表时接续计算。留空表示不限。',
  },
  kind: 'hard',
  value: 'number',
  unit: { en: 'shifts', zh: '次' },
  range: [1, 31],
  fallback: 4,
  check: (line, problem) => {
    const limit = numberOf(problem, maxNightsInRow);
    if (limit === null) return [];
    return runsOf(line, isNight)
      .filter((run) => run.length > limit && run.some((day) => day.planned))
      .map((run) => ({
        date: run[0].date,
        text: {
          en: `${run.length} nights in a row, more than ${limit}`,
          zh: `连续夜班 ${run.length} 天，超过 ${limit} 天`,
        },
      }));
  },
};

function isNight(day: LineDay): boolean {
  return day.duties.some((duty) => duty.shift?.night ?? false);
}
