import { column, defineTable, type RowOf } from './table.js';

/** A row is a block of one activity in a shift. */
export const roster = defineTable({
  name: 'roster',
  label: { en: 'Roster', zh: '排班表' },
  doc: { en: 'A row is a block of one activity in a shift.', zh: '每行是一个人班次中的一段活动。' },
  recognisedBy: ['agent_id', 'date', 'activity'],
  columns: [
    column(
      'agent_id',
      'text',
      { en: 'Agent', zh: '工号' },
      { en: 'Agent.', zh: '坐席工号。' },
      { required: true },
    ),
    column('agent_name', 'text', { en: 'Name', zh: '姓名' }, { en: 'Name of the agent.', zh: '坐席姓名。' }),
    column(
      'date',
      'date',
      { en: 'Date', zh: '日期' },
      { en: 'Day that the shift belongs to (the day it starts).', zh: '班次归属的日期（开始当天）。' },
      { required: true },
    ),
    column(
      'shift_id',
      'text',
      { en: 'Shift', zh: '班次' },
      { en: 'Shift code; empty on a day without a shift.', zh: '班次代码，无班为空。' },
    ),
    column(
      'activity',
      'text',
      { en: 'Activity', zh: '活动' },
      {
        en: 'work, meal, break, off, leave, training, meeting or standby.',
        zh: 'work 上线、meal 用餐、break 小休、off 休息、leave 休假、training 培训、meeting 会议、standby 备班。',
      },
      { required: true },
    ),
    column(
      'start_at',
      'minute',
      { en: 'From', zh: '开始' },
      {
        en: 'Start of the block; empty for a whole day off or on leave.',
        zh: '活动开始时间，全天休息或休假为空。',
      },
    ),
    column(
      'end_at',
      'minute',
      { en: 'To', zh: '结束' },
      {
        en: 'End of the block; empty for a whole day off or on leave.',
        zh: '活动结束时间，全天休息或休假为空。',
      },
    ),
    column(
      'locked',
      'flag',
      { en: 'Locked', zh: '锁定' },
      { en: 'Whether a new plan must keep this day as it is.', zh: '重新排班时是否保持不变。' },
    ),
  ],
});

/** A row of the roster table. */
export type RosterBlock = RowOf<typeof roster>;
