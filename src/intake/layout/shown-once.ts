import { same, type Text } from '../../text/text.js';
import { aliasesOf } from '../aliases/index.js';
import { DAY_FIELDS, isNamedFor } from '../aliases/named-for.js';
import { isEmpty, type RawCell, type RawRow, textOf } from '../cells.js';
import { findHeader, type Header, lastHeaderRow } from '../header/find-header.js';
import { isValue } from '../header/header-rows.js';
import { likelyRowsBelow } from '../header/not-a-row.js';
import { datePartsOf } from '../values/moment.js';
import { NEARLY_ALL } from '../values/nearly-all.js';

/** Columns that are filled in the first row of each group only: the day above its hours, the queue above its days. */
export interface ShownOnce {
  /** From the left; the groups of one are within those of the one before it. */
  readonly columns: readonly number[];
  readonly names: readonly string[];
  /** The column that tells the rows of a group apart: a row without it is none of them. */
  readonly leaf: number;
  readonly headerEnd: number;
}

const TIME_FIELDS = new Set(['arrived_time', 'interval_time', 'interval_start']);
/** What only a list of calls has: there an empty name means that nobody is known. */
const CALL_FIELDS = new Set(['contact_id', 'caller_id', 'called_number', 'answered_at', 'ended_at']);
const CLOCK = /^\d{1,2}[:：]\d{2}/;
/** Fewer rows show no pattern. */
const LEAST_ROWS = 3;

/**
 * Finds columns that stand empty below the first row of each group, as in a pivot table pasted as values or a report with its groups shown once. Null
 * for anything else: empty cells that may mean that something is not known.
 */
export function findShownOnce(sample: readonly RawRow[]): ShownOnce | null {
  const header = findHeader(sample);
  const headerEnd = lastHeaderRow(header);
  if (sample.some(({ row, covered }) => covered && row > headerEnd)) return null;
  const rows = likelyRowsBelow(sample, header);
  if (header.row === null || rows.length === 0) return null;
  const found = groupsOf(header, rows) ?? daysOf(header, rows);
  return found && { ...found, names: found.columns.map((column) => header.names[column]), headerEnd };
}

type Found = Pick<ShownOnce, 'columns' | 'leaf'>;

/** Columns of labels in front, each group of which begins with its name and has it once, with all rows of a group different. */
function groupsOf(header: Header, all: readonly RawRow[]): Found | null {
  if (header.names.some(isOfCalls)) return null;
  const labels = labelsOf(header, all);
  const leaf = labels.at(-1);
  if (leaf === undefined) return null;
  const rows = all.filter(({ cells }) => !isEmpty(cells[leaf] ?? null));
  const columns = labels.filter(
    (column) => column !== leaf && rows.some(({ cells }) => isEmpty(cells[column] ?? null)),
  );
  if (columns.length === 0 || columns.some((column) => isEmpty(rows[0].cells[column] ?? null))) return null;
  const fill = filler(columns);
  const groups = new Set<string>();
  const places = new Set<string>();
  const begun = columns.map(() => 0);
  for (const { cells } of rows) {
    const filled = fill(cells);
    for (const [depth, column] of columns.entries()) {
      if (isEmpty(cells[column] ?? null)) continue;
      begun[depth]++;
      groups.add(JSON.stringify(columns.slice(0, depth + 1).map((one) => textOf(filled[one]))));
    }
    places.add(JSON.stringify(labels.map((column) => textOf(filled[column] ?? null))));
  }
  const isGrouped = groups.size === begun.reduce((sum, count) => sum + count) && places.size === rows.length;
  return isGrouped && rows.length >= Math.max(LEAST_ROWS, ...begun.map((count) => count * 2))
    ? { columns, leaf }
    : null;
}

