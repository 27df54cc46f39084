import { type RawRow, textOf } from '../../cells.js';
import type { Header } from '../../header/find-header.js';
import { isOnFiveMinutes } from '../../values/clock-style.js';
import { LOOK_ROWS } from '../../values/fits.js';
import { clockOf } from '../../values/moment.js';
import { NEARLY_ALL } from '../../values/nearly-all.js';

/** A clock that no count and hardly a length of time looks like: `08:30`, `8 AM`, `08:00-08:30`, `8时`. */
const CLOCK = /^\d{1,2}(?:[:：]\d{2}|\s*[时時点點]|\s*[ap]\.?m\b)/i;

/**
 * The column that holds the times of day of a report by intervals, whatever its name: times on full five minutes in nearly every row, beside dates
 * that come more than once for the same queue. Undefined where there is none, or more than one.
 */
export function clockByShape(
  header: Header,
  rows: readonly RawRow[],
  found: ReadonlyMap<string, string>,
): string | undefined {
  const [date, queue] = ['interval_date', 'queue'].map((field) =>
    header.names.indexOf(found.get(field) ?? ''),
  );
  const first = rows.slice(0, LOOK_ROWS);
  const isClock = ({ cells }: RawRow, at: number) => {
    const text = textOf(cells[at]).trim();
    return CLOCK.test(text) && isOnFiveMinutes(clockOf(text));
  };
  const used = new Set(found.values());
  const columns = header.names.flatMap((name, at) =>
    name !== '' && !used.has(name) && areClocks(first, (row) => isClock(row, at)) ? [at] : [],
  );
  if (columns.length !== 1) return undefined;
  const keyOf = ({ cells }: RawRow, ...more: number[]) =>
    [date, queue, ...more].map((at) => textOf(cells[at])).join('\n');
  const days = new Set(first.map((row) => keyOf(row))).size;
  const intervals = new Set(first.map((row) => keyOf(row, columns[0]))).size;
  return days * 2 <= intervals ? header.names[columns[0]] : undefined;
}

/** The first row is looked at first: in most columns that is enough. */
function areClocks(rows: readonly RawRow[], isClock: (row: RawRow) => boolean): boolean {
  if (rows.length === 0 || !isClock(rows[0])) return false;
  return rows.filter(isClock).length >= rows.length * NEARLY_ALL;
}
