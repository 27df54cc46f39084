import { column, defineTable, type RowOf } from './table.js';

/** A row is a stretch of time that an agent spent in one state. */
export const activity = defineTable({
  name: 'activity',
  label: { en: 'Activity', zh: '坐席状态' },
  doc: {
    en: 'A row is a stretch of time that an agent spent in one state.',
    zh: '每行是坐席处于某一状态的一段时间。',
  },
  recognisedBy: ['agent_id', 'state', 'start_at'],
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
      'state',
      'text',
      { en: 'State', zh: '状态' },
      { en: 'State in the phone system.', zh: '电话系统中的状态。' },
      { required: true },
    ),
    column(
      'start_at',
      'second',
      { en: 'From', zh: '开始' },
      { en: 'Start of the state.', zh: '状态开始时间。' },
      { required: true },
    ),
    column(
      'end_at',
      'second',
      { en: 'To', zh: '结束' },
      { en: 'End of the state; empty when the log does not say.', zh: '状态结束时间，日志未注明则为空。' },
    ),
  ],
});

/** A row of the activity table. */
export type Activity = RowOf<typeof activity>;
