import { column, defineTable, type RowOf } from './table.js';

/** A row is a queue in a coming interval, with the contacts expected. */
export const forecast = defineTable({
  name: 'forecast',
  label: { en: 'Forecast', zh: '话务预测' },
  doc: {
    en: 'A row is a queue in a coming interval, with the contacts expected.',
    zh: '每行是一个队列的一个未来时段及其预测量。',
  },
  recognisedBy: ['interval_start', 'offered', 'model'],
  orBy: ['interval_start', 'interval_minutes', 'offered', 'aht_sec'],
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
      { en: 'Start of the coming interval.', zh: '未来时段的开始时间。' },
      { required: true },
    ),
    column(
      'interval_minutes',
      'number',
      { en: 'Minutes', zh: '时段长度（分钟）' },
      { en: 'Length of the interval in minutes; 1440 is a day.', zh: '时段长度，单位分钟；1440为一天。' },
      { required: true },
    ),
    column(
      'offered',
      'number',
      { en: 'Offered', zh: '预测量' },
      { en: 'Contacts expected.', zh: '预测的联络量。' },
      { required: true },
    ),
    column(
      'offered_lo80',
      'number',
      { en: '80 % from', zh: '80%下限' },
      { en: 'Lower bound of the 80 % interval.', zh: '80%预测区间下限。' },
    ),
    column(
      'offered_hi80',
      'number',
      { en: '80 % to', zh: '80%上限' },
      { en: 'Upper bound of the 80 % interval.', zh: '80%预测区间上限。' },
    ),
    column(
      'offered_lo95',
      'number',
      { en: '95 % from', zh: '95%下限' },
      { en: 'Lower bound of the 95 % interval.', zh: '95%预测区间下限。' },
    ),
    column(
      'offered_hi95',
      'number',
      { en: '95 % to', zh: '95%上限' },
      { en: 'Upper bound of the 95 % interval.', zh: '95%预测区间上限。' },
    ),
    column(
      'aht_sec',
      'number',
      { en: 'AHT (s)', zh: '平均处理时长（秒）' },
      { en: 'Expected average handle time, in seconds.', zh: '预测的平均处理时长，单位秒。' },
    ),
    column(
      'day_type',
      'text',
      { en: 'Day type', zh: '日类型' },
      {
        en: 'normal, off (holiday), makeup (make-up workday) or window (day of an event or near a holiday).',
        zh: 'normal 平日、off 休假日、makeup 调休上班、window 活动日或节日前后。',
      },
    ),
    column(
      'event',
      'text',
      { en: 'Event', zh: '事件' },
      {
        en: 'Holiday or event with its day offset, such as national-day+2.',
        zh: '节日或事件及其偏移天数，如 national-day+2。',
      },
    ),
    column(
      'model',
      'text',
      { en: 'Model', zh: '模型' },
      { en: 'Method that made the number.', zh: '得出该数值的方法。' },
    ),
  ],
});

/** A row of the forecast table. */
export type Forecast = RowOf<typeof forecast> & Sides;

/** Further columns where a client's forecast is used: what everybody expected, beside what was taken. */
export const sideColumns = [
  column(
    'own_offered',
    'number',
    { en: 'Own forecast', zh: '自测量' },
    { en: 'Contacts expected by the own forecast.', zh: '自测的预测量。' },
  ),
  column(
    'client_offered',
    'number',
    { en: "Client's forecast", zh: '甲方预测量' },
    { en: 'Contacts expected by the client; empty where it says nothing.', zh: '甲方预测量；未给出时为空。' },
  ),
  column(
    'blend_offered',
    'number',
    { en: 'Blend', zh: '融合预测量' },
    {
      en: 'Both weighed by how good they are, of which offered has one.',
      zh: '两者按精度加权的融合值；offered 为其中实际采用的一个。',
    },
  ),
  column(
    'client_weight',
    'share',
    { en: "Client's weight", zh: '甲方权重' },
    { en: "Weight of the client's forecast in the blend, 0 to 1.", zh: '甲方预测在融合中的权重，0–1。' },
  ),
] as const;

/** Own, client's and blended contacts of a row. */
export interface Sides {
  readonly own_offered?: number | null;
  readonly client_offered?: number | null;
  readonly blend_offered?: number | null;
  readonly client_weight?: number | null;
}
