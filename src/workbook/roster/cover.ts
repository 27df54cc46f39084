import type { Sheet, SheetRow } from '../workbook.js';
import type { RosterContent } from './content.js';

/** Need and cover of every queue and interval. */
export function coverSheet({ cover }: RosterContent): Sheet {
  const header: SheetRow = {
    cells: [
      { en: 'Date', zh: '日期' },
      { en: 'Interval', zh: '时段' },
      { en: 'Minutes', zh: '时长（分钟）' },
      { en: 'Queue', zh: '队列' },
      { en: 'Needed', zh: '需求人数' },
      { en: 'Covered', zh: '已排人数' },
      { en: 'Missing', zh: '缺口人数' },
    ],
    style: 'header',
    height: 32,
  };
  return {
    name: { en: 'Cover', zh: '时段覆盖' },
    columns: [
      { width: 12, format: 'date' },
      { width: 9, format: 'time' },
      { width: 10, format: 'integer' },
      { width: 18 },
      { width: 10, format: 'integer' },
      { width: 10, format: 'integer' },
      { width: 10, format: 'integer' },
    ],
    rows: [
      header,
      ...cover.map(({ date, startAt, minutes, queue, needed, covered, missing }) => ({
        cells: [date, startAt.slice(11, 16), minutes, queue === '' ? null : queue, needed, covered, missing],
      })),
    ],
    highlights: [
      {
        kind: 'above',
        range: { fromRow: 2, fromColumn: 7, toRow: cover.length + 1, toColumn: 7 },
        limit: 0,
        style: 'bad',
      },
    ],
    freeze: { rows: 1, columns: 2 },
    filterRow: 1,
    print: { landscape: false, repeatRows: 1 },
  };
}
