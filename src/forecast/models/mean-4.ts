import type { Model } from '../model.js';
import { lastOrdinaryDays } from '../special.js';
import { fitRule } from './recent.js';

/**
 * What many planners do in Excel: the mean of the last four ordinary days of the same weekday, interval by interval. Holidays are not
 * looked at.
 */
export const mean4: Model = {
  name: 'mean-4',
  label: { en: 'Mean of the last four same weekdays', zh: '近四周同星期均值' },
  doc: {
    en: 'Mean of the last four ordinary days of the same weekday, interval by interval; knows no holidays and no trend.',
    zh: '最近四个同星期平日的逐时段均值；不考虑节假日和趋势。',
  },
  fit: (history) => fitRule(history, (past, day, before) => lastOrdinaryDays(past, day.weekday, before, 4)),
};
