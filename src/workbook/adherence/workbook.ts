import { tablePart } from '../table-part.js';
import { tableSheet } from '../table-sheet.js';
import type { Workbook } from '../workbook.js';
import type { AdherenceContent } from './content.js';
import { dayGrid } from './grid.js';
import { adherenceSummary } from './summary.js';

/** Adherence and attendance: a page to be read, the days of each person, every exception, the figures asked for, the definitions. */
export function adherenceWorkbook(content: AdherenceContent): Workbook {
  const { exceptions, table, keyColumns: front } = content;
  const names = table.columns
    .map(({ name }) => name)
    .filter((name) => !front.includes(name) && !BASIS.includes(name));
  const figures = names.filter((name) => !isTime(name));
  const times = names.filter(isTime);
  return {
    title: { en: 'Adherence and attendance', zh: '遵时与出勤' },
    sheets: [
      adherenceSummary(content),
      dayGrid(content),
      ...(exceptions.rows.length > 0 ? [tableSheet(exceptions)] : []),
      ...tablePart(table, { label: { en: 'Figures', zh: '指标明细' }, front, columns: figures }),
      ...tablePart(table, {
        label: { en: 'Time', zh: '时长明细' },
        front,
        columns: times.length > 0 ? [...times, ...BASIS] : [],
      }),
      content.explanation,
    ],
  };
}

/** What the figures rest on; the page to be read and the definitions say it too. */
const BASIS = ['rule', 'grace_sec'];

/** Sums of time; the figures made from them stand on a sheet of their own. */
function isTime(name: string): boolean {
  return name.endsWith('_sec') && !['late_sec', 'early_leave_sec'].includes(name);
}
