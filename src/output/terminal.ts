import type { AlarmLevel } from '../tables/alarms.js';
import { type Column, isNumeric, type Row } from '../tables/table.js';
import { displayWidth } from '../text/display-width.js';
import { plural } from '../text/plural.js';
import { type Language, say, type Text } from '../text/text.js';
import { thousands } from '../text/thousands.js';
import { markSigns, marksLine, marksOf } from './marks.js';
import {
  type OutputFormat,
  type OutputManner,
  type OutputTable,
  shownBatches,
  type TerminalStyle,
} from './output-table.js';
import { cellWriter } from './terminal-cells.js';
import { GAP, type Layout, layout, type TextColumn } from './terminal-layout.js';

/** Longer tables are cut on a terminal. */
const MOST_ROWS = 200;

const plain = (text: string): string => text;
const PLAIN: TerminalStyle = { header: plain, total: plain, note: plain, warn: plain, fail: plain };

/** An aligned table to be read by people: labels in their language, percent, thousands separators, as wide as the terminal. */
export const terminal: OutputFormat = {
  name: 'table',
  extensions: [],
  binary: false,
  doc: {
    en: 'An aligned table for the screen; numbers are rounded and long tables cut.',
    zh: '屏幕上对齐显示的表格；数字取整显示，过长的表会截断。',
  },
  write: writeTerminal,
};

async function* writeTerminal(table: OutputTable, manner: OutputManner): AsyncIterable<string> {
  const { rows, count } = await firstRows(table);
  const columns = table.columns
    .filter(({ name }) => name !== table.marks?.column)
    .map((column) => textColumn(column, rows, table, manner));
  const chosen = layout(columns, manner.width, table.foremost ?? []);
  const style = manner.style ?? PLAIN;
  const totals = table.total ? totalCells(chosen.shown, manner) : undefined;
  yield await drawn(
    chosen.shown,
    manner.language,
    rows.length,
    totals,
    style,
    (row) => table.subtotals?.is(rows[row]) === true,
  );
  const marked = marksLine(
    table,
    rows.filter((row) => !table.subtotals?.is(row)),
  );
  if (marked) yield `${style.note(say(marked, manner.language))}\n`;
  for (const line of notes(chosen, count - rows.length)) yield `${style.note(say(line, manner.language))}\n`;
}

async function firstRows(table: OutputTable): Promise<{ rows: readonly Row[]; count: number }> {
  const rows: Row[] = [];
  let count = 0;
  for await (const batch of shownBatches(table)) {
    count += batch.length;
    if (rows.length < MOST_ROWS) rows.push(...batch.slice(0, MOST_ROWS - rows.length));
  }
  return { rows, count };
}

function textColumn(
  column: Column,
  rows: readonly Row[],
  table: OutputTable,
  manner: OutputManner,
): TextColumn {
  const { total } = table;
  const write = cellWriter(column, rows, manner.language, !manner.showCallers);
  const marks = marksIn(column, rows, table);
  const signed = (text: string, mark: AlarmLevel | undefined) => withSign(text, mark, marks);
  const cells = rows.map((row, i) => signed(write(row[column.name] ?? null), marks[i]));
  const totalCell = total
    ? signed(write(total[column.name] ?? null), marksOf(table, total).get(column.name))
    : '';
  const header = say(column.label, manner.language);
  const least = isNumeric(column) ? 0 : leastWidth(table, manner);
  const width = [header, totalCell, ...cells].reduce(
    (most, text) => Math.max(most, displayWidth(text)),
    least,
  );
  const constant = isConstant(column, cells, totalCell);
  return { column, header, cells, marks, total: totalCell, width, constant };
}

/** The marks of a column by row; an empty list where it has none, which is nearly always. */
function marksIn(
  column: Column,
  rows: readonly Row[],
  table: OutputTable,
): readonly (AlarmLevel | undefined)[] {
  if (!table.marks) return [];
  const marks = rows.map((row) => marksOf(table, row).get(column.name));
  const total = table.total && marksOf(table, table.total).get(column.name);
  return marks.some((mark) => mark !== undefined) || total ? marks : [];
}

/** In a column with marks every number leaves room for the sign, so that they stay below one another. */
function withSign(text: string, mark: AlarmLevel | undefined, marks: readonly unknown[]): string {
  if (marks.length === 0 && mark === undefined) return text;
  return text === '' ? text : `${text} ${(mark ? markSigns[mark] : '').padEnd(2)}`;
}

