import { column } from './table.js';

/** Sums of the time of agents, by activity and roster, and those of a forecast. */
export const timeSums = [
  // Of the time of agents.
  column(
    'login_sec',
    'number',
    { en: 'Logged in (s)', zh: '签入时长（秒）' },
    { en: 'Time in which agents were logged in, in seconds.', zh: '坐席签入时长，单位秒。' },
  ),
  column(
    'busy_sec',
    'number',
    { en: 'On contacts (s)', zh: '处理时长（秒）' },
    {
      en: 'Time in states of talking, holding, ringing or after-call work, in seconds.',
      zh: '坐席处于通话、保持、振铃、话后等状态的时长，单位秒。',
    },
  ),
  column(
    'ready_sec',
    'number',
    { en: 'Ready (s)', zh: '空闲等待时长（秒）' },
    {
      en: 'Time in which agents were free for a contact, in seconds.',
      zh: '坐席空闲等待联络的时长，单位秒。',
    },
  ),
  column(
    'on_queue_sec',
    'number',
    { en: 'On the queue (s)', zh: '在线时长（秒）' },
    {
      en: 'Time on contacts, ready, or on the queue without the log telling which, in seconds.',
      zh: '坐席处理联络、空闲等待或在线（日志不区分两者）的时长，单位秒。',
    },
  ),
  column(
    'away_sec',
    'number',
    { en: 'Away (s)', zh: '离席时长（秒）' },
    {
      en: 'Time logged in, but in a break, a meal or away, in seconds.',
      zh: '已签入但处于小休、用餐、离席的时长，单位秒。',
    },
  ),
  column(
    'other_sec',
    'number',
    { en: 'Other work (s)', zh: '其他工作时长（秒）' },
    {
      en: 'Time logged in for training, meetings and other work off the queue, in seconds.',
      zh: '已签入但处于培训、会议及其他非队列工作的时长，单位秒。',
    },
  ),
  column(
    'logged_answered',
    'count',
    { en: 'Answered while in the log', zh: '日志内接通量' },
    {
      en: 'Answered contacts whose agent was logged in by the log when answering.',
      zh: '接起时坐席在状态日志中处于签入的接通量。',
    },
  ),
  column(
    'logged_talk_sec',
    'number',
    { en: 'Talk time while in the log (s)', zh: '日志内通话时长（秒）' },
    {
      en: 'Total talk time of those contacts, in seconds.',
      zh: '上述联络的通话时长合计，单位秒。',
    },
  ),
  column(
    'logged_hold_sec',
    'number',
    { en: 'Hold time while in the log (s)', zh: '日志内保持时长（秒）' },
    {
      en: 'Total hold time of those contacts, in seconds.',
      zh: '上述联络的保持时长合计，单位秒。',
    },
  ),
  column(
    'logged_acw_sec',
    'number',
    { en: 'After-call work while in the log (s)', zh: '日志内话后处理时长（秒）' },
    {
      en: 'Total after-call work of those contacts, in seconds.',
      zh: '上述联络的话后处理时长合计，单位秒。',
    },
  ),
  column(
    'shift_sec',
    'number',
    { en: 'Shift (s)', zh: '班次时长（秒）' },
    {
      en: 'Time of the shifts in the roster, meals included, in seconds.',
      zh: '排班表中的班次时长，含用餐，单位秒。',
    },
  ),
  column(
    'scheduled_sec',
    'number',
    { en: 'Scheduled (s)', zh: '排班工时（秒）' },
    {
      en: 'Time of the shifts without meals, in seconds: what is paid.',
      zh: '不含用餐的班次时长（计薪工时），单位秒。',
    },
  ),
  column(
    'scheduled_work_sec',
    'number',
    { en: 'Scheduled on the queue (s)', zh: '排班上线时长（秒）' },
    { en: "Time of the roster's blocks of work, in seconds.", zh: '排班表中上线（work）的时长，单位秒。' },
  ),
  column(
    'scheduled_on_queue_sec',
    'number',
    { en: 'On queue as scheduled (s)', zh: '排班内在线时长（秒）' },
    {
      en: 'Scheduled time in which the agent was ready or on a contact, in seconds.',
      zh: '排班工时内坐席空闲等待或处理联络的时长，单位秒。',
    },
  ),
  column(
    'scheduled_login_sec',
    'number',
    { en: 'Logged in as scheduled (s)', zh: '排班内签入时长（秒）' },
    {
      en: 'Scheduled time in which the agent was logged in, in seconds.',
      zh: '排班工时内坐席签入的时长，单位秒。',
    },
  ),
  column(
    'scheduled_days',
    'count',
    { en: 'Days scheduled', zh: '应出勤人次' },
    { en: 'Days with a shift, one per agent and day.', zh: '应出勤人次：每人每个有班次的日期计一次。' },
  ),
  column(
    'attended_days',
    'count',
    { en: 'Days attended', zh: '实际出勤人次' },
    { en: 'Of those: the agent was logged in during the shift.', zh: '其中班次内有签入的人次。' },
  ),
  // Of a forecast.
  column(
    'forecast_offered',
    'number',
    { en: 'Forecast', zh: '预测量' },
    { en: 'Contacts expected by the forecast.', zh: '预测的联络量。' },
  ),
  column(
    'forecast_actual',
    'count',
    { en: 'Actual of the forecast', zh: '预测时段实际量' },
    { en: 'Contacts offered in the intervals that the forecast covers.', zh: '有预测的时段内的实际进线量。' },
  ),
  column(
    'forecast_error',
    'number',
    { en: 'Forecast error', zh: '预测绝对误差' },
    {
      en: 'Sum of the absolute differences of forecast and actual, interval by interval.',
      zh: '逐时段预测与实际之差的绝对值合计。',
    },
  ),
  column(
    'forecast_error_share',
    'number',
    { en: 'Forecast error, relative', zh: '预测相对误差合计' },
    {
      en: 'Sum of the absolute differences, each over its actual, of the intervals with contacts.',
      zh: '有联络的时段中，绝对误差与实际量之比的合计。',
    },
  ),
  column(
    'forecast_intervals',
    'count',
    { en: 'Forecast intervals with contacts', zh: '有量的预测时段数' },
    { en: 'Intervals of the forecast that had contacts.', zh: '有实际量的预测时段数。' },
  ),
] as const;
