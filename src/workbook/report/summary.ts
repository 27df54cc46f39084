import { same, type Text } from '../../text/text.js';
import type { Chart, Sheet } from '../workbook.js';
import { addCards } from './cards.js';
import type { ReportContent } from './content.js';
import { addKeyFigures } from './key-figures.js';
import { addNotes } from './notes.js';
import { addBlocks, addGap, addHeading, newPage, type Page, periodText } from './page.js';
import { addQueues } from './queues.js';

const COLUMNS = 14;
const WIDTH = 11.5;
/** Rows of the chart: the first page is filled, with or without queues. */
const CHART_ROWS = { withQueues: 16, alone: 24 };

/** The first page: the period, the figures that matter, against target and the period before, by queue, and on what they rest. */
export function summarySheet(content: ReportContent, dailyChart: Chart | null): Sheet {
  const page = newPage(COLUMNS, WIDTH);
  addTitle(page, content);
  addCards(page, content);
  addGap(page);
  const charts = dailyChart ? [addChart(page, dailyChart, content.byQueue.length > 0)] : [];
  if (content.byQueue.length > 0) addQueues(page, content);
  const firstPage = page.rows.length;
  addKeyFigures(page, content);
  addGap(page);
  addNotes(page, content);
  return {
    name: { en: 'Summary', zh: '摘要' },
    columns: Array.from({ length: COLUMNS }, () => ({ width: WIDTH })),
    rows: page.rows,
    merges: page.merges,
    charts,
    gridlines: false,
    print: { landscape: true, breaksAfter: [firstPage] },
  };
}

function addTitle(page: Page, { title, period, queues, promise }: ReportContent): void {
  addBlocks(page, [{ span: COLUMNS, cell: title, style: 'title' }], 30);
  const names = queues.length > 6 ? [...queues.slice(0, 6), '…'] : queues;
  const of = names.length > 0 ? `  ·  ${names.join(', ')}` : '';
  addBlocks(page, [{ span: COLUMNS, cell: same(`${periodText(period)}${of}`), style: 'subtitle' }], 17);
  addBlocks(page, [{ span: COLUMNS, cell: promise, style: 'subtitle' }], 17);
  addGap(page, 8);
}

const dayByDay: Text = { en: 'Day by day', zh: '每日走势' };

function addChart(page: Page, chart: Chart, withQueues: boolean): Chart {
  const height = withQueues ? CHART_ROWS.withQueues : CHART_ROWS.alone;
  addHeading(page, dayByDay);
  const fromRow = page.rows.length + 1;
  for (let i = 0; i < height; i++) addGap(page, 16);
  addGap(page);
  return {
    ...chart,
    at: { fromRow, fromColumn: 1, toRow: fromRow + height - 1, toColumn: COLUMNS },
  };
}
