import type { Chart, Sheet } from '../workbook.js';
import type { ReportContent, ReportFigure } from './content.js';
import { type FigureRows, figureSheet, volumeChart } from './figure-sheet.js';

/** The average day by interval: counts per day, ratios over the whole period; with its chart. */
export function profileSheet(content: ReportContent): Sheet {
  const rows: FigureRows = {
    name: { en: 'Average day', zh: '日内时段' },
    leads: [
      { label: { en: 'Interval', zh: '时段' }, width: 10, format: 'time', value: (row) => row.time ?? null },
    ],
    figures: content.figures.map(perDay),
    rows: content.profile,
    total: null,
  };
  const chart = volumeChart(rows, {
    en: `Average day by ${content.intervalMinutes} minutes`,
    zh: `平均每日${content.intervalMinutes}分钟时段分布`,
  });
  return { ...figureSheet(rows), charts: chart ? [beside(chart)] : [] };
}

/** Counts are averages here and need a decimal. */
function perDay(figure: ReportFigure): ReportFigure {
  if (figure.format !== 'integer') return figure;
  return {
    ...figure,
    format: 'decimal',
    label: { en: `${figure.label.en} per day`, zh: `日均${figure.label.zh}` },
  };
}

function beside(chart: Chart): Chart {
  return { ...chart, source: undefined };
}
