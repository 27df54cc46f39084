import { aliasesOf } from '../../aliases/index.js';
import { type RawRow, textOf } from '../../cells.js';
import type { Header } from '../../header/find-header.js';
import type { ColumnSettings } from '../../presets/preset.js';
import { columnFits } from '../../values/fits.js';
import { datePartsOf } from '../../values/moment.js';
import { NEARLY_ALL } from '../../values/nearly-all.js';
import { isNeverText } from '../../values/never.js';

/**
 * The column that says when a contact arrived where the column of its arrival is empty: a call that ended in the voice menu has no time of entering
 * the queue, but its start is in another column. Such a column must be filled in nearly all rows in which the first one is not; null where
 * there is none, or no need of one.
 */
export function arrivalElse(
  columns: Readonly<Record<string, ColumnSettings>>,
  header: Header,
  sample: readonly RawRow[],
): string | null {
  const { arrived_at: arrived } = columns;
  if (typeof arrived !== 'string') return null;
  const first = header.names.indexOf(arrived);
  const empty = sample.filter(({ cells }) => isNeverText(textOf(cells[first])));
  if (empty.length === 0 || empty.length === sample.length) return null;
  const others = Object.entries(columns).filter(([field]) => field !== 'answered_at' && field !== 'ended_at');
  const taken = new Set(others.map(([, column]) => column));
  const found = header.names.find(
    (name, index) => index !== first && !taken.has(name) && isArrival(name) && fills(empty, index),
  );
  return found ?? null;
}

function isArrival(name: string): boolean {
  return aliasesOf(name, 'contacts').some(({ field }) => field === 'arrived_at');
}

function fills(rows: readonly RawRow[], index: number): boolean {
  const cells = rows.map((row) => row.cells[index]);
  const dated = cells.filter((cell) => datePartsOf(textOf(cell)) !== null).length;
  return columnFits('moment', rows, index) && dated >= cells.length * NEARLY_ALL;
}
