import { type FurtherSumName, furtherSums } from './further-sums.js';
import { type Column, column } from './table.js';

/**
 * The sums that every figure is made from. They add up over queues and time, so a ratio made from them is right at any grain.
 * A sum is null where the export does not hold what it needs.
 */
export const sums = [
  column(
    'offered',
    'count',
    { en: 'Offered', zh: '进线量' },
    {
      en: 'Contacts that reached the queue. Calls made (outbound) are not among them, unless they are asked for.',
      zh: '进入队列的联络数；不含外呼（呼出），除非另行指定。',
    },
    { required: true },
  ),
  column(
    'answered',
    'count',
    { en: 'Answered', zh: '接通量' },
    { en: 'Contacts answered by an agent.', zh: '由坐席接起的联络数。' },
  ),
  column(
    'handled',
    'count',
    { en: 'Handled', zh: '已处理量' },
    { en: 'Answered contacts whose handling time is known.', zh: '处理时长已知的接通量。' },
  ),
  column(
    'abandoned',
    'count',
    { en: 'Abandoned', zh: '放弃量' },
    { en: 'Contacts that left the queue before an answer.', zh: '接通前离开队列的联络数。' },
  ),
  column(
    'short_abandoned',
    'count',
    { en: 'Short abandons', zh: '短时放弃量' },
    {
      en: 'Abandoned contacts that waited no longer than the short-abandon limit.',
      zh: '等待不超过短时放弃阈值的放弃量。',
    },
  ),
  column(
    'answered_in_target',
    'count',
    { en: 'Answered in target', zh: '阈值内接通量' },
    { en: 'Contacts answered within the target seconds.', zh: '在目标秒数内接通的联络数。' },
  ),
  column(
    'abandoned_in_target',
    'count',
    { en: 'Abandoned in target', zh: '阈值内放弃量' },
    { en: 'Contacts abandoned within the target seconds.', zh: '在目标秒数内放弃的联络数。' },
  ),
  column(
    'overflowed',
    'count',
    { en: 'Overflowed', zh: '溢出量' },
    { en: 'Contacts that the queue passed on to another one.', zh: '溢出到其他队列的联络数。' },
  ),
  column(
    'ivr_completed',
    'count',
    { en: 'Completed in IVR', zh: 'IVR自助完成量' },
    {
      en: 'Contacts that the voice menu completed; they are not offered to the queue.',
      zh: '在IVR中自助完成的联络数，不计入队列进线量。',
    },
  ),
  column(
    'transferred',
    'count',
    { en: 'Transferred', zh: '转交量' },
    { en: 'Answered contacts that the agent transferred.', zh: '接通后由坐席转交的联络数。' },
  ),
  column(
    'target_sec',
    'number',
    { en: 'Target (s)', zh: '目标秒数' },
    {
      en: 'The waiting time promised by the service-level target, in seconds.',
      zh: '服务水平目标承诺的等待时长，单位秒。',
    },
  ),
  column(
    'answer_wait_sec',
    'number',
    { en: 'Wait of answered (s)', zh: '接通等待总时长（秒）' },
    {
      en: 'Total waiting time of the answered contacts, in seconds.',
      zh: '接通联络的等待时长合计，单位秒。',
    },
  ),
  column(
    'abandon_wait_sec',
    'number',
    { en: 'Wait of abandoned (s)', zh: '放弃等待总时长（秒）' },
    {
      en: 'Total waiting time of the abandoned contacts, in seconds.',
      zh: '放弃联络的等待时长合计，单位秒。',
    },
  ),
  column(
    'talk_sec',
    'number',
    { en: 'Talk (s)', zh: '通话总时长（秒）' },
    { en: 'Total talk time, in seconds.', zh: '通话时长合计，单位秒。' },
  ),
  column(
    'hold_sec',
    'number',
    { en: 'Hold (s)', zh: '保持总时长（秒）' },
    { en: 'Total hold time, in seconds.', zh: '保持时长合计，单位秒。' },
  ),
  column(
    'acw_sec',
    'number',
    { en: 'After-call work (s)', zh: '后处理总时长（秒）' },
    { en: 'Total after-call work, in seconds.', zh: '话后处理时长合计，单位秒。' },
  ),
  column(
    'resolved',
    'count',
    { en: 'Resolved', zh: '一次解决量' },
    { en: 'Contacts whose export says that they were resolved.', zh: '导出文件标记为已解决的联络数。' },
  ),
  column(
    'resolved_known',
    'count',
    { en: 'Resolution known', zh: '解决标记已知量' },
    { en: 'Contacts whose export says whether they were resolved.', zh: '导出文件注明是否解决的联络数。' },
  ),
  column(
    'csat_sum',
    'number',
    { en: 'Satisfaction points', zh: '满意度总分' },
    { en: 'Sum of the satisfaction scores given.', zh: '满意度评分合计。' },
  ),
  column(
    'csat_count',
    'count',
    { en: 'Satisfaction answers', zh: '满意度评价数' },
    { en: 'Contacts with a satisfaction score.', zh: '有满意度评分的联络数。' },
  ),
  column(
    'answer_wait_known',
    'count',
    { en: 'Wait known', zh: '等待时长已知量' },
    { en: 'Answered contacts whose waiting time is known.', zh: '等待时长已知的接通量。' },
  ),
  column(
    'abandon_wait_known',
    'count',
    { en: 'Wait of abandoned known', zh: '放弃等待已知量' },
    { en: 'Abandoned contacts whose waiting time is known.', zh: '等待时长已知的放弃量。' },
  ),
  column(
    'talk_known',
    'count',
    { en: 'Talk known', zh: '通话时长已知量' },
    { en: 'Handled contacts whose talk time is known.', zh: '通话时长已知的已处理量。' },
  ),
  column(
    'hold_known',
    'count',
    { en: 'Hold known', zh: '保持时长已知量' },
    {
      en: 'Handled contacts whose hold time is known, also if it is 0.',
      zh: '保持时长已知（含0）的已处理量。',
    },
  ),
  column(
    'acw_known',
    'count',
    { en: 'After-call work known', zh: '话后时长已知量' },
    {
      en: 'Handled contacts whose after-call work is known, also if it is 0.',
      zh: '话后处理时长已知（含0）的已处理量。',
    },
  ),
  column(
    'transfer_known',
    'count',
    { en: 'Transfer known', zh: '转交标记已知量' },
    {
      en: 'Answered contacts whose export says whether they were transferred.',
      zh: '导出文件注明是否转交的接通量。',
    },
  ),
  column(
    'outcome_known',
    'count',
    { en: 'Outcome known', zh: '结果已知量' },
    {
      en: 'Offered contacts of which it is known how they ended; rates are over these.',
      zh: '结果（接通、放弃等）已知的进线量；各比率仅按这部分计算。',
    },
  ),
] as const;

/** The name of a sum that every table of figures has, such as `answer_wait_sec`. */
export type BaseSumName = (typeof sums)[number]['name'];

/** The name of any sum. */
export type SumName = BaseSumName | FurtherSumName;

/** Every sum: those that every table has, then those of single figures. */
export const allSums: readonly Column<SumName>[] = [...sums, ...furtherSums];

/** The sums of a group of contacts; null where unknown. The further ones are there where a figure asked for them. */
export type Sums = Record<BaseSumName, number | null> & Partial<Record<FurtherSumName, number | null>>;