/** Whether a column says the same in every row; a figure that is equal by chance, or has a total, does not count. */
function isConstant(column: Column, cells: readonly string[], total: string): boolean {
  if (column.type === 'count' || column.type === 'share' || total !== '') return false;
  return cells.length > 1 && cells[0] !== '' && cells.every((cell) => cell === cells[0]);
}

/** Room for the words of total and subtotal, wherever they will stand. */
function leastWidth({ total, subtotals }: OutputTable, manner: OutputManner): number {
  const words = [
    ...(total ? [totalWord(manner)] : []),
    ...(subtotals ? [say(SUBTOTAL, manner.language)] : []),
  ];
  return Math.max(0, ...words.map(displayWidth));
}

function totalWord(manner: OutputManner): string {
  return say({ en: 'Total', zh: '合计' }, manner.language);
}

/** The word for the total stands in the first column that groups and therefore has no total of its own. */
function totalCells(shown: readonly TextColumn[], manner: OutputManner): string[] {
  const place = shown.findIndex(({ column, total }) => !isNumeric(column) && total === '');
  return shown.map(({ total }, i) => (i === place ? totalWord(manner) : total));
}

async function drawn(
  shown: readonly TextColumn[],
  language: Language,
  rows: number,
  totals: readonly string[] | undefined,
  style: TerminalStyle,
  isSubtotal: (row: number) => boolean,
): Promise<string> {
  const { default: Table } = await import('cli-table3');
  const table = new Table({
    chars: { ...NO_LINES, middle: ' '.repeat(GAP) },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: shown.map(({ column }) => (isNumeric(column) ? 'right' : 'left')),
    colWidths: shown.map(({ width }) => width),
  });
  const rule = shown.map(({ width }) => style.note('─'.repeat(width)));
  table.push(
    shown.map(({ header }) => style.header(header)),
    rule,
  );
  for (let row = 0; row < rows; row++) {
    const dress = isSubtotal(row) ? style.total : plain;
    const words = isSubtotal(row) ? subtotalPlace(shown, row) : -1;
    table.push(
      shown.map(({ cells, marks }, i) => {
        const mark = marks[row];
        return mark ? style[mark](cells[row]) : dress(i === words ? SUBTOTAL[language] : cells[row]);
      }),
    );
  }
  if (totals)
    table.push(
      rule,
      totals.map((text) => style.total(text)),
    );
  return `${table.toString().replace(/ +$/gm, '')}\n`;
}

const SUBTOTAL: Text = { en: 'Subtotal', zh: '小计' };

/** The word for a subtotal stands in the first column that groups and is empty there. */
function subtotalPlace(shown: readonly TextColumn[], row: number): number {
  return shown.findIndex(({ column, cells }) => !isNumeric(column) && cells[row] === '');
}

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
};

function notes(chosen: Layout, rowsLeft: number): Text[] {
  const lines: Text[] = [];
  if (rowsLeft > 0) lines.push(cutNote(rowsLeft));
  if (chosen.constant.length > 0) lines.push(constantNote(chosen.constant));
  if (chosen.hidden.length > 0) lines.push(hiddenNote(chosen.hidden));
  return lines;
}

function cutNote(rows: number): Text {
  const number = thousands(rows);
  return {
    en: `… ${number} more rows; see all with --to csv or -o FILE`,
    zh: `……还有 ${number} 行；用 --to csv 或 -o 文件 查看全部`,
  };
}

function constantNote(columns: readonly TextColumn[]): Text {
  const list = columns.map(({ header, cells }) => `${header} ${cells[0]}`);
  return { en: `the same in every row: ${list.join(' · ')}`, zh: `各行相同：${list.join(' · ')}` };
}

function hiddenNote(columns: readonly TextColumn[]): Text {
  const names = columns.slice(0, 4).map(({ header }) => header);
  const more = columns.length > names.length;
  return {
    en: `${plural(columns.length, 'more column')} (${names.join(', ')}${more ? ', …' : ''}); see them in a wider window or with --to csv`,
    zh: `另有 ${columns.length} 列未显示（${names.join('、')}${more ? '等' : ''}）；加宽窗口或用 --to csv 查看`,
  };
}
