import { sums } from './sums.js';
import { column, defineTable, type RowOf } from './table.js';

/** A row is a queue in an interval; all columns are sums. */
export const intervals = defineTable({
  name: 'intervals',
  label: { en: 'Intervals', zh: '时段数据' },
  doc: {
    en: 'A row is a queue in an interval; all columns are sums.',
    zh: '每行是一个队列的一个时段，各列均为合计值。',
  },
  recognisedBy: ['interval_start', 'offered'],
  columns: [
    column(
      'queue',
      'text',
      { en: 'Queue', zh: '队列' },
      { en: 'Queue, skill or hotline.', zh: '队列、技能组或热线。' },
    ),
    column(
      'channel',
      'text',
      { en: 'Channel', zh: '渠道' },
      { en: 'voice, chat, email or another channel.', zh: '渠道：语音、在线、邮件等。' },
    ),
    column(
      'interval_start',
      'minute',
      { en: 'Interval', zh: '时段开始' },
      { en: 'Start of the interval.', zh: '时段的开始时间。' },
      { required: true },
    ),
    column(
      'interval_minutes',
      'number',
      { en: 'Minutes', zh: '时段长度（分钟）' },
      { en: 'Length of the interval in minutes; 1440 is a day.', zh: '时段长度，单位分钟；1440为一天。' },
      { required: true },
    ),
    ...sums,
  ],
});

/** A row of the intervals table. */
export type Interval = RowOf<typeof intervals>;
