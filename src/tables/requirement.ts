import { forecast } from './forecast.js';
import { column, defineTable, type RowOf } from './table.js';

/** A row is a queue in a coming interval, with the people it needs. */
export const requirement = defineTable({
  name: 'requirement',
  label: { en: 'Requirement', zh: '人力需求' },
  doc: {
    en: 'A row is a queue in a coming interval, with the people it needs.',
    zh: '每行是一个队列的一个未来时段及其所需人力。',
  },
  recognisedBy: ['interval_start', 'base_staff'],
  columns: [
    ...forecast.columns,
    column(
      'base_staff',
      'count',
      { en: 'Base staff', zh: '在线人力' },
      { en: 'Agents who have to be on contacts or ready.', zh: '须在线接听或就绪的坐席数。' },
      { required: true },
    ),
    column(
      'rostered_staff',
      'count',
      { en: 'Rostered staff', zh: '排班人力' },
      { en: 'Agents to be rostered, base staff plus shrinkage.', zh: '计入损耗后的排班坐席数。' },
      { required: true },
    ),
    column(
      'service_level',
      'share',
      { en: 'Service level', zh: '服务水平' },
      {
        en: 'Predicted service level with the base staff: answered within the target over offered.',
        zh: '按在线人力预测的服务水平：目标秒数内接通量/进线量。',
      },
    ),
    column(
      'asa_sec',
      'number',
      { en: 'ASA (s)', zh: '平均应答速度（秒）' },
      { en: 'Predicted average speed of answer, in seconds.', zh: '预测的平均应答速度，单位秒。' },
    ),
    column(
      'occupancy',
      'share',
      { en: 'Occupancy', zh: '占有率' },
      { en: 'Predicted occupancy of the base staff.', zh: '预测的坐席占有率。' },
    ),
    column(
      'abandon_rate',
      'share',
      { en: 'Abandonment', zh: '放弃率' },
      { en: 'Predicted abandonment rate.', zh: '预测的放弃率。' },
    ),
    column(
      'binding',
      'text',
      { en: 'Bound by', zh: '约束' },
      {
        en: 'What decided the number: service_level, occupancy, minimum, none (no contacts), maximum (target missed) or overload (load not carried).',
        zh: '决定人力的约束：service_level 服务水平、occupancy 占有率、minimum 最低人数、none 无话务、maximum 人数上限（未达标）、overload 超载（承接不了话务）。',
      },
    ),
    column(
      'method',
      'text',
      { en: 'Method', zh: '方法' },
      { en: 'Staffing method, such as erlang-c.', zh: '人力测算方法，如 erlang-c。' },
    ),
    column(
      'target_share',
      'share',
      { en: 'Target share', zh: '目标比例' },
      { en: 'Share of contacts to be answered within the target seconds.', zh: '目标秒数内应接通的比例。' },
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
      'patience_sec',
      'number',
      { en: 'Patience (s)', zh: '平均耐心（秒）' },
      {
        en: 'Mean patience of the callers, in seconds, where the method uses it.',
        zh: '客户平均耐心时长，单位秒（方法用到时）。',
      },
    ),
    column(
      'shrinkage',
      'share',
      { en: 'Shrinkage', zh: '损耗率' },
      { en: 'Share of rostered time that is not available for contacts.', zh: '排班工时中不可接线的比例。' },
    ),
    column(
      'max_occupancy',
      'share',
      { en: 'Occupancy cap', zh: '占有率上限' },
      { en: 'Occupancy that must not be exceeded.', zh: '不得超过的占有率。' },
    ),
  ],
});

/** A row of the requirement table. */
export type Requirement = RowOf<typeof requirement>;
