import { column, defineTable, type RowOf } from './table.js';

/** A row is a contact at one queue. */
export const contacts = defineTable({
  name: 'contacts',
  label: { en: 'Contacts', zh: '联络明细' },
  doc: { en: 'A row is a contact at one queue.', zh: '每行是一个联络在一个队列中的一次经过。' },
  recognisedBy: ['arrived_at', 'outcome'],
  columns: [
    column(
      'contact_id',
      'text',
      { en: 'Contact', zh: '联络编号' },
      { en: 'Identifier of the contact in the phone system.', zh: '电话系统中的联络编号。' },
    ),
    column(
      'queue',
      'text',
      { en: 'Queue', zh: '队列' },
      { en: 'Queue, skill or hotline that the contact waited in.', zh: '联络等待所在的队列、技能组或热线。' },
    ),
    column(
      'channel',
      'text',
      { en: 'Channel', zh: '渠道' },
      { en: 'voice, chat, email or another channel.', zh: '渠道：语音、在线、邮件等。' },
    ),
    column(
      'direction',
      'text',
      { en: 'Direction', zh: '方向' },
      { en: 'inbound, outbound or internal.', zh: '呼入、呼出或内部通话。' },
    ),
    column(
      'caller_id',
      'text',
      { en: 'Caller', zh: '主叫' },
      { en: 'Number or customer that the contact came from.', zh: '主叫号码或客户编号。' },
      { personal: true },
    ),
    column(
      'called_number',
      'text',
      { en: 'Called number', zh: '被叫号码' },
      { en: 'Number that was called.', zh: '被叫号码。' },
    ),
    column(
      'arrived_at',
      'second',
      { en: 'Arrived', zh: '到达时间' },
      {
        en: 'When the contact arrived; it belongs to the interval of this time.',
        zh: '联络到达的时间，联络归属于该时间所在的时段。',
      },
      { required: true },
    ),
    column(
      'answered_at',
      'second',
      { en: 'Answered', zh: '应答时间' },
      { en: 'When an agent answered.', zh: '坐席应答的时间。' },
    ),
    column(
      'ended_at',
      'second',
      { en: 'Ended', zh: '结束时间' },
      { en: 'When the contact ended.', zh: '联络结束的时间。' },
    ),
    column(
      'outcome',
      'text',
      { en: 'Outcome', zh: '结果' },
      {
        en: 'answered, abandoned, abandoned_in_ivr, ivr_completed, overflowed, transferred or failed; empty where nothing says it.',
        zh: 'answered 接通、abandoned 放弃、abandoned_in_ivr IVR中放弃、ivr_completed IVR完成、overflowed 溢出、transferred 转出、failed 失败；无从判断时为空。',
      },
      { required: true },
    ),
    column(
      'ivr_sec',
      'number',
      { en: 'IVR (s)', zh: 'IVR时长（秒）' },
      { en: 'Time in the voice menu, in seconds.', zh: '在IVR中的时长，单位秒。' },
    ),
    column(
      'wait_sec',
      'number',
      { en: 'Wait (s)', zh: '等待时长（秒）' },
      {
        en: 'Time in the queue until answer or abandonment, in seconds.',
        zh: '在队列中等待到接通或放弃的时长，单位秒。',
      },
    ),
    column(
      'ring_sec',
      'number',
      { en: 'Ring (s)', zh: '振铃时长（秒）' },
      { en: "Time the agent's phone rang, in seconds.", zh: '坐席电话振铃时长，单位秒。' },
    ),
    column(
      'talk_sec',
      'number',
      { en: 'Talk (s)', zh: '通话时长（秒）' },
      { en: 'Talk time, in seconds.', zh: '通话时长，单位秒。' },
    ),
    column(
      'hold_sec',
      'number',
      { en: 'Hold (s)', zh: '保持时长（秒）' },
      { en: 'Hold time, in seconds.', zh: '保持时长，单位秒。' },
    ),
    column(
      'acw_sec',
      'number',
      { en: 'After-call work (s)', zh: '后处理时长（秒）' },
      { en: 'After-call work, in seconds.', zh: '话后处理时长，单位秒。' },
    ),
    column(
      'agent_id',
      'text',
      { en: 'Agent', zh: '坐席' },
      { en: 'Agent who answered.', zh: '应答的坐席。' },
    ),
    column(
      'transferred',
      'flag',
      { en: 'Transferred', zh: '是否转交' },
      { en: 'Whether the agent transferred the contact.', zh: '坐席是否转交。' },
    ),
    column(
      'resolved',
      'flag',
      { en: 'Resolved', zh: '是否解决' },
      { en: "Whether the contact was resolved, by the export's own flag.", zh: '导出文件标记的是否解决。' },
    ),
    column(
      'csat',
      'number',
      { en: 'Satisfaction', zh: '满意度' },
      { en: 'Satisfaction score given by the customer.', zh: '客户给出的满意度评分。' },
    ),
  ],
});

/** A row of the contacts table. */
export type Contact = RowOf<typeof contacts>;

/**
 * Whether a contact was made by the center, or stayed within it, by its direction: such ones are no demand. One of an unknown direction came in.
 *
 * `isNoDemand('outbound')` is `true`.
 */
export function isNoDemand(direction: unknown): boolean {
  return direction === 'outbound' || direction === 'internal';
}
