import { column, defineTable, type RowOf } from './table.js';

/** A row is a customer who gave up and was never reached since. */
export const callBacks = defineTable({
  name: 'call_backs',
  label: { en: 'Customers to be called back', zh: '待回访客户' },
  doc: {
    en: 'A row is a customer who abandoned and was neither answered nor reached since.',
    zh: '每行是一位放弃后至今未接通的客户。',
  },
  recognisedBy: ['attempts', 'first_attempt_at', 'last_attempt_at'],
  columns: [
    column(
      'caller_id',
      'text',
      { en: 'Caller', zh: '主叫' },
      {
        en: 'Number or customer, as the last attempt wrote it.',
        zh: '主叫号码或客户编号，按最近一次来电的写法。',
      },
      { personal: true, required: true },
    ),
    column(
      'queue',
      'text',
      { en: 'Queue', zh: '队列' },
      { en: 'Queue of the last attempt.', zh: '最近一次来电的队列。' },
    ),
    column(
      'attempts',
      'count',
      { en: 'Attempts', zh: '放弃次数' },
      {
        en: 'Abandoned contacts since the customer was last reached.',
        zh: '自上次接通以来放弃的次数。',
      },
      { required: true },
    ),
    column(
      'first_attempt_at',
      'second',
      { en: 'First attempt', zh: '首次来电' },
      { en: 'When the first of them arrived.', zh: '其中最早一次的到达时间。' },
      { required: true },
    ),
    column(
      'last_attempt_at',
      'second',
      { en: 'Last attempt', zh: '最近来电' },
      { en: 'When the last of them arrived.', zh: '其中最近一次的到达时间。' },
      { required: true },
    ),
    column(
      'longest_wait_sec',
      'number',
      { en: 'Longest wait (s)', zh: '最长等待（秒）' },
      {
        en: 'The longest time that one of them waited before giving up, in seconds.',
        zh: '其中放弃前等待最久的一次，单位秒。',
      },
    ),
    column(
      'contact_id',
      'text',
      { en: 'Contact', zh: '联络编号' },
      { en: 'Identifier of the last attempt.', zh: '最近一次来电的联络编号。' },
    ),
  ],
});

export type CallBack = RowOf<typeof callBacks>;
