import { same, type Text } from '../../text/text.js';
import { changeOf, unitOf } from './change.js';
import type { ReportContent, ReportFigure } from './content.js';
import { amountOf, levelOf } from './figure-cells.js';
import { addBlocks, type Block, type Page } from './page.js';

/** What a manager asks first. */
const FIRST = ['offered', 'answer_rate', 'service_level', 'abandonment_rate', 'asa_sec', 'aht_sec', 'fcr'];
const SPAN = 2;

/** A row of cards: name, value and what there is to compare it with. */
export function addCards(page: Page, content: ReportContent): void {
  const figures = FIRST.map((name) => content.figures.find((figure) => figure.name === name)).filter(
    (figure) => figure !== undefined,
  );
  const add = (blockOf: (figure: ReportFigure) => Block, height: number) =>
    addBlocks(page, [...figures.map(blockOf), ...rest(page, figures.length)], height);
  add(labelBlock, 18);
  add((figure) => valueBlock(figure, content), 32);
  add((figure) => ({ span: SPAN, cell: comparison(figure, content), style: 'label' }), 18);
}

/** The band goes on to the edge of the page where there are fewer cards. */
function rest(page: Page, cards: number): Block[] {
  const span = page.columns - cards * SPAN;
  return span > 0 ? [{ span, cell: null, style: 'label' }] : [];
}

function labelBlock({ label }: ReportFigure): Block {
  return { span: SPAN, cell: label, style: 'label' };
}

function valueBlock(figure: ReportFigure, { total }: ReportContent): Block {
  const value = amountOf(figure, total);
  const style = levelOf(figure, total) === 'fail' ? 'figure_bad' : 'figure';
  return { span: SPAN, cell: { value, format: figure.format }, style };
}

/** Volumes are compared per day, for months differ in length. */
function comparison(shown: ReportFigure, { total, previous, perDay }: ReportContent): Text | null {
  if (shown.target !== undefined && shown.name === 'service_level') return targetText(shown.target);
  const figure = shown.name === 'offered' ? perDay : shown;
  const value = amountOf(figure, total);
  const change = previous ? changeOf(figure, value, amountOf(figure, previous.row)) : null;
  if (change === null) return null;
  const signed = `${change > 0 ? '+' : ''}${change.toFixed(1)}`;
  const unit = unitOf(figure);
  const daily = figure === perDay ? { en: ' per day', zh: '日均' } : { en: '', zh: '' };
  return { en: `${signed} ${unit.en} on before${daily.en}`, zh: `${daily.zh}环比 ${signed} ${unit.zh}` };
}

function targetText(target: number): Text {
  const share = same(`${Math.round(target * 1000) / 10}%`);
  return { en: `target ${share.en}`, zh: `目标 ${share.zh}` };
}
