import type { Column } from '../tables/table.js';
import type { Text } from '../text/text.js';
import { type TableContent, tableSheet } from './table-sheet.js';
import type { Sheet } from './workbook.js';

/** Which columns of a wide table stand on a sheet. */
export interface Part {
  readonly label: Text;
  /** Columns that name a row; they stand in front on every sheet. */
  readonly front: readonly string[];
  readonly columns: readonly string[];
}

/**
 * Some columns of a wide table as a sheet that prints on the width of one page; no sheet where they hold nothing.
 *
 * A table of agents with the columns `login_sec` and `busy_sec` empty gives `[]` for these two.
 */
export function tablePart(table: TableContent, { label, front, columns: names }: Part): readonly Sheet[] {
  const known = (name: string): Column[] => table.columns.filter((column) => column.name === name);
  const filled = (name: string) => table.rows.some((row) => (row[name] ?? null) !== null);
  if (!names.some(filled)) return [];
  const columns = [...front, ...names].flatMap(known);
  return [
    { ...tableSheet({ ...table, label, columns }), print: { landscape: columns.length > 6, repeatRows: 1 } },
  ];
}
