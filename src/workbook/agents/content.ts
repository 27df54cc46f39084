import type { TableContent } from '../table-sheet.js';
import type { CellStyle, Sheet } from '../workbook.js';

/** What the workbook of agents shows: one wide table, cut into sheets that fit on a page. */
export interface AgentsContent {
  readonly table: TableContent;
  /** Names of the columns that name a row. */
  readonly groupColumns: readonly string[];
  /** Names of the figures that are compared. */
  readonly compared: readonly string[];
  /** Names of the other figures. */
  readonly figures: readonly string[];
  /** How the figures come about: the last sheet. */
  readonly explanation: Sheet;
}

/**
 * The look of a verdict: outside of the limits it stands out; whether that is good or bad depends on the figure, so the colour does not say.
 *
 * In a row with `aht_sec` 400 and `aht_sec_high` 380 the look of `aht_sec` is `verdict_warn`.
 */
export function verdictStyle(row: TableContent['rows'][number], figure: string): CellStyle {
  const [value, low, high] = ['', '_low', '_high'].map((end) => row[`${figure}${end}`]);
  const known = typeof value === 'number' && typeof low === 'number' && typeof high === 'number';
  return known && (value < low || value > high) ? 'verdict_warn' : 'centre';
}
