import { same, type Text } from '../../text/text.js';
import { changeOf, unitOf } from './change.js';
import type { ReportContent, ReportFigure } from './content.js';
import { amountOf, meets } from './figure-cells.js';
import { addBlocks, type Block, type Page } from './page.js';

/** What a manager asks first. */
const FIRST = ['offered', 'answer_rate', 'service_level', 'abandonment_rate', 'asa_sec', 'aht_sec', 'fcr'];
const SPAN = 2;

/** A row of cards: name, value and what there is to compare it with. */
export function addCards(page: Page, content: ReportContent): void {
  const figures = FIRST.map((name) => content.figures.find((figure) => figure.name === name)).filter(
    (figure) => figure !== undefined,
  );
  addBlocks(page, figures.map(labelBlock), 18);
  addBlocks(
    page,
    figures.map((figure) => valueBlock(figure, content)),
    32,
  );
  addBlocks(
    page,
    figures.map((figure) => ({ span: SPAN, cell: comparison(figure, content), style: 'label' })),
    18,
  );
}

function labelBlock({ label }: ReportFigure): Block {
  return { span: SPAN, cell: label, style: 'label' };
}

function valueBlock(figure: ReportFigure, { total }: ReportContent): Block {
  const value = amountOf(figure, total);
  const style = meets(figure, value) === false ? 'figure_bad' : 'figure';
  return { span: SPAN, cell: { value, format: figure.format }, style };
}

function comparison(figure: ReportFigure, { total, previous }: ReportContent): Text | null {
  const value = amountOf(figure, total);
  if (figure.target !== undefined) return targetText(figure.target);
  const change = previous ? changeOf(figure, value, amountOf(figure, previous.row)) : null;
  if (change === null) return figure.format === 'seconds' ? { en: 'seconds', zh: '秒' } : null;
  const signed = `${change > 0 ? '+' : ''}${change.toFixed(1)}`;
  const unit = unitOf(figure);
  return { en: `${signed} ${unit.en} on before`, zh: `环比 ${signed} ${unit.zh}` };
}

function targetText(target: number): Text {
  const share = same(`${Math.round(target * 1000) / 10}%`);
  return { en: `target ${share.en}`, zh: `目标 ${share.zh}` };
}