/** The columns in front of the figures: names, days, times of day. */
function labelsOf(header: Header, rows: readonly RawRow[]): readonly number[] {
  const figures = header.names.findIndex((name, column) => {
    const filled = rows.map(({ cells }) => cells[column] ?? null).filter((cell) => !isEmpty(cell));
    const isFigure =
      filled.length > 0 && filled.every((cell) => isValue(cell) && !hasDate(cell) && !isClock(cell));
    return isFigure && !isNamedFor(TIME_FIELDS, name);
  });
  return Array.from({ length: Math.max(0, figures) }, (_, column) => column);
}

/** A column of days that is empty in rows that have a time of day, whatever else they have. */
function daysOf(header: Header, rows: readonly RawRow[]): Found | null {
  const column = header.names.findIndex((name) => isNamedFor(DAY_FIELDS, name));
  const day = ({ cells }: RawRow) => cells[column] ?? null;
  if (column < 0 || !hasDate(day(rows[0]))) return null;
  const leaf = header.names.findIndex(
    (_, i) => i !== column && rows.every(({ cells }) => isClock(cells[i] ?? null)),
  );
  if (leaf < 0 || !rows.some((raw) => isEmpty(day(raw)))) return null;
  const fitting = rows.filter((raw) => isEmpty(day(raw)) || hasDate(day(raw)));
  if (fitting.length < rows.length * NEARLY_ALL) return null;
  if (!header.names.some(isOfCalls)) return { columns: [column], leaf };
  return callsOf(header, rows, { columns: [column], leaf });
}

/**
 * In a list of calls, rows without the start of a call are further legs of the one above them: they get its id as well. Where no id is left out with
 * the start, a start with its time of day is that of one call only, and nothing is known of the rows below.
 */
function callsOf(header: Header, rows: readonly RawRow[], found: Found): Found | null {
  const [start] = found.columns;
  const below = rows.filter(({ cells }) => isEmpty(cells[start] ?? null));
  const id = header.names.findIndex((name) => aliasesOf(name, 'contacts')[0]?.field === 'contact_id');
  if (id >= 0 && below.every(({ cells }) => isEmpty(cells[id] ?? null)))
    return { ...found, columns: [start, id].sort((a, b) => a - b) };
  return datePartsOf(textOf(rows[0].cells[start]))?.clockSec == null ? found : null;
}

function isOfCalls(name: string): boolean {
  return (
    aliasesOf(name, 'intervals').length === 0 &&
    aliasesOf(name, 'contacts').some(({ field }) => CALL_FIELDS.has(field))
  );
}

function hasDate(cell: RawCell): boolean {
  return datePartsOf(textOf(cell)) !== null;
}

function isClock(cell: RawCell): boolean {
  return CLOCK.test(textOf(cell));
}

/** Fills the cells of the columns with what stands above; a new group begins the groups within it anew. */
function filler(columns: readonly number[]): (cells: readonly RawCell[]) => readonly RawCell[] {
  const above: RawCell[] = columns.map(() => null);
  return (cells) => {
    const filled = [...cells];
    for (const [depth, column] of columns.entries()) {
      const own = cells[column] ?? null;
      if (isEmpty(own)) filled[column] = above[depth];
      else above.fill(null, depth + 1)[depth] = own;
    }
    return filled;
  };
}

/** Gives every row the names of its groups. */
export function shownOnceTurner({ columns, leaf, headerEnd }: ShownOnce): (raw: RawRow) => RawRow {
  const fill = filler(columns);
  return (raw) =>
    raw.row <= headerEnd || isEmpty(raw.cells[leaf] ?? null) ? raw : { ...raw, cells: fill(raw.cells) };
}

/** What the user should hear of it. */
export function shownOnceNote({ names }: ShownOnce): Text {
  const list = same(names.map((name) => `"${name}"`).join(', '));
  const [has, its] = names.length === 1 ? ['stands', 'its group'] : ['stand', 'their groups'];
  return {
    en: `${list.en} ${has} in the first row of ${its} only: rows below are of the same group`,
    zh: `${names.map((name) => `“${name}”`).join('、')}只写在每组的首行，其下各行按同组读取`,
  };
}
