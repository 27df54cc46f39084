import { plural } from '../../text/plural.js';
import { type LineDay, weeksOf } from '../line.js';
import { type Breach, numberOf, type Rule } from './rule.js';

/** At least so many days without a shift in every calendar week. */
export const daysOffWeek: Rule = {
  key: 'days_off_week',
  name: { en: 'Days off a week', zh: '每周休息天数' },
  doc: {
    en: 'Days on which no shift begins in a calendar week (Monday to Sunday); a day of leave counts. In a week that is only partly planned the other days may be the days off. Labour Law of China, article 38: at least one.',
    zh: '每个自然周（周一至周日）不上班的天数，休假日也计入；只排了一部分的周，其余日期可作为休息日。《劳动法》第三十八条：每周至少休息一日。',
  },
  kind: 'hard',
  value: 'number',
  unit: { en: 'days', zh: '天' },
  range: [0, 7],
  fallback: 1,
  check: (line, problem) => {
    const needed = numberOf(problem, daysOffWeek);
    return needed === null ? [] : weeksOf(line).flatMap((week) => tooFew(week, needed));
  },
};

function tooFew(week: readonly LineDay[], needed: number): Breach[] {
  const worked = week.filter((day) => day.duties.length > 0).length;
  if (worked <= 7 - needed) return [];
  return [
    {
      date: week[0].date,
      text: {
        en: `${plural(worked, 'working day')} in the week leave fewer than ${plural(needed, 'day')} off`,
        zh: `本周上班 ${worked} 天，休息不足 ${needed} 天`,
      },
    },
  ];
}
