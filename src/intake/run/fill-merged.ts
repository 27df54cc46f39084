import { plural } from '../../text/plural.js';
import type { Text } from '../../text/text.js';
import type { CoveredCell, RawCell, RawRow } from '../cells.js';
import { type Header, lastHeaderRow } from '../header/find-header.js';
import type { RowPlan } from '../plan/row-plan.js';
import { lookOf } from '../values/fits.js';

/** The row with the values of merged cells in the empty cells that they reach over, those that are wanted. */
function withCovered(raw: RawRow, wanted: (cell: CoveredCell) => boolean): RawRow {
  if (!raw.covered) return raw;
  const cells: RawCell[] = [...raw.cells];
  for (const cell of raw.covered) {
    if (!wanted(cell)) continue;
    const { column, value } = cell;
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
  }
  return { row: raw.row, cells };
}

function isDown({ across }: CoveredCell): boolean {
  return !across;
}

/** Rows below the header with the values of merged cells filled in; those of the header stay as they stand. */
export function sampleWithCovered(sample: readonly RawRow[], header: Header): readonly RawRow[] {
  const last = lastHeaderRow(header);
  return sample.map((raw) => (raw.row > last ? withCovered(raw, isDown) : raw));
}

/** Fills merged cells while the rows of a table go by, and tells at the end what it did. */
export interface MergedFill {
  rows(batches: AsyncIterable<readonly RawRow[]>): AsyncIterable<readonly RawRow[]>;
  notes(): readonly Text[];
}

interface Column {
  count: number;
  readonly firstRow: number;
}

const FIGURES = new Set(['count', 'number', 'duration']);

/**
 * Cells merged over several rows hold for each of them where they say of what the row is (queue, day, agent). A figure does not: it stands once, for
 * all of the rows together, so the others stay unknown.
 */
export function createMergedFill(header: Header, plan: RowPlan): MergedFill {
  const figures = figureColumns(header, plan);
  const filled = new Map<number, Column>();
  const left = new Map<number, Column>();
  // In a grid of days a leave of several days is often one merged cell.
  const isOver = plan.unfold ? () => true : isDown;
  const isWanted = (cell: CoveredCell) => isOver(cell) && !figures.has(cell.column);
  const last = lastHeaderRow(header);
  const see = (raw: RawRow): RawRow => {
    if (!raw.covered || raw.row <= last) return raw;
    for (const cell of raw.covered) {
      if (!isOver(cell)) continue;
      const counts = isWanted(cell) ? filled : left;
      const known = counts.get(cell.column);
      if (known) known.count++;
      else counts.set(cell.column, { count: 1, firstRow: raw.row });
    }
    return withCovered(raw, isWanted);
  };
  return {
    rows: async function* (batches) {
      for await (const batch of batches) yield batch.map(see);
    },
    notes: () => [
      ...[...filled].map(([index, column]) => filledNote(header.names[index] ?? '', column)),
      ...[...left].map(([index, column]) => leftNote(header.names[index] ?? '', column)),
    ],
  };
}

/** The columns that hold figures, by the fields that they were taken for. */
function figureColumns({ names }: Header, { fields, table }: RowPlan): ReadonlySet<number> {
  const figures = fields.filter(
    ({ field }) => field.endsWith('_sec') || FIGURES.has(lookOf(field, table.name)),
  );
  return new Set(figures.flatMap(({ columns }) => columns.map((name) => names.indexOf(name))));
}

function filledNote(name: string, { count, firstRow }: Column): Text {
  return {
    en: `"${name}" has merged cells: filled into ${plural(count, 'row')} (first in row ${firstRow})`,
    zh: `“${name}”列有合并单元格，已填充${count}行（首见第${firstRow}行）`,
  };
}

function leftNote(name: string, { count, firstRow }: Column): Text {
  return {
    en: `"${name}" holds figures merged over several rows: each counts once, in its first row; the ${plural(count, 'other row is', 'other rows are')} unknown (first in row ${firstRow})`,
    zh: `“${name}”列的数字跨行合并，只计入首行，其余${count}行按未知处理（首见第${firstRow}行）`,
  };
}
