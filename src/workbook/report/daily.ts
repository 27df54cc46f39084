import type { ReportContent } from './content.js';
import { isWeekend, weekdayName } from './days.js';
import type { FigureRows } from './figure-sheet.js';

/** A row per day with all figures; weekends are shaded. */
export function dailyRows({ figures, byDay, total }: ReportContent): FigureRows {
  return {
    name: { en: 'Daily', zh: '每日数据' },
    leads: [
      { label: { en: 'Date', zh: '日期' }, width: 12, format: 'date', value: (row) => row.date ?? null },
      {
        label: { en: 'Weekday', zh: '星期' },
        width: 9,
        format: 'text',
        value: (row) => weekdayName(String(row.date)),
      },
    ],
    figures,
    rows: byDay,
    total,
    muted: (row) => isWeekend(String(row.date)),
  };
}
