import { DAY_MINUTES } from '../time/units.js';
import type { Interval } from './intervals.js';
import { allSums, type Sums } from './sums.js';
import { column, defineTable, type Row } from './table.js';

/**
 * A row is a group of contacts in a period: its sums and its figures. Columns of the group stand in front, a column per
 * figure behind the sums (see `src/kpi`); the ones here are in every kpi table.
 */
export const kpi = defineTable({
  name: 'kpi',
  label: { en: 'Figures', zh: '运营指标' },
  doc: {
    en: 'A row is a group of contacts in a period: its sums and the figures made from them.',
    zh: '每行是一组联络在一个周期内的合计值及由其得出的指标。',
  },
  recognisedBy: ['period', 'period_start', 'offered'],
  columns: [
    column(
      'period',
      'text',
      { en: 'Period', zh: '周期' },
      {
        en: 'Length of the period: 30m, day, week, month, quarter, year, all; total is the total row.',
        zh: '周期长度：30m、day 日、week 周、month 月、quarter 季、year 年、all 全部；total 为合计行。',
      },
      { required: true },
    ),
    column(
      'period_start',
      'minute',
      { en: 'From', zh: '周期开始' },
      {
        en: 'Start of the period; for all and total the start of the first day.',
        zh: '周期的开始时间；all 与 total 为首日零点。',
      },
      { required: true },
    ),
    ...allSums,
    column(
      'target_share',
      'share',
      { en: 'Target share', zh: '目标比例' },
      { en: 'Share of contacts to be answered within the target seconds.', zh: '目标秒数内应接通的比例。' },
    ),
    column(
      'sl_rule',
      'text',
      { en: 'Service level rule', zh: '服务水平口径' },
      { en: 'Rule by which the service level is computed.', zh: '计算服务水平所用的口径。' },
    ),
  ],
});

const MINUTES: Readonly<Record<string, number>> = { day: DAY_MINUTES, week: 7 * DAY_MINUTES };

/**
 * A kpi row as the interval row that it was made from, so that a later stage can go on with its sums; null for rows
 * that are no interval (month and longer, all, total).
 *
 * `intervalOfKpi({ period: '30m', period_start: '2026-10-01T09:00+08:00', offered: 12 })` has `interval_minutes` 30.
 */
export function intervalOfKpi(row: Row): Interval | null {
  const period = String(row.period);
  const minutes = /^\d+m$/.test(period) ? Number.parseInt(period, 10) : MINUTES[period];
  if (minutes === undefined) return null;
  const values = Object.fromEntries(allSums.map((sum) => [sum.name, row[sum.name] ?? null]));
  return {
    ...row,
    ...(values as Sums & { offered: number }),
    queue: (row.queue ?? null) as string | null,
    channel: (row.channel ?? null) as string | null,
    interval_start: String(row.period_start),
    interval_minutes: minutes,
  };
}
