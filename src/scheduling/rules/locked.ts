import { DAY_MINUTES } from '../../time/units.js';
import type { LineDay } from '../line.js';
import type { DayPlan } from '../problem.js';
import type { Rule } from './rule.js';

/** Days that an earlier roster has locked stay as they are. */
export const locked: Rule = {
  key: 'locked',
  name: { en: 'Locked days', zh: '锁定班次' },
  doc: {
    en: 'A day that is locked in the earlier roster keeps its shift, its meal break or its day off. Always holds.',
    zh: '原排班表中锁定的日期保持原班次、用餐或休息不变，始终有效。',
  },
  kind: 'hard',
  value: 'none',
  fallback: null,
  check: (line, problem) =>
    problem.locked
      .filter((plan) => plan.personId === line.person.id)
      .filter(
        (plan) =>
          !kept(
            plan,
            line.days.find((day) => day.date === plan.date),
          ),
      )
      .map((plan) => ({ date: plan.date, text: { en: 'locked day changed', zh: '锁定的日期被改动' } })),
};

function kept(plan: DayPlan, day: LineDay | undefined): boolean {
  if (!day) return false;
  if (plan.activity !== 'work') return day.duties.length === 0;
  const meal = day.duties[0]?.meals[0];
  const mealKept =
    plan.mealMinute === null || meal?.startWall === day.dayNumber * DAY_MINUTES + plan.mealMinute;
  return day.duties.length === 1 && day.duties[0].shiftId === plan.shiftId && mealKept;
}
