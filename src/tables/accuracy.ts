import { column, defineTable } from './table.js';

/** A row is a queue and a forecast method, with how good its forecasts were. */
export const accuracy = defineTable({
  name: 'accuracy',
  label: { en: 'Forecast accuracy', zh: '预测准确度' },
  doc: {
    en: 'A row is a queue and a forecast method, with how good its forecasts were.',
    zh: '每行是一个队列的一种预测方法及其准确度。',
  },
  recognisedBy: ['method', 'wape', 'days'],
  columns: [
    column(
      'queue',
      'text',
      { en: 'Queue', zh: '队列' },
      {
        en: 'Queue, skill or hotline; * is all of them together.',
        zh: '队列、技能组或热线；* 为全部队列合计。',
      },
    ),
    column(
      'channel',
      'text',
      { en: 'Channel', zh: '渠道' },
      { en: 'voice, chat, email or another channel.', zh: '渠道：语音、在线、邮件等。' },
    ),
    column(
      'method',
      'text',
      { en: 'Method', zh: '方法' },
      { en: 'Forecast method, as --model takes it.', zh: '预测方法，即 --model 的取值。' },
      { required: true },
    ),
    column(
      'days',
      'text',
      { en: 'Days', zh: '日期范围' },
      {
        en: 'all; ordinary; special: holidays, make-up workdays and days near them or of an event.',
        zh: 'all 全部；ordinary 平日；special 特殊日（节假日、调休及其前后、活动日）。',
      },
      { required: true },
    ),
    column(
      'origins',
      'count',
      { en: 'Origins', zh: '预测起点数' },
      { en: 'Number of origins from which forecasts were made.', zh: '滚动预测的起点个数。' },
    ),
    column(
      'first_origin',
      'date',
      { en: 'First origin', zh: '首个起点' },
      { en: 'Last day that the first forecast knew.', zh: '第一次预测所知的最后一天。' },
    ),
    column(
      'last_origin',
      'date',
      { en: 'Last origin', zh: '末个起点' },
      { en: 'Last day that the last forecast knew.', zh: '最后一次预测所知的最后一天。' },
    ),
    column(
      'rows',
      'count',
      { en: 'Rows', zh: '行数' },
      { en: 'Number of forecasts of an interval or day that were scored.', zh: '参与评分的预测值个数。' },
    ),
    column(
      'wape',
      'share',
      { en: 'WAPE', zh: '加权误差率（WAPE）' },
      {
        en: 'Absolute errors over actual contacts, both summed first.',
        zh: '绝对误差之和除以实际量之和。',
      },
    ),
    column(
      'bias',
      'share',
      { en: 'Bias', zh: '偏差率' },
      {
        en: 'Forecast minus actual over actual, summed first; above 0 the forecasts are too high.',
        zh: '（预测－实际）之和除以实际之和，大于 0 表示偏高。',
      },
    ),
    column(
      'mae',
      'number',
      { en: 'MAE', zh: '平均绝对误差' },
      { en: 'Mean absolute error in contacts.', zh: '平均绝对误差，单位为联络量。' },
    ),
    column(
      'rmse',
      'number',
      { en: 'RMSE', zh: '均方根误差' },
      { en: 'Root mean squared error in contacts.', zh: '均方根误差，单位为联络量。' },
    ),
    column(
      'mase',
      'number',
      { en: 'MASE', zh: 'MASE' },
      {
        en: 'MAE over the mean difference from week to week before the first origin; below 1 beats last week.',
        zh: 'MAE 除以首个起点之前逐周差异的均值；小于 1 优于直接用上周。',
      },
    ),
    column(
      'coverage80',
      'share',
      { en: 'In 80 % interval', zh: '80%区间覆盖率' },
      { en: 'Share of actuals inside the 80 % interval.', zh: '实际值落入 80% 预测区间的比例。' },
    ),
    column(
      'coverage95',
      'share',
      { en: 'In 95 % interval', zh: '95%区间覆盖率' },
      { en: 'Share of actuals inside the 95 % interval.', zh: '实际值落入 95% 预测区间的比例。' },
    ),
    column(
      'wis',
      'number',
      { en: 'WIS', zh: '区间得分（WIS）' },
      {
        en: 'Weighted interval score in contacts: low is good, for narrow intervals that hold.',
        zh: '加权区间得分，单位为联络量；区间窄且覆盖准时得分低，越低越好。',
      },
    ),
    column(
      'day_wape',
      'share',
      { en: 'Day WAPE', zh: '日级WAPE' },
      { en: 'WAPE after the intervals of each day were summed.', zh: '先将各时段合计到日再计算的 WAPE。' },
    ),
  ],
});
