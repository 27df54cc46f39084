import type { Workbook } from '../workbook.js';
import type { ReportContent } from './content.js';
import { dailyRows } from './daily.js';
import { definitionsSheet } from './definitions.js';
import { detailRows } from './detail.js';
import { figureSheet, volumeChart } from './figure-sheet.js';
import { profileSheet } from './profile.js';
import { summarySheet } from './summary.js';
import { weekSheet } from './week.js';

/**
 * The report on how the center did: a first page to be read, the days, the average day, the week, every interval,
 * and the definition of each figure. Sheets for which there is no data are left out.
 */
export function reportWorkbook(content: ReportContent): Workbook {
  const daily = dailyRows(content);
  const chart = volumeChart(daily, { en: 'Contacts and service level by day', zh: '每日进线量与服务水平' });
  return {
    title: content.title,
    sheets: [
      summarySheet(content, chart),
      { ...figureSheet(daily), charts: chart ? [chart] : [] },
      ...(content.profile.length > 1 ? [profileSheet(content)] : []),
      ...(content.week.length > 0 ? [weekSheet(content)] : []),
      ...(content.intervals.length > 0 ? [figureSheet(detailRows(content))] : []),
      definitionsSheet(content.definitions),
    ],
  };
}
