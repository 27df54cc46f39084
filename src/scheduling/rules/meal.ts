import { DAY_MINUTES } from '../../time/units.js';
import type { Duty, LineDay } from '../line.js';
import type { Breach, Rule } from './rule.js';

/** Every shift with a meal break has exactly one, of the right length, inside its window. */
export const meal: Rule = {
  key: 'meal',
  name: { en: 'Meal break', zh: '用餐' },
  doc: {
    en: 'A shift with a meal break has one, as long as the shifts sheet says and inside its window. Always holds.',
    zh: '有用餐的班次安排一次用餐，时长与时间窗以“班次”表为准，始终有效。',
  },
  kind: 'hard',
  value: 'none',
  fallback: null,
  check: (line) =>
    line.days
      .filter((day) => day.planned)
      .flatMap((day) => day.duties.flatMap((duty) => troubles(duty, day))),
};

function troubles(duty: Duty, day: LineDay): Breach[] {
  const { shift, meals } = duty;
  if (!shift) return [];
  if (meals.length !== (shift.mealMinutes > 0 ? 1 : 0))
    return [{ date: day.date, text: { en: `${meals.length} meal breaks`, zh: `有 ${meals.length} 次用餐` } }];
  const midnight = day.dayNumber * DAY_MINUTES;
  const good = meals.every(
    (one) =>
      one.endWall - one.startWall === shift.mealMinutes &&
      one.startWall >= midnight + shift.mealFrom &&
      one.endWall <= midnight + shift.mealUntil,
  );
  return good
    ? []
    : [{ date: day.date, text: { en: 'meal break outside its window', zh: '用餐不在规定时间窗内' } }];
}
