import type { Sheet, SheetRow } from '../workbook.js';
import type { RosterContent } from './content.js';

/** Sums per person: hours, days, nights, weekends, wishes. */
export function peopleSheet({ people }: RosterContent): Sheet {
  const header: SheetRow = {
    cells: [
      { en: 'Agent', zh: '工号' },
      { en: 'Name', zh: '姓名' },
      { en: 'Hours', zh: '工时' },
      { en: 'Days worked', zh: '上班天数' },
      { en: 'Days off', zh: '休息天数' },
      { en: 'Days of leave', zh: '休假天数' },
      { en: 'Night shifts', zh: '夜班次数' },
      { en: 'Weekend days', zh: '周末上班天数' },
      { en: 'Wishes', zh: '意愿数' },
      { en: 'Wishes met', zh: '满足意愿数' },
    ],
    style: 'header',
    height: 32,
  };
  const rows = people.map(
    (one): SheetRow => ({
      cells: [
        one.personId,
        one.name,
        one.hours,
        one.daysWorked,
        one.daysOff,
        one.daysLeave,
        one.nights,
        one.weekendDays,
        one.wishes,
        { value: one.wishesMet, style: one.wishesMet < one.wishes ? 'warn' : undefined },
      ],
    }),
  );
  const figure = { width: 11, format: 'integer' as const };
  return {
    name: { en: 'Sums per person', zh: '个人汇总' },
    columns: [
      { width: 12 },
      { width: 14 },
      { width: 11, format: 'decimal' },
      ...Array.from({ length: 7 }, () => figure),
    ],
    rows: [header, ...rows],
    freeze: { rows: 1, columns: 2 },
    filterRow: 1,
    print: { landscape: true, repeatRows: 1 },
  };
}
