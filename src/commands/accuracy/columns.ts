import { accuracy } from '../../tables/accuracy.js';
import { type Column, column } from '../../tables/table.js';

const shared: readonly Column[] = accuracy.columns;
const named = (...names: string[]) => shared.filter(({ name }) => names.includes(name));

/** The columns of the accuracy of kept forecasts: those of the accuracy table, the group, and what to correct. */
export const keptColumns: readonly Column[] = [
  ...named('queue', 'channel', 'method'),
  column(
    'cut',
    'text',
    { en: 'By', zh: '维度' },
    {
      en: 'all, or what the forecasts are grouped by: horizon (days ahead), day_type, weekday (1 is Monday), interval.',
      zh: 'all 全部，或分组维度：horizon 提前天数、day_type 日类型、weekday 星期（1 为周一）、interval 时段。',
    },
  ),
  column(
    'group',
    'text',
    { en: 'Group', zh: '分组' },
    { en: 'The group within that; empty for all.', zh: '该维度下的分组；全部时为空。' },
  ),
  ...named('rows', 'wape', 'bias', 'mae', 'rmse', 'mase', 'coverage80', 'coverage95', 'wis', 'day_wape'),
  column(
    'correction',
    'number',
    { en: 'Correct by ×', zh: '建议修正系数' },
    {
      en: 'What the forecast of the group is to be multiplied with, where its error comes back day after day; what costlier corrections leave over.',
      zh: '该分组误差反复出现时，建议乘上的系数；在影响更大的修正之后计算。',
    },
  ),
  column(
    'saved',
    'number',
    { en: 'Error saved', zh: '可减少误差' },
    {
      en: 'Contacts of absolute error that it would have saved.',
      zh: '若已修正可减少的绝对误差（联络量）。',
    },
  ),
];
