import { column, defineTable } from './table.js';

/** A row is an agent's time over a period, as the phone system or the adherence report adds it up. */
export const agentSummary = defineTable({
  name: 'agent_summary',
  label: { en: 'Agent summary', zh: '坐席汇总' },
  doc: {
    en: 'A row is the time of an agent over a period, added up by state.',
    zh: '每行是一个坐席在一段时间内各状态的时长合计。',
  },
  recognisedBy: ['agent_id', 'logged_in_sec', 'on_queue_sec', 'off_queue_sec'],
  columns: [
    column(
      'agent_id',
      'text',
      { en: 'Agent', zh: '工号' },
      { en: 'Agent; the name where the export has no number.', zh: '坐席工号；无工号时为姓名。' },
      { required: true },
    ),
    column('agent_name', 'text', { en: 'Name', zh: '姓名' }, { en: 'Name of the agent.', zh: '坐席姓名。' }),
    column(
      'period_start',
      'second',
      { en: 'From', zh: '开始' },
      { en: 'Start of the period, if the export tells it.', zh: '统计开始时间（导出文件注明时）。' },
    ),
    column(
      'period_end',
      'second',
      { en: 'To', zh: '结束' },
      { en: 'End of the period, if the export tells it.', zh: '统计结束时间（导出文件注明时）。' },
    ),
    column(
      'offered',
      'count',
      { en: 'Offered', zh: '呼入量' },
      { en: 'Contacts that were put to the agent.', zh: '分配给该坐席的联络数量。' },
    ),
    column(
      'handled',
      'count',
      { en: 'Handled', zh: '接听量' },
      { en: 'Contacts that the agent handled.', zh: '该坐席处理的联络数量。' },
    ),
    column(
      'logged_in_sec',
      'number',
      { en: 'Logged in (s)', zh: '签入时长（秒）' },
      { en: 'Time logged in, in seconds.', zh: '签入总时长，单位秒。' },
    ),
    column(
      'on_queue_sec',
      'number',
      { en: 'On queue (s)', zh: '在线时长（秒）' },
      {
        en: 'Time ready for contacts or busy with them, in seconds.',
        zh: '可接听或正在处理联络的时长，单位秒。',
      },
    ),
    column(
      'off_queue_sec',
      'number',
      { en: 'Off queue (s)', zh: '离线时长（秒）' },
      {
        en: 'Time logged in, but not ready for contacts, in seconds.',
        zh: '已签入但不接听的时长，单位秒。',
      },
    ),
    column(
      'idle_sec',
      'number',
      { en: 'Idle (s)', zh: '空闲时长（秒）' },
      { en: 'Time ready for contacts without any, in seconds.', zh: '可接听但无联络的空闲时长，单位秒。' },
    ),
    column(
      'talk_sec',
      'number',
      { en: 'Talk (s)', zh: '通话时长（秒）' },
      { en: 'Talk time, in seconds.', zh: '通话总时长，单位秒。' },
    ),
    column(
      'hold_sec',
      'number',
      { en: 'Hold (s)', zh: '保持时长（秒）' },
      { en: 'Time on hold, in seconds.', zh: '保持总时长，单位秒。' },
    ),
    column(
      'acw_sec',
      'number',
      { en: 'After-call work (s)', zh: '话后处理时长（秒）' },
      { en: 'Time of work after contacts, in seconds.', zh: '话后处理总时长，单位秒。' },
    ),
    column(
      'scheduled_sec',
      'number',
      { en: 'Scheduled (s)', zh: '排班时长（秒）' },
      { en: 'Time scheduled, in seconds.', zh: '排班时长，单位秒。' },
    ),
    column(
      'exception_sec',
      'number',
      { en: 'Exceptions (s)', zh: '偏差时长（秒）' },
      { en: 'Time in which state and schedule differed, in seconds.', zh: '状态与班表不符的时长，单位秒。' },
    ),
    column(
      'exceptions',
      'count',
      { en: 'Exceptions', zh: '偏差次数' },
      { en: 'Number of stretches in which state and schedule differed.', zh: '状态与班表不符的次数。' },
    ),
    column(
      'adherence_scheduled_sec',
      'number',
      { en: 'Scheduled, for adherence (s)', zh: '遵时率分母（秒）' },
      {
        en: 'Time that adherence is a share of, where the export tells it apart from the time scheduled, in seconds.',
        zh: '计算遵守率所用的时长（导出文件另列时），单位秒。',
      },
    ),
    column(
      'adherence_exception_sec',
      'number',
      { en: 'Exceptions, for adherence (s)', zh: '遵时率偏差（秒）' },
      {
        en: 'Exceptions that count for adherence, where the export tells them apart, in seconds.',
        zh: '计入遵守率的偏差时长（导出文件另列时），单位秒。',
      },
    ),
    column(
      'scheduled_on_queue_sec',
      'number',
      { en: 'Scheduled on queue (s)', zh: '排班在线时长（秒）' },
      { en: 'Time scheduled on queue, in seconds.', zh: '排定在线的时长，单位秒。' },
    ),
    column(
      'adherence',
      'share',
      { en: 'Adherence', zh: '班表遵守率' },
      { en: "Adherence by the export's own reckoning, 0–1.", zh: '导出文件自行计算的遵守率，0–1。' },
    ),
    column(
      'conformance',
      'number',
      { en: 'Conformance', zh: '出勤符合率' },
      {
        en: 'Time worked per time scheduled; may pass 1, unknown where nothing was scheduled.',
        zh: '实际工作时长与排班时长之比，可大于1；未排班时未知。',
      },
    ),
  ],
});
