import type { ReportContent } from './content.js';
import type { FigureRows, LeadColumn } from './figure-sheet.js';

/** Every interval of the period, queue by queue, to filter and to count on. */
export function detailRows({ figures, intervals, byQueue }: ReportContent): FigureRows {
  const queue: LeadColumn = {
    label: { en: 'Queue', zh: '队列' },
    width: 18,
    format: 'text',
    value: (row) => row.queue ?? null,
  };
  const start: LeadColumn = {
    label: { en: 'Interval', zh: '时段开始' },
    width: 17,
    format: 'datetime',
    value: (row) => row.interval_start ?? null,
  };
  return {
    name: { en: 'Intervals', zh: '时段明细' },
    leads: byQueue.length > 0 ? [queue, start] : [start],
    figures,
    rows: intervals,
    total: null,
  };
}
