import type { Text } from '../../text/text.js';
import { aliasesOf } from '../aliases/index.js';
import { isEmpty, type RawRow, type Sheet, textOf } from '../cells.js';
import type { Peeked } from '../readers/peek.js';
import { datePartsOf } from '../values/moment.js';
import { findHeader, lastHeaderRow } from './find-header.js';
import { likelyRows } from './not-a-row.js';

/** A column of days that is filled in the first row of each day only. */
export interface DateGroups {
  readonly column: number;
  readonly name: string;
  readonly headerEnd: number;
}

const DAY_FIELDS = new Set(['arrived_date', 'interval_date', 'arrived_at', 'interval_start']);
const CLOCK = /^\d{1,2}[:：]\d{2}/;
const NEARLY_ALL = 0.95;

/**
 * Finds a column of days that stands empty below the first row of each day, as in a report with its groups shown once: the first row has a day, and
 * rows without one have a time of day in another column. Null for anything else.
 */
export function findDateGroups(sample: readonly RawRow[]): DateGroups | null {
  if (sample.some(({ covered }) => covered)) return null;
  const header = findHeader(sample);
  const headerEnd = lastHeaderRow(header);
  const rows = likelyRows(
    sample.filter(({ row }) => row > headerEnd),
    header,
  );
  const column = header.names.findIndex((name) => isDay(name));
  if (header.row === null || column < 0 || rows.length === 0 || !hasDay(rows[0], column)) return null;
  const without = rows.filter(({ cells }) => isEmpty(cells[column]));
  const clock = header.names.findIndex(
    (_, i) => i !== column && rows.every(({ cells }) => isClock(cells[i])),
  );
  if (clock < 0 || without.length === 0) return null;
  const fitting = rows.filter((raw) => isEmpty(raw.cells[column]) || hasDay(raw, column));
  return fitting.length >= rows.length * NEARLY_ALL
    ? { column, name: header.names[column], headerEnd }
    : null;
}

function isDay(name: string): boolean {
  const found = [...aliasesOf(name, 'contacts'), ...aliasesOf(name, 'intervals')];
  return found.some(({ field }) => DAY_FIELDS.has(field));
}

function hasDay({ cells }: RawRow, column: number): boolean {
  return datePartsOf(textOf(cells[column])) !== null;
}

function isClock(cell: RawRow['cells'][number] | undefined): boolean {
  return CLOCK.test(textOf(cell ?? null));
}

/** The rows of a sheet with the day of the group in each of them. */
export function withDays(groups: DateGroups, sheet: Sheet, peeked: Peeked): { sheet: Sheet; peeked: Peeked } {
  async function* turned(batches: AsyncIterable<readonly RawRow[]>) {
    const turn = turner(groups);
    for await (const batch of batches) yield batch.map(turn);
  }
  return {
    sheet: { ...sheet, text: undefined, rows: () => turned(sheet.rows()) },
    peeked: { ...peeked, sample: peeked.sample.map(turner(groups)), rows: () => turned(peeked.rows()) },
  };
}

function turner({ column, headerEnd }: DateGroups): (raw: RawRow) => RawRow {
  let day: RawRow['cells'][number] = null;
  return (raw) => {
    if (raw.row <= headerEnd) return raw;
    if (hasDay(raw, column)) day = raw.cells[column];
    if (!isEmpty(raw.cells[column]) || !raw.cells.some(isClock)) return raw;
    const cells = [...raw.cells];
    cells[column] = day;
    return { ...raw, cells };
  };
}

/** What the user should hear of it. */
export function dateGroupsNote({ name }: DateGroups): Text {
  return {
    en: `"${name}" stands in the first row of each day only: rows below it are of the same day`,
    zh: `“${name}”只写在每天的首行，其下各行按同一天读取`,
  };
}
