import type { Person } from '../problem.js';
import { EXAMPLE, type PlanningTable } from './table.js';

/** Who can be rostered. */
export const people: PlanningTable<Person> = {
  key: 'people',
  name: { en: 'People', zh: '人员' },
  doc: {
    en: 'One row per person. Empty limits: the values of the rules sheet hold.',
    zh: '每人一行。个人限制留空时以“规则”表为准。',
  },
  columns: [
    {
      key: 'id',
      label: { en: 'Agent', zh: '工号' },
      doc: { en: 'Number of the person; must be unique.', zh: '工号，不可重复。' },
      type: 'text',
      required: true,
      aliases: ['agent_id', '坐席工号', '员工编号', 'ID'],
      width: 12,
    },
    {
      key: 'name',
      label: { en: 'Name', zh: '姓名' },
      doc: { en: 'Name as it is to stand in the roster.', zh: '排班表上显示的姓名。' },
      type: 'text',
      aliases: ['agent_name', '坐席姓名'],
      width: 12,
    },
    {
      key: 'queues',
      label: { en: 'Queues', zh: '技能队列' },
      doc: {
        en: 'Queues that the person can work, separated by commas; empty: all.',
        zh: '可接的队列（技能组），多个用顿号分隔；留空表示全部。',
      },
      type: 'list',
      aliases: ['queue', 'skills', '队列', '技能', '技能组'],
      width: 22,
    },
    {
      key: 'min_hours_week',
      label: { en: 'Fewest hours a week', zh: '每周最少工时' },
      doc: { en: 'Paid hours that the person must get in a week.', zh: '每周至少安排的计薪工时。' },
      type: 'number',
      range: [0, 100],
      width: 14,
    },
    {
      key: 'max_hours_week',
      label: { en: 'Most hours a week', zh: '每周最多工时' },
      doc: { en: 'Paid hours that the person may work in a week.', zh: '每周最多安排的计薪工时。' },
      type: 'number',
      range: [0, 100],
      width: 14,
    },
    {
      key: 'max_days_in_row',
      label: { en: 'Most days in a row', zh: '最多连续上班天数' },
      doc: { en: 'Working days one after the other.', zh: '连续上班的天数上限。' },
      type: 'number',
      range: [1, 31],
      width: 16,
    },
    {
      key: 'max_nights',
      label: { en: 'Most night shifts', zh: '夜班上限' },
      doc: { en: 'Night shifts within the plan; 0: none.', zh: '本期夜班次数上限，0表示不上夜班。' },
      type: 'number',
      range: [0, 366],
      width: 12,
    },
    {
      key: 'shifts',
      label: { en: 'Shifts allowed', zh: '可上班次' },
      doc: {
        en: 'Codes of the shifts that the person may work, separated by commas; empty: all.',
        zh: '可上的班次代码，多个用顿号分隔；留空表示全部。',
      },
      type: 'list',
      width: 18,
    },
    {
      key: 'fixed_days_off',
      label: { en: 'Fixed days off', zh: '固定休息日' },
      doc: {
        en: 'Weekdays on which the person never works: Mon, Tue … Sun.',
        zh: '每周固定不上班的日子：一、二……日。',
      },
      type: 'weekdays',
      width: 14,
    },
  ],
  starts: [
    {
      example: true,
      cells: [
        { en: `${EXAMPLE.en}1001`, zh: `${EXAMPLE.zh}1001` },
        { en: 'Li Ming', zh: '李明' },
        { en: 'Sales, Service', zh: '售前、售后' },
        32,
        40,
        5,
        4,
        null,
        { en: 'Wed', zh: '三' },
      ],
    },
  ],
  read: (row, { shifts }) => {
    const id = row.text('id') ?? '';
    const [least, most] = [row.number('min_hours_week'), row.number('max_hours_week')];
    if (least !== null && most !== null && least > most)
      row.fail(
        'min_hours_week',
        { en: `is more than the most hours (${most})`, zh: `大于每周最多工时（${most}）` },
        { en: 'Correct one of the two.', zh: '请更正其中之一。' },
      );
    return {
      id,
      name: row.text('name') ?? id,
      queues: row.list('queues'),
      minMinutesWeek: least === null ? null : Math.round(least * 60),
      maxMinutesWeek: most === null ? null : Math.round(most * 60),
      maxDaysInRow: row.number('max_days_in_row'),
      maxNights: row.number('max_nights'),
      shifts: row.list('shifts').map((word) => row.reference('shifts', word, shifts)),
      fixedDaysOff: row.weekdays('fixed_days_off'),
    };
  },
};
