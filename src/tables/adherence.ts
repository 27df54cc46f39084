import { column, defineTable } from './table.js';

const sec = (en: string, zh: string) => ({ en: `${en}, in seconds.`, zh: `${zh}，单位秒。` });

/** A row is a person and a day (or any other group): how the roster was kept. Sums, with the ratios made from them. */
export const adherence = defineTable({
  name: 'adherence',
  label: { en: 'Adherence', zh: '遵时与出勤' },
  doc: {
    en: 'A row is a person and a day, or another group: how the roster was kept.',
    zh: '每行是一个人的一天（或其他分组）：排班执行情况。',
  },
  recognisedBy: ['scheduled_sec', 'adherent_sec', 'exception_sec'],
  orBy: ['shifts', 'attended', 'absent'],
  columns: [
    column('agent_id', 'text', { en: 'Agent', zh: '工号' }, { en: 'Agent.', zh: '坐席工号。' }),
    column('agent_name', 'text', { en: 'Name', zh: '姓名' }, { en: 'Name of the agent.', zh: '坐席姓名。' }),
    column(
      'date',
      'date',
      { en: 'Date', zh: '日期' },
      { en: 'Day of the shift; of a longer period its first day.', zh: '班次归属日期；较长周期为其首日。' },
    ),
    column('shift_id', 'text', { en: 'Shift', zh: '班次' }, { en: 'Shift code.', zh: '班次代码。' }),
    column(
      'activity',
      'text',
      { en: 'Activity', zh: '活动' },
      {
        en: 'Scheduled activity; outside is time outside the shift.',
        zh: '排定的活动，outside 为班外时间。',
      },
    ),
    column(
      'scheduled_sec',
      'number',
      { en: 'Scheduled (s)', zh: '排班时长（秒）' },
      {
        en: 'Time scheduled of which the log tells, without what is excused, in seconds; under genesys-outside with the work outside the shift, as that rule has it.',
        zh: '日志覆盖且未豁免的排班时长，单位秒；genesys-outside 口径按其规则含班外工作。',
      },
    ),
    column(
      'adherent_sec',
      'number',
      { en: 'Adherent (s)', zh: '遵时时长（秒）' },
      sec('Scheduled time that was kept, the tolerance included', '按班表执行的时长（含容差）'),
    ),
    column(
      'exception_sec',
      'number',
      { en: 'Exceptions (s)', zh: '偏差时长（秒）' },
      sec('Time out of adherence, after the tolerance', '扣除容差后与班表不符的时长'),
    ),
    column(
      'exceptions',
      'count',
      { en: 'Exceptions', zh: '偏差次数' },
      { en: 'Number of exceptions that count.', zh: '计入的偏差次数。' },
    ),
    column(
      'adherence',
      'share',
      { en: 'Adherence', zh: '遵时率' },
      {
        en: 'Adherence, 0–1, by the rule; empty where nothing was scheduled.',
        zh: '按所用口径的遵时率，0–1；无排班时为空。',
      },
    ),
    column(
      'conformance',
      'share',
      { en: 'Conformance', zh: '符合率' },
      {
        en: 'Time worked per time scheduled, by the rule; may pass 1, empty where nothing was scheduled.',
        zh: '按所用口径的实际工作时长与排班时长之比；可大于1，无排班时为空。',
      },
    ),
    column(
      'scheduled_work_sec',
      'number',
      { en: 'Scheduled on queue (s)', zh: '排班在线时长（秒）' },
      sec('Time scheduled to work', '排定上线的时长'),
    ),
    column(
      'work_sec',
      'number',
      { en: 'On queue (s)', zh: '在线时长（秒）' },
      sec('Time on the queue, in the shift or outside it', '班内外在线的时长'),
    ),
    column(
      'present_sec',
      'number',
      { en: 'Logged in (s)', zh: '签入时长（秒）' },
      sec('Time logged in during the shift, and on the queue outside it', '班内签入及班外在线的时长'),
    ),
    column(
      'outside_sec',
      'number',
      { en: 'Unscheduled work (s)', zh: '班外工作（秒）' },
      sec('Time on the queue outside the shift', '班次以外在线的时长'),
    ),
    column(
      'excused_sec',
      'number',
      { en: 'Excused (s)', zh: '豁免时长（秒）' },
      sec('Scheduled time that is excused and not judged', '已豁免、不予考核的排班时长'),
    ),
    column(
      'unknown_sec',
      'number',
      { en: 'State unknown (s)', zh: '状态未知（秒）' },
      sec(
        'Scheduled time in a state that is not mapped to an activity; not judged',
        '处于未映射状态、不予考核的排班时长',
      ),
    ),
    column(
      'shifts',
      'count',
      { en: 'Shifts', zh: '应出勤班次' },
      { en: 'Shifts of which it is known whether somebody came.', zh: '可判断是否到岗的排班班次数。' },
    ),
    column(
      'attended',
      'count',
      { en: 'Attended', zh: '实际出勤' },
      { en: 'Shifts to which the agent came.', zh: '到岗的班次数。' },
    ),
    column(
      'absent',
      'count',
      { en: 'Absent', zh: '缺勤' },
      { en: 'Shifts to which the agent did not come.', zh: '未到岗的班次数。' },
    ),
    column(
      'attendance_rate',
      'share',
      { en: 'Attendance', zh: '出勤率' },
      { en: 'Attended shifts per shift, 0–1.', zh: '实际出勤班次与应出勤班次之比，0–1。' },
    ),
    column(
      'leave_days',
      'count',
      { en: 'Days of leave', zh: '休假天数' },
      { en: 'Days on leave in the roster.', zh: '班表中的休假天数。' },
    ),
    column(
      'late',
      'count',
      { en: 'Late', zh: '迟到次数' },
      { en: 'Shifts begun late, beyond the tolerance.', zh: '超过容差的迟到班次数。' },
    ),
    column('late_sec', 'number', { en: 'Late (s)', zh: '迟到时长（秒）' }, sec('Time late', '迟到时长')),
    column(
      'early_leave',
      'count',
      { en: 'Early leaves', zh: '早退次数' },
      { en: 'Shifts left early, beyond the tolerance.', zh: '超过容差的早退班次数。' },
    ),
    column(
      'early_leave_sec',
      'number',
      { en: 'Left early (s)', zh: '早退时长（秒）' },
      sec('Time gone before the end', '早退时长'),
    ),
    column(
      'first_at',
      'minute',
      { en: 'Came', zh: '最早' },
      { en: 'First punch or log-in of the day.', zh: '当日首次打卡或签入。' },
    ),
    column(
      'last_at',
      'minute',
      { en: 'Went', zh: '最晚' },
      { en: 'Last punch or log-out of the day.', zh: '当日末次打卡或签出。' },
    ),
    column(
      'missing_punches',
      'count',
      { en: 'Missing punches', zh: '缺卡次数' },
      { en: 'Punches for coming or going that are missing.', zh: '缺少的上班或下班打卡次数。' },
    ),
    column(
      'amended_punches',
      'count',
      { en: 'Amended punches', zh: '补卡次数' },
      {
        en: 'Punches for coming or going that were put in afterwards.',
        zh: '事后补录的上班或下班打卡次数。',
      },
    ),
    column(
      'rule',
      'text',
      { en: 'Rule', zh: '口径' },
      { en: 'Rule by which adherence is judged.', zh: '遵时率所用口径。' },
    ),
    column('grace_sec', 'number', { en: 'Tolerance (s)', zh: '容差（秒）' }, sec('Tolerance', '容差')),
  ],
});
