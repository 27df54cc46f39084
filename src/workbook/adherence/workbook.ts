import { tableSheet } from '../table-sheet.js';
import type { Workbook } from '../workbook.js';
import type { AdherenceContent } from './content.js';
import { dayGrid } from './grid.js';
import { adherenceSummary } from './summary.js';

/** Adherence and attendance: a page to be read, the days of each person, every exception, the figures asked for, the definitions. */
export function adherenceWorkbook(content: AdherenceContent): Workbook {
  const { exceptions } = content;
  return {
    title: { en: 'Adherence and attendance', zh: '遵时与出勤' },
    sheets: [
      adherenceSummary(content),
      dayGrid(content),
      ...(exceptions.rows.length > 0 ? [tableSheet(exceptions)] : []),
      { ...tableSheet(content.table), name: { en: 'Figures', zh: '指标明细' } },
      content.explanation,
    ],
  };
}
