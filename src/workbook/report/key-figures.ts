import { alarmWords } from '../../tables/alarms.js';
import type { Row } from '../../tables/table.js';
import type { Text } from '../../text/text.js';
import type { SheetCell } from '../workbook.js';
import { changeOf, unitOf } from './change.js';
import type { ReportContent, ReportFigure } from './content.js';
import { amountOf, levelOf } from './figure-cells.js';
import { addBlocks, addHeading, type Block, type Page, periodText } from './page.js';

/** All figures of the period: value, target, and the period before where the data covers it. */
export function addKeyFigures(page: Page, content: ReportContent): void {
  addHeading(page, { en: 'Key figures', zh: '关键指标' });
  addBlocks(page, heads(content), 30);
  for (const figure of keyFigures(content)) addBlocks(page, line(figure, content), 17);
}

/** The average per day comes after the count that it is made from. */
function keyFigures({ figures, perDay }: ReportContent): readonly ReportFigure[] {
  return [...figures.slice(0, 1), perDay, ...figures.slice(1)];
}

function heads({ previous }: ReportContent): Block[] {
  const front: Block[] = [
    { span: 4, cell: { en: 'Figure', zh: '指标' } },
    { span: 2, cell: VALUE },
    { span: 2, cell: TARGET },
    { span: 2, cell: VERDICT },
  ];
  const before: Block[] = previous
    ? [
        { span: 2, cell: beforeText(periodText(previous.period)) },
        { span: 1, cell: CHANGE },
        { span: 1, cell: UNIT },
      ]
    : [];
  return [...front, ...before].map((block) => ({ ...block, style: 'header' as const }));
}

const VALUE: Text = { en: 'Value', zh: '本期' };
const TARGET: Text = { en: 'Target', zh: '目标' };
const VERDICT: Text = { en: 'Against target', zh: '达标情况' };
const CHANGE: Text = { en: 'Change', zh: '环比变化' };
const UNIT: Text = { en: 'Unit', zh: '单位' };

function beforeText(period: string): Text {
  return { en: `Before\n${period}`, zh: `上期\n${period}` };
}

function line(figure: ReportFigure, { total, previous }: ReportContent): Block[] {
  const value = amountOf(figure, total);
  const front: Block[] = [
    { span: 4, cell: figure.label, style: 'row' },
    { span: 2, cell: { value, format: figure.format }, style: 'row_center' },
    { span: 2, cell: { value: figure.target ?? null, format: figure.format }, style: 'row_center' },
    { span: 2, cell: verdict(figure, total), style: 'row_center' },
  ];
  if (!previous) return front;
  const before = amountOf(figure, previous.row);
  const change = changeOf(figure, value, before);
  return [
    ...front,
    { span: 2, cell: { value: before, format: figure.format }, style: 'row_center' },
    { span: 1, cell: { value: change, format: 'signed' }, style: 'row_center' },
    { span: 1, cell: change === null ? null : unitOf(figure), style: 'row_center' },
  ];
}

function verdict(figure: ReportFigure, row: Row): SheetCell {
  const isJudged = figure.judged || (figure.target !== undefined && figure.better !== null);
  if (!isJudged || amountOf(figure, row) === null) return null;
  const level = levelOf(figure, row);
  if (level === null) return { value: { en: 'met', zh: '达标' }, style: 'verdict_good' };
  return { value: alarmWords[level], style: level === 'fail' ? 'verdict_bad' : 'verdict_warn' };
}
