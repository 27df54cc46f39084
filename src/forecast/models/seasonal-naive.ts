import type { Model } from '../model.js';
import { fitRule } from './recent.js';

/** The same weekday of the last week that is known, whatever kind of day it was: the yardstick that every model has to beat. */
export const seasonalNaive: Model = {
  name: 'seasonal-naive',
  label: { en: 'Same weekday of last week', zh: '上周同日' },
  doc: {
    en: 'The volume of the same weekday of the last week, special or not.',
    zh: '取上周同一星期的实际量，不区分平日与特殊日。',
  },
  fit: (history) =>
    fitRule(history, (past, day, before) => {
      for (let i = Math.min(before, past.days.length) - 1; i >= 0; i--) {
        if (past.days[i].weekday === day.weekday && past.volumes[i] !== null) return past.volumes[i];
      }
      return null;
    }),
};
