import type { Wish, WishKind } from '../problem.js';
import { lastDay, personAndDays } from './leave.js';
import { EXAMPLE, type PlanningTable } from './table.js';

/** What people would like. */
export const wishes: PlanningTable<Wish> = {
  key: 'wishes',
  name: { en: 'Wishes', zh: '意愿' },
  doc: {
    en: 'Wishes are met where the cover allows. Without dates a wish holds on every day.',
    zh: '在满足人力需求的前提下尽量满足。不填日期表示每天有效。',
  },
  columns: [
    ...personAndDays,
    {
      key: 'wish',
      label: { en: 'Wish', zh: '意愿' },
      doc: { en: 'Day off, this shift, or not this shift.', zh: '休息、上该班次或不上该班次。' },
      type: 'choice',
      required: true,
      choices: [
        { key: 'off', label: { en: 'day off', zh: '休息' } },
        { key: 'shift', label: { en: 'this shift', zh: '上该班次' } },
        { key: 'avoid', label: { en: 'not this shift', zh: '不上该班次' } },
      ],
      width: 14,
    },
    {
      key: 'shift',
      label: { en: 'Shift', zh: '班次代码' },
      doc: { en: 'The shift that is wished for or not.', zh: '希望上或不上的班次。' },
      type: 'text',
      from: 'shifts',
      aliases: ['shift_id', '班次'],
      width: 10,
    },
    {
      key: 'weight',
      label: { en: 'Weight', zh: '权重' },
      doc: {
        en: '1 (would be nice) to 5 (matters much); empty: 3.',
        zh: '1（一般）到5（很重要）；留空按3计。',
      },
      type: 'number',
      range: [1, 5],
      width: 8,
    },
  ],
  starts: [
    {
      example: true,
      cells: [
        { en: `${EXAMPLE.en}1001`, zh: `${EXAMPLE.zh}1001` },
        '2026-11-14',
        null,
        { en: 'day off', zh: '休息' },
        null,
        4,
      ],
    },
  ],
  read: (row, { people, shifts }) => {
    const from = row.date('from');
    const shift = row.text('shift');
    const kind = row.choice('wish') as WishKind;
    if (kind !== 'off' && shift === null)
      row.fail('shift', { en: 'is empty', zh: '为空' }, { en: 'Say which shift.', zh: '请填写班次。' });
    return {
      personId: row.reference('id', row.text('id') ?? '', people),
      from,
      until: lastDay(row, from) ?? from,
      kind,
      shiftId: shift === null ? null : row.reference('shift', shift, shifts),
      weight: row.number('weight') ?? 3,
    };
  },
};
