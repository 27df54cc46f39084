import { DAY_MINUTES } from '../../time/units.js';
import type { Shift } from '../problem.js';
import type { RowReader } from './row-reader.js';
import type { PlanningTable } from './table.js';

const NO = { en: 'no', zh: '否' };
const YES = { en: 'yes', zh: '是' };

/** Which shifts there are. */
export const shifts: PlanningTable<Shift> = {
  key: 'shifts',
  name: { en: 'Shifts', zh: '班次' },
  doc: {
    en: 'One row per shift. An end that is not after the start is on the next day. These rows are a beginning: change, add, delete.',
    zh: '每个班次一行。下班时间不晚于上班时间的，视为次日。以下班次仅为起点，可修改、增加、删除。',
  },
  columns: [
    {
      key: 'id',
      label: { en: 'Shift', zh: '班次代码' },
      doc: {
        en: 'Short code as it stands in the roster; must be unique.',
        zh: '排班表上显示的代码，不可重复。',
      },
      type: 'text',
      required: true,
      aliases: ['shift_id', '班次', '代码'],
      width: 10,
    },
    {
      key: 'name',
      label: { en: 'Name', zh: '名称' },
      doc: { en: 'Name of the shift.', zh: '班次名称。' },
      type: 'text',
      aliases: ['班次名称'],
      width: 14,
    },
    {
      key: 'start',
      label: { en: 'Start', zh: '上班时间' },
      doc: { en: 'Time of day, 08:30.', zh: '上班时间，例如 08:30。' },
      type: 'time',
      required: true,
      aliases: ['开始时间', '开始'],
      width: 11,
    },
    {
      key: 'end',
      label: { en: 'End', zh: '下班时间' },
      doc: { en: 'Time of day, 17:00; 24:00 is midnight.', zh: '下班时间，例如 17:00；24:00 为午夜。' },
      type: 'time',
      required: true,
      aliases: ['结束时间', '结束'],
      width: 11,
    },
    {
      key: 'meal_minutes',
      label: { en: 'Meal break (min)', zh: '用餐时长（分钟）' },
      doc: { en: 'Length of the meal break; empty or 0: none.', zh: '用餐时长，留空或0表示没有。' },
      type: 'number',
      range: [0, 240],
      width: 14,
    },
    {
      key: 'meal_from',
      label: { en: 'Meal not before', zh: '用餐不早于' },
      doc: {
        en: 'The break lies after this time; empty: a third of the shift after its start.',
        zh: '用餐开始不早于该时间；留空表示班次的前三分之一之后。',
      },
      type: 'time',
      width: 14,
    },
    {
      key: 'meal_until',
      label: { en: 'Meal over by', zh: '用餐结束不晚于' },
      doc: {
        en: 'The break is over by this time; empty: a third of the shift before its end.',
        zh: '用餐结束不晚于该时间；留空表示班次的后三分之一之前。',
      },
      type: 'time',
      width: 14,
    },
    {
      key: 'paid_hours',
      label: { en: 'Paid hours', zh: '计薪工时' },
      doc: {
        en: 'Hours that count as working time; empty: the length less the meal break.',
        zh: '计入工时的小时数；留空表示班次时长减去用餐时长。',
      },
      type: 'number',
      range: [0, 24],
      width: 11,
    },
    {
      key: 'night',
      label: { en: 'Night shift', zh: '是否夜班' },
      doc: {
        en: 'Whether it counts as a night shift; empty: when it goes on after midnight or begins before 05:00.',
        zh: '是否计为夜班；留空时，跨零点或05:00之前开始的班次计为夜班。',
      },
      type: 'choice',
      choices: [
        { key: 'yes', label: YES },
        { key: 'no', label: NO },
      ],
      width: 11,
    },
  ],
  starts: [
    {
      example: false,
      cells: ['D1', { en: 'Early', zh: '早班' }, '08:00', '16:30', 30, '11:00', '13:30', null, NO],
    },
    {
      example: false,
      cells: ['D2', { en: 'Middle', zh: '中班' }, '10:00', '18:30', 30, '12:30', '15:30', null, NO],
    },
    {
      example: false,
      cells: ['D3', { en: 'Late', zh: '晚班' }, '13:30', '22:00', 30, '17:00', '19:00', null, NO],
    },
    {
      example: false,
      cells: ['N', { en: 'Night', zh: '夜班' }, '22:00', '08:00', 60, '01:00', '05:00', null, YES],
    },
  ],
  read: (row) => {
    const id = row.text('id') ?? '';
    const startMinute = row.time('start') ?? 0;
    const end = row.time('end') ?? 0;
    const endMinute = end > startMinute ? end : end + DAY_MINUTES;
    const mealMinutes = row.number('meal_minutes') ?? 0;
    const paid = row.number('paid_hours');
    const night = row.choice('night');
    return {
      id,
      name: row.text('name') ?? id,
      startMinute,
      endMinute,
      mealMinutes,
      ...mealWindow(row, startMinute, endMinute, mealMinutes),
      paidMinutes: paid === null ? endMinute - startMinute - mealMinutes : Math.round(paid * 60),
      night: night === null ? endMinute > DAY_MINUTES || startMinute < 300 : night === 'yes',
      retired: false,
    };
  },
};

function mealWindow(row: RowReader, start: number, end: number, length: number) {
  const third = Math.round((end - start) / 3 / 30) * 30;
  const inShift = (minute: number) => (minute < start ? minute + DAY_MINUTES : minute);
  const from = row.time('meal_from');
  const until = row.time('meal_until');
  const mealFrom = from === null ? start + third : inShift(from);
  const mealUntil = until === null ? Math.max(end - third, mealFrom + length) : inShift(until);
  if (length > 0 && (mealFrom + length > mealUntil || mealUntil > end))
    row.fail(
      'meal_minutes',
      {
        en: 'the break does not fit into its window within the shift',
        zh: '用餐时长放不进班次内的用餐时间窗',
      },
      { en: 'Correct the window or the length.', zh: '请调整用餐时间窗或时长。' },
    );
  return { mealFrom, mealUntil };
}
