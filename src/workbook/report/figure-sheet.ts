import { alarmsColumn, alarmsIn, alarmsInWords } from '../../tables/alarms.js';
import type { Row } from '../../tables/table.js';
import { displayWidth } from '../../text/display-width.js';
import type { Text } from '../../text/text.js';
import type {
  CellFormat,
  CellStyle,
  CellValue,
  Chart,
  Highlight,
  Range,
  Sheet,
  SheetCell,
} from '../workbook.js';
import type { ReportFigure } from './content.js';
import { figureCell } from './figure-cells.js';

/** A column in front of the figures: what a row is. */
export interface LeadColumn {
  readonly label: Text;
  readonly width: number;
  readonly format: CellFormat;
  readonly value: (row: Row) => CellValue;
}

/** A sheet of figures, row by row: what it is made of. */
export interface FigureRows {
  readonly name: Text;
  readonly leads: readonly LeadColumn[];
  readonly figures: readonly ReportFigure[];
  readonly rows: readonly Row[];
  readonly total: Row | null;
  /** Whether a row is set off, such as a day at the weekend. */
  readonly muted?: (row: Row) => boolean;
}

const CENTRED: CellStyle = 'centre';

/** Figures row by row under a header that stays in view; a promise that is missed shows by itself, the total stands last. */
export function figureSheet({ name, leads, figures, rows, total, muted }: FigureRows): Sheet {
  const judged = figures.some((figure) => figure.judged);
  const line = (row: Row): SheetCell[] => [
    ...leads.map((lead) => ({ value: lead.value(row), style: lead.format === 'text' ? undefined : CENTRED })),
    ...figures.map((figure) => (figure.judged ? figureCell(figure, row) : (row[figure.name] ?? null))),
    ...(judged ? [alarmsCell(figures, row)] : []),
  ];
  const header = [...leads, ...figures, ...(judged ? [alarmsColumn] : [])].map(({ label }) => inLines(label));
  const totals = total ? [{ cells: totalCells(leads, figures, total), style: 'total' as const }] : [];
  return {
    name,
    columns: [
      ...leads.map(({ width, format }) => ({ width, format })),
      ...figures.map((figure) => ({ width: figureWidth(figure), format: figure.format })),
      ...(judged ? [{ width: 34, format: 'text' as const }] : []),
    ],
    rows: [
      { cells: header, style: 'header', height: 44 },
      ...rows.map((row) => ({ cells: line(row), style: muted?.(row) ? ('weekend' as const) : undefined })),
      ...totals,
    ],
    freeze: { rows: 1, columns: leads.length },
    filterRow: 1,
    filterTo: rows.length + 1,
    highlights: figures.flatMap((figure, i) => missed(figure, leads.length + i + 1, rows.length)),
    print: { landscape: true, repeatRows: 1, repeatColumns: leads.length },
  };
}

function alarmsCell(figures: readonly ReportFigure[], row: Row): SheetCell {
  const labelOf = (name: string) => figures.find((figure) => figure.name === name)?.label;
  return alarmsInWords(alarmsIn(row.alarms ?? null), labelOf);
}

function totalCells(leads: readonly LeadColumn[], figures: readonly ReportFigure[], total: Row): SheetCell[] {
  const word: SheetCell = { en: 'Total', zh: '合计' };
  return [word, ...leads.slice(1).map(() => null), ...figures.map(({ name }) => total[name] ?? null)];
}

function figureWidth({ label }: ReportFigure): number {
  const { en, zh } = inLines(label);
  const longest = Math.max(...en.split(/[ \n]/).map(displayWidth), ...zh.split('\n').map(displayWidth));
  return Math.max(9.5, Math.min(13, longest + 1.5));
}

/** A unit in brackets stands in a line of its own, so that no header is broken within it. */
export function inLines({ en, zh }: Text): Text {
  return { en: en.replace(' (', '\n('), zh: zh.replace('（', '\n（') };
}

function missed({ better, target, judged }: ReportFigure, column: number, rows: number): Highlight[] {
  if (target === undefined || better === null || judged) return [];
  const kind = better === 'higher' ? 'below' : 'above';
  return [{ kind, range: columnRange(column, rows), limit: target, style: 'bad' }];
}

/** The cells of a column below the header. */
function columnRange(column: number, rows: number): Range {
  return { fromRow: 2, toRow: rows + 1, fromColumn: column, toColumn: column };
}

/**
 * A chart over the rows of a figure sheet: contacts as columns, service level as a line on an axis of its own;
 * null where there are fewer than two rows. It is placed below the rows, or beside them where there is room on the page.
 */
export function volumeChart({ leads, figures, rows, name }: FigureRows, title: Text): Chart | null {
  const seriesOf = (wanted: string) => {
    const place = figures.findIndex((figure) => figure.name === wanted);
    if (place < 0) return [];
    return [{ name: figures[place].label, values: columnRange(leads.length + place + 1, rows.length) }];
  };
  const [volume] = seriesOf('offered');
  if (rows.length < 2 || !volume) return null;
  const shares = seriesOf(
    figures.some((figure) => figure.name === 'service_level') ? 'service_level' : 'answer_rate',
  );
  return {
    kind: 'column-line',
    title,
    source: name,
    categories: columnRange(1, rows.length),
    series: [
      { ...volume, kind: 'column' },
      ...shares.map((series) => ({ ...series, kind: 'line' as const, axis: 'right' as const })),
    ],
    at: chartPlace(leads.length + figures.length, rows.length),
  };
}

function chartPlace(columns: number, rows: number): Range {
  if (columns <= 8) return { fromRow: 2, toRow: 20, fromColumn: columns + 2, toColumn: columns + 11 };
  return { fromRow: rows + 5, toRow: rows + 22, fromColumn: 1, toColumn: Math.min(12, columns) };
}
