import type { PlanningCell, PlanningSheet } from './sheet.js';
import type { PlanningColumn } from './table.js';

const HEADER_ROWS = 15;

/** Where the header of a table stands, and its columns. */
export interface Header {
  readonly row: number;
  /** Cell index by column key. */
  readonly columns: ReadonlyMap<string, number>;
}

/** The first row that has all required columns of a table, in either language; null when there is none. */
export function findHeader(
  sheet: PlanningSheet,
  table: { readonly columns: readonly PlanningColumn[] },
): Header | null {
  for (const { row, cells } of sheet.rows.slice(0, HEADER_ROWS)) {
    const columns = new Map<string, number>();
    for (const column of table.columns) {
      const at = cells.findIndex((cell) => isHeaderOf(cell, column));
      if (at >= 0) columns.set(column.key, at);
    }
    if (table.columns.every((column) => !column.required || columns.has(column.key))) return { row, columns };
  }
  return null;
}

function isHeaderOf(cell: PlanningCell, column: PlanningColumn): boolean {
  const words = [column.key, column.label.en, column.label.zh, ...(column.aliases ?? [])];
  return words.map(plain).includes(plain(cell));
}

/** A header to compare with another: without blanks, brackets, stars and letter case. */
export function plain(cell: PlanningCell): string {
  return String(cell ?? '')
    .toLowerCase()
    .replace(/[\s*（）()_]/g, '');
}
