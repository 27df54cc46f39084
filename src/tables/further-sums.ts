import { column } from './table.js';
import { timeSums } from './time-sums.js';

/**
 * Sums of single figures, made only where a figure asks for them. They add up like the others, but for the longest wait.
 */
export const furtherSums = [
  // Of the voice menu.
  column(
    'abandoned_in_ivr',
    'count',
    { en: 'Abandoned in IVR', zh: 'IVR放弃量' },
    {
      en: 'Contacts that left in the voice menu; they are not offered to the queue.',
      zh: '在IVR中挂断的联络数，不计入队列进线量。',
    },
  ),
  column(
    'ivr_abandon_sec',
    'number',
    { en: 'Time in IVR of abandoned (s)', zh: 'IVR放弃总时长（秒）' },
    {
      en: 'Total time in the voice menu of the contacts that left there, in seconds.',
      zh: '在IVR中放弃的联络在IVR中的时长合计，单位秒。',
    },
  ),
  column(
    'ivr_abandon_known',
    'count',
    { en: 'Time in IVR known', zh: 'IVR放弃时长已知量' },
    { en: 'Contacts abandoned in the voice menu whose time there is known.', zh: 'IVR时长已知的IVR放弃量。' },
  ),
  // Of the queue and of ringing.
  column(
    'queued_again',
    'count',
    { en: 'Queued again', zh: '再次排队量' },
    {
      en: 'Contacts at a further queue within a day, by contact_id; those that overflowed apart. Where a call counts once, these do not.',
      zh: '同一联络（contact_id）一天内进入的后续队列数，溢出的不计。通话只计一次的口径须扣除。',
    },
  ),
  column(
    'queued_again_in_target',
    'count',
    { en: 'Queued again, in target', zh: '再次排队且在阈值内量' },
    {
      en: 'Of these, answered or abandoned within the target seconds.',
      zh: '其中在目标秒数内接通或放弃的数量。',
    },
  ),
  column(
    'abandoned_in_queue',
    'count',
    { en: 'Abandoned in queue', zh: '排队放弃量' },
    { en: "Abandoned contacts for which no agent's phone rang.", zh: '未到坐席振铃即放弃的联络数。' },
  ),
  column(
    'queue_abandon_sec',
    'number',
    { en: 'Wait of abandoned in queue (s)', zh: '排队放弃总时长（秒）' },
    {
      en: 'Total wait of the contacts abandoned in the queue, in seconds.',
      zh: '排队中放弃的联络等待时长合计，单位秒。',
    },
  ),
  column(
    'queue_abandon_known',
    'count',
    { en: 'Wait in queue known', zh: '排队放弃时长已知量' },
    { en: 'Contacts abandoned in the queue whose wait is known.', zh: '等待时长已知的排队放弃量。' },
  ),
  column(
    'abandoned_in_ring',
    'count',
    { en: 'Abandoned while ringing', zh: '振铃放弃量' },
    { en: "Abandoned contacts for which an agent's phone rang.", zh: '坐席已振铃但接起前放弃的联络数。' },
  ),
  column(
    'ring_abandon_sec',
    'number',
    { en: 'Ringing of abandoned (s)', zh: '振铃放弃总时长（秒）' },
    {
      en: 'Total ringing time of the contacts abandoned while ringing, in seconds.',
      zh: '振铃中放弃的联络振铃时长合计，单位秒。',
    },
  ),
  // Of waiting, holding, satisfaction.
  column(
    'answer_ring_sec',
    'number',
    { en: 'Ringing of answered (s)', zh: '接通振铃总时长（秒）' },
    {
      en: 'Total ringing time of the answered contacts, in seconds.',
      zh: '接通联络的振铃时长合计，单位秒。',
    },
  ),
  column(
    'answer_ring_known',
    'count',
    { en: 'Ringing known', zh: '振铃时长已知量' },
    { en: 'Answered contacts whose ringing time is known.', zh: '振铃时长已知的接通量。' },
  ),
  column(
    'wait_max_sec',
    'number',
    { en: 'Longest wait (s)', zh: '最长等待（秒）' },
    {
      en: 'Longest wait of any answered or abandoned contact, in seconds; the greatest of the parts, not their sum.',
      zh: '接通或放弃联络中的最长等待，单位秒；合并时取最大值而非合计。',
    },
  ),
  column(
    'held',
    'count',
    { en: 'Put on hold', zh: '有保持的接通量' },
    { en: 'Answered contacts that were put on hold.', zh: '通话中被保持过的接通量。' },
  ),
  column(
    'csat_top',
    'count',
    { en: 'Satisfied', zh: '满意数' },
    { en: 'Contacts with a satisfaction score in the top box.', zh: '评分达到满意档的联络数。' },
  ),
  column(
    'csat_rated',
    'count',
    { en: 'Scores looked at', zh: '参与满意档判断的评价数' },
    {
      en: 'Contacts with a satisfaction score, where the top box was named.',
      zh: '已指定满意档时有评分的联络数。',
    },
  ),
  column(
    'csat_answered',
    'count',
    { en: 'Satisfaction of answered', zh: '接通且有评价数' },
    { en: 'Answered contacts with a satisfaction score.', zh: '有满意度评分的接通量。' },
  ),
  // Of calls made.
  column(
    'outbound_attempts',
    'count',
    { en: 'Outbound attempts', zh: '外呼次数' },
    { en: 'Outbound contacts, connected or not.', zh: '外呼次数，含未接通。' },
  ),
  column(
    'outbound_connected',
    'count',
    { en: 'Outbound connected', zh: '外呼接通量' },
    { en: 'Outbound contacts that the other side answered.', zh: '对方接通的外呼量。' },
  ),
  column(
    'outbound_success',
    'count',
    { en: 'Outbound successes', zh: '外呼成功量' },
    {
      en: 'Connected outbound contacts that the export marks as resolved.',
      zh: '导出文件标记为已解决（达成目的）的外呼接通量。',
    },
  ),
  column(
    'outbound_marked',
    'count',
    { en: 'Outbound marked', zh: '有结果标记的外呼接通量' },
    { en: 'Connected outbound contacts with such a mark.', zh: '带有结果标记的外呼接通量。' },
  ),
  // Of callers that come again.
  column(
    'identified',
    'count',
    { en: 'Caller known', zh: '可识别主叫量' },
    { en: 'Offered inbound contacts whose caller is known.', zh: '主叫或客户可识别的呼入进线量。' },
  ),
  column(
    'identifiable',
    'count',
    { en: 'Inbound offered', zh: '呼入进线量' },
    { en: 'Offered inbound contacts, the caller known or not.', zh: '呼入进线量，无论主叫是否可识别。' },
  ),
  column(
    'fcr_known',
    'count',
    { en: 'Answered with a full window', zh: '窗口完整的接通量' },
    {
      en: 'Answered contacts of known callers around which the whole repeat window lies within the data.',
      zh: '主叫可识别且重复来电窗口完整落在数据内的接通量。',
    },
  ),
  column(
    'first_contacts',
    'count',
    { en: 'First contacts', zh: '首次联络量' },
    {
      en: 'Of those: without an answered contact of the same caller in the window before.',
      zh: '其中窗口之前没有同一主叫接通的联络数。',
    },
  ),
  column(
    'first_resolved',
    'count',
    { en: 'First contacts without a repeat', zh: '首次联络且未再来电' },
    {
      en: 'First contacts without an answered contact of the same caller in the window after.',
      zh: '首次联络中，窗口之后没有同一主叫再次接通的数量。',
    },
  ),
  column(
    'repeat_known',
    'count',
    { en: 'Offered with a full window before', zh: '前窗口完整的进线量' },
    {
      en: 'Offered contacts of known callers before which the whole window lies within the data.',
      zh: '主叫可识别且之前的窗口完整落在数据内的进线量。',
    },
  ),
  column(
    'repeats',
    'count',
    { en: 'Repeat contacts', zh: '重复来电量' },
    {
      en: 'Of those: with an offered contact of the same caller in the window before.',
      zh: '其中窗口之前同一主叫已来电的数量。',
    },
  ),
  column(
    'abandoned_followed',
    'count',
    { en: 'Abandoned with a full window', zh: '窗口完整的放弃量' },
    {
      en: 'Abandoned contacts of known callers after which the whole window lies within the data.',
      zh: '主叫可识别且之后的窗口完整落在数据内的放弃量。',
    },
  ),
  column(
    'abandoned_recalled',
    'count',
    { en: 'Abandoned, called again', zh: '放弃后再来电量' },
    { en: 'Of those: the caller came again within the window.', zh: '其中窗口内主叫再次来电的数量。' },
  ),
  column(
    'abandoned_reached',
    'count',
    { en: 'Abandoned, reached later', zh: '放弃后接通量' },
    {
      en: 'Of those: the caller was answered, or called and reached, within the window.',
      zh: '其中窗口内再次来电并被接通、或被回拨接通的数量。',
    },
  ),
  // Of written contacts and of several at once.
  column(
    'first_response_sec',
    'number',
    { en: 'First response (s)', zh: '首次响应总时长（秒）' },
    {
      en: 'Total time until the first answer of an agent in written contacts, in seconds.',
      zh: '文字类联络首次响应时长合计，单位秒。',
    },
  ),
  column(
    'first_response_known',
    'count',
    { en: 'First response known', zh: '首次响应已知量' },
    { en: 'Written contacts whose first response time is known.', zh: '首次响应时长已知的文字类联络数。' },
  ),
  column(
    'contact_span_sec',
    'number',
    { en: 'Contact time (s)', zh: '会话总时长（秒）' },
    {
      en: 'Total time from answer to end of the contacts with a known agent, in seconds.',
      zh: '坐席已知的联络从接起到结束的时长合计，单位秒。',
    },
  ),
  column(
    'agent_span_sec',
    'number',
    { en: 'Agent time on contacts (s)', zh: '坐席会话占用时长（秒）' },
    {
      en: 'Time in which agents had at least one contact; where several ran at once, it is divided among them. In seconds.',
      zh: '坐席至少有一个会话进行的时长；同时进行多个会话时按会话平分，单位秒。',
    },
  ),
  ...timeSums,
] as const;

/** The name of a sum of a single figure, such as `first_contacts`. */
export type FurtherSumName = (typeof furtherSums)[number]['name'];
