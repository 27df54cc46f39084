import { displayWidth } from '../../text/display-width.js';
import type { Language, Text } from '../../text/text.js';
import type { CellStyle, Range, SheetCell, SheetRow } from '../workbook.js';
import type { ReportPeriod } from './content.js';

/** A page that is laid out like paper: equal narrow columns, blocks of merged cells, from top to bottom. */
export interface Page {
  readonly rows: SheetRow[];
  readonly merges: Range[];
  /** Columns of the grid. */
  readonly columns: number;
  /** Width of each in characters. */
  readonly width: number;
}

/** A cell that takes several columns of the grid. */
export interface Block {
  readonly span: number;
  readonly cell: SheetCell;
  readonly style?: CellStyle;
}

/** An empty page of so many columns. */
export function newPage(columns: number, width: number): Page {
  return { rows: [], merges: [], columns, width };
}

/** Adds a row of blocks, side by side from the left. */
export function addBlocks(page: Page, blocks: readonly Block[], height?: SheetRow['height']): void {
  const cells: SheetCell[] = [];
  const row = page.rows.length + 1;
  for (const { span, cell, style } of blocks) {
    const from = cells.length + 1;
    cells.push(styled(cell, style));
    for (let i = 1; i < span; i++) cells.push({ value: null, style });
    if (span > 1) page.merges.push({ fromRow: row, toRow: row, fromColumn: from, toColumn: from + span - 1 });
  }
  page.rows.push({ cells, height });
}

function styled(cell: SheetCell, style: CellStyle | undefined): SheetCell {
  const own = cell !== null && typeof cell === 'object' && 'value' in cell ? cell : { value: cell };
  return { ...own, style: own.style ?? style };
}

/** Adds an empty row, in points. */
export function addGap(page: Page, height = 10): void {
  page.rows.push({ cells: [], height });
}

/** Adds a heading over the whole page. */
export function addHeading(page: Page, text: Text): void {
  addBlocks(page, [{ span: page.columns, cell: text, style: 'section' }], 20);
}

/** Points for a text that runs on in a block of so many columns, in each language. */
export function heightFor(page: Page, text: Text, span: number): Record<Language, number> {
  return heightOf([{ text, width: span * page.width }]);
}

const LINE_POINTS = 14;

/** Points for a row whose texts run on in cells of these widths (characters), in each language. */
export function heightOf(
  cells: readonly { readonly text: Text | null; readonly width: number }[],
): Record<Language, number> {
  const lines = (language: Language) =>
    cells.map(({ text, width }) => Math.ceil(displayWidth(text?.[language] ?? '') / (width * 0.9 - 1)));
  const points = (language: Language) => Math.max(1, ...lines(language)) * LINE_POINTS + 4;
  return { en: points('en'), zh: points('zh') };
}

/** The period as people write it. `periodText({ from: '2026-10-01', until: '2026-10-31' })` is `'2026-10-01 – 2026-10-31'`. */
export function periodText({ from, until }: ReportPeriod): string {
  return from === until ? from : `${from} – ${until}`;
}
