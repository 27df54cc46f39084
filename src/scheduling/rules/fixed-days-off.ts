import { weekday } from '../../time/calendar-date.js';
import type { Rule } from './rule.js';

/** Weekdays on which a person never works. */
export const fixedDaysOff: Rule = {
  key: 'fixed_days_off',
  name: { en: 'Fixed days off', zh: '固定休息日' },
  doc: {
    en: 'No shift begins on the weekdays that the people sheet gives as fixed days off. Always holds.',
    zh: '“人员”表中的固定休息日不排班，始终有效。',
  },
  kind: 'hard',
  value: 'none',
  fallback: null,
  check: (line) =>
    line.days
      .filter((day) => day.planned && day.duties.length > 0)
      .filter((day) => line.person.fixedDaysOff.includes(weekday(day.dayNumber)))
      .map((day) => ({ date: day.date, text: { en: 'works on a fixed day off', zh: '固定休息日排班' } })),
};
