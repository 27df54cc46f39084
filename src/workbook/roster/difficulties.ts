import { plural } from '../../text/plural.js';
import type { Sheet, SheetRow } from '../workbook.js';
import type { RosterContent } from './content.js';

/** What could not be done: people for whom the rules leave no line, and every uncovered stretch with its reason. */
export function difficultySheet(content: RosterContent): Sheet {
  const tops = topRows(content);
  const header: SheetRow = {
    cells: [
      { en: 'Date', zh: '日期' },
      { en: 'From', zh: '开始' },
      { en: 'To', zh: '结束' },
      { en: 'Queue', zh: '队列' },
      { en: 'Needed', zh: '需求人数' },
      { en: 'Missing', zh: '缺口人数' },
      { en: 'Hours missing', zh: '缺口人时' },
      { en: 'Why', zh: '原因' },
    ],
    style: 'header',
    height: 32,
  };
  return {
    name: { en: 'Difficulties', zh: '排班难点' },
    columns: [
      { width: 12, format: 'date' },
      { width: 8, format: 'time' },
      { width: 8, format: 'time' },
      { width: 16 },
      { width: 9, format: 'integer' },
      { width: 9, format: 'integer' },
      { width: 10, format: 'decimal' },
      { width: 90, wrap: true },
    ],
    rows: [...tops, header, ...content.uncovered.map(stretchRow)],
    merges: tops.map((_, at) => ({ fromRow: at + 1, fromColumn: 1, toRow: at + 1, toColumn: 8 })),
    freeze: { rows: tops.length + 1, columns: 0 },
    filterRow: tops.length + 1,
    print: { landscape: true, repeatRows: tops.length + 1 },
  };
}

function topRows({ uncovered, troubles }: RosterContent): SheetRow[] {
  const count = uncovered.length;
  return [
    { cells: [{ en: 'What the roster cannot do', zh: '排班难点' }], style: 'title', height: 28 },
    ...troubles.map((text): SheetRow => ({ cells: [text], style: 'warn', height: 32 })),
    {
      cells: [
        count === 0
          ? { en: 'Every interval is covered.', zh: '所有时段的人力需求均已满足。' }
          : {
              en: `${plural(count, 'stretch of time lacks', 'stretches of time lack')} heads:`,
              zh: `以下 ${count} 个时间段人手不足：`,
            },
      ],
      style: 'subtitle',
      height: 18,
    },
  ];
}

function stretchRow(stretch: RosterContent['uncovered'][number]): SheetRow {
  const { date, startAt, endAt, queue, needed, missing, missingHours, reason } = stretch;
  return {
    cells: [
      date,
      startAt.slice(11, 16),
      endAt.slice(11, 16),
      queue === '' ? null : queue,
      needed,
      { value: missing, style: 'bad' },
      missingHours,
      reason,
    ],
  };
}
