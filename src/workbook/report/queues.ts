import type { Row } from '../../tables/table.js';
import type { ReportContent, ReportFigure } from './content.js';
import { figureCell } from './figure-cells.js';
import { inLines } from './figure-sheet.js';
import { addBlocks, addGap, addHeading, type Block, type Page } from './page.js';

/** Columns of the comparison; it has to fit on the page. */
const SHOWN = [
  'offered',
  'answered',
  'abandoned',
  'answer_rate',
  'service_level',
  'abandonment_rate',
  'asa_sec',
  'aht_sec',
  'fcr',
  'csat_avg',
];
const MOST_QUEUES = 30;
const NAME_SPAN = 4;

/** The queues side by side, the busiest first. */
export function addQueues(page: Page, content: ReportContent): void {
  const figures = SHOWN.map((name) => content.figures.find((figure) => figure.name === name)).filter(
    (figure) => figure !== undefined,
  );
  const queues = content.byQueue.toSorted((a, b) => Number(b.offered ?? 0) - Number(a.offered ?? 0));
  addHeading(page, { en: 'By queue', zh: '各队列情况' });
  addBlocks(page, heads(figures), 30);
  for (const queue of queues.slice(0, MOST_QUEUES)) addBlocks(page, line(queue, figures), 17);
  if (queues.length > MOST_QUEUES) addBlocks(page, [moreBlock(page, queues.length - MOST_QUEUES)], 17);
  addBlocks(page, totalLine(content.total, figures), 17);
  addGap(page);
}

function heads(figures: readonly ReportFigure[]): Block[] {
  return [
    { span: NAME_SPAN, cell: { en: 'Queue', zh: '队列' }, style: 'header' },
    ...figures.map(({ label }): Block => ({ span: 1, cell: inLines(label), style: 'header' })),
  ];
}

function line(row: Row, figures: readonly ReportFigure[]): Block[] {
  const name = row.queue ?? { en: '(none)', zh: '（无）' };
  return [
    { span: NAME_SPAN, cell: name, style: 'row' },
    ...figures.map((figure): Block => ({ span: 1, cell: figureCell(figure, row), style: 'row' })),
  ];
}

function totalLine(row: Row, figures: readonly ReportFigure[]): Block[] {
  return [
    { span: NAME_SPAN, cell: { en: 'Total', zh: '合计' }, style: 'total' },
    ...figures.map(
      (figure): Block => ({
        span: 1,
        cell: { value: row[figure.name] ?? null, format: figure.format },
        style: 'total',
      }),
    ),
  ];
}

function moreBlock(page: Page, count: number): Block {
  return {
    span: page.columns,
    cell: { en: `${count} smaller queues are not listed.`, zh: `另有 ${count} 个较小的队列未列出。` },
    style: 'note',
  };
}
