import { DAY_MINUTES } from '../../time/units.js';
import type { Leave } from '../problem.js';
import type { RowReader } from './row-reader.js';
import { EXAMPLE, type PlanningColumn, type PlanningTable } from './table.js';

/** Columns that leave and wishes share: who, and from which day to which. */
export const personAndDays: readonly PlanningColumn[] = [
  {
    key: 'id',
    label: { en: 'Agent', zh: '工号' },
    doc: { en: 'Number (or name) of the person in the people sheet.', zh: '“人员”表中的工号（或姓名）。' },
    type: 'text',
    required: true,
    from: 'people',
    aliases: ['agent_id', '坐席工号', '姓名'],
    width: 12,
  },
  {
    key: 'from',
    label: { en: 'From', zh: '开始日期' },
    doc: { en: 'First day.', zh: '开始日期。' },
    type: 'date',
    aliases: ['date', '日期'],
    width: 13,
  },
  {
    key: 'until',
    label: { en: 'Until', zh: '结束日期' },
    doc: { en: 'Last day, included; empty: the first day only.', zh: '结束日期（含当天）；留空表示仅一天。' },
    type: 'date',
    width: 13,
  },
];

/** Who is away when. */
export const leave: PlanningTable<Leave> = {
  key: 'leave',
  name: { en: 'Leave', zh: '休假' },
  doc: {
    en: 'Leave and hours in which someone is not available. No shift touches them.',
    zh: '休假及不可用时间，任何班次都不会与其重叠。',
  },
  columns: [
    personAndDays[0],
    { ...personAndDays[1], required: true },
    personAndDays[2],
    {
      key: 'type',
      label: { en: 'Kind', zh: '类型' },
      doc: { en: 'Annual leave, sick leave, training …', zh: '年假、病假、婚假、产假、事假、培训等。' },
      type: 'text',
      aliases: ['休假类型', '假别'],
      width: 12,
    },
    {
      key: 'start',
      label: { en: 'Start', zh: '开始时间' },
      doc: {
        en: 'Only from this time on each of the days; empty: whole days.',
        zh: '每天从该时间起；留空表示全天。',
      },
      type: 'time',
      width: 11,
    },
    {
      key: 'end',
      label: { en: 'End', zh: '结束时间' },
      doc: {
        en: 'Only until this time on each of the days; empty: whole days.',
        zh: '每天到该时间止；留空表示全天。',
      },
      type: 'time',
      width: 11,
    },
  ],
  starts: [
    {
      example: true,
      cells: [
        { en: `${EXAMPLE.en}1001`, zh: `${EXAMPLE.zh}1001` },
        '2026-11-09',
        '2026-11-11',
        { en: 'annual leave', zh: '年假' },
        null,
        null,
      ],
    },
  ],
  read: (row, { people }) => {
    const from = row.date('from') ?? '';
    const start = row.time('start');
    const end = row.time('end');
    return {
      personId: row.reference('id', row.text('id') ?? '', people),
      from,
      until: lastDay(row, from) ?? from,
      type: row.text('type') ?? '',
      startMinute: start ?? (end === null ? null : 0),
      endMinute: end ?? (start === null ? null : DAY_MINUTES),
    };
  },
};

/** The last day of a stretch, checked against the first; null when the cell is empty. */
export function lastDay(row: RowReader, from: string | null): string | null {
  const until = row.date('until');
  if (until !== null && from !== null && until < from)
    row.fail(
      'until',
      { en: `is before the first day (${from})`, zh: `早于开始日期（${from}）` },
      { en: 'Correct one of the two dates.', zh: '请更正其中一个日期。' },
    );
  return until;
}
