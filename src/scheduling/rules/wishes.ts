import type { Wish } from '../problem.js';
import type { Rule } from './rule.js';

/** Wishes for days off and shifts are met where coverage allows. */
export const wishes: Rule = {
  key: 'wish_weight',
  name: { en: 'Wishes', zh: '个人意愿' },
  doc: {
    en: 'What an unmet wish of weight 1 costs; a head missing for one hour costs about 200. Empty: wishes are not looked at.',
    zh: '权重为1的意愿未满足时的代价；缺一人一小时的代价约为200。留空表示不考虑意愿。',
  },
  kind: 'soft',
  value: 'number',
  range: [0, 1000],
  fallback: 40,
  check: (line, problem) =>
    problem.wishes
      .filter((wish) => wish.personId === line.person.id)
      .flatMap((wish) => line.days.filter((day) => day.planned && !isMet(wish, day)))
      .map((day) => ({ date: day.date, text: { en: 'wish not met', zh: '意愿未满足' } })),
};

/** Whether the wish speaks of this date. */
export function concerns(wish: Wish, date: string): boolean {
  return (wish.from === null || wish.from <= date) && (wish.until === null || date <= wish.until);
}

/** Whether the day goes along with the wish; a wish about other days always does. */
export function isMet(
  wish: Wish,
  day: { readonly date: string; readonly duties: readonly { readonly shiftId: string }[] },
): boolean {
  if (!concerns(wish, day.date) || day.duties.length === 0) return true;
  if (wish.kind === 'off') return false;
  const same = day.duties.some((duty) => duty.shiftId === wish.shiftId);
  return wish.kind === 'shift' ? same : !same;
}
