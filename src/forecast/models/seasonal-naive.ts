import type { Model } from '../model.js';
import { fitRule } from './recent.js';

/** The same weekday of the last week that is known and was not closed, whatever kind of day it was: the yardstick that every model has to beat. */
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
        const volume = past.volumes[i];
        const closed = volume === 0 && past.openOn[day.weekday];
        if (past.days[i].weekday === day.weekday && volume !== null && !closed) return [i];
      }
      return [];
    }),
};
