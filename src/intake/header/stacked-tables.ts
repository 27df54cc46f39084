import { same, type Text } from '../../text/text.js';
import { aliasesOf } from '../aliases/index.js';
import { isTotalLabel } from '../aliases/words.js';
import { isEmpty, type RawCell, type RawRow, textOf } from '../cells.js';
import { datePartsOf } from '../values/moment.js';
import { findHeader, type Header, lastHeaderRow } from './find-header.js';
import { headerAgain } from './not-a-row.js';

/** Tables of the same columns one below the other, each under a title that says what it is about. */
export interface StackedTables {
  readonly header: Header;
  readonly headerEnd: number;
  /** What the titles name: a queue, or a day. */
  readonly column: string;
  /** The first two titles. */
  readonly titles: readonly string[];
}

const DAY_FIELDS = new Set(['arrived_date', 'interval_date', 'arrived_at', 'interval_start']);
/** Titles of pages and periods, and of when something was printed. */
const NO_NAME =
  /\bpage\b|第\s*\d+\s*页|\d\s*\/\s*\d|\d{4}[-/.年]\d|\d[:：]\d{2}|\bweek\b|第.{1,3}周|\breport\b.*\d|^\d+$/i;

/**
 * Finds tables under titles of their own: at least twice the same header below a line of one cell, with different titles, and no column that says what these say. Null for
 * anything else, the same title on every page too.
 */
export function findStackedTables(sample: readonly RawRow[]): StackedTables | null {
  const header = findHeader(sample);
  if (header.row === null) return null;
  const headerEnd = lastHeaderRow(header);
  const follow = titleFollower({ header, headerEnd });
  const titles = [...new Set(sample.flatMap((raw) => follow(raw).begun ?? []))];
  if (titles.length < 2 || titles.some((title) => isTotalLabel(title))) return null;
  const areDays = titles.every((title) => datePartsOf(title) !== null);
  if (!areDays && titles.some((title) => NO_NAME.test(title))) return null;
  const isThere = (field: string) => (areDays ? DAY_FIELDS.has(field) : field === 'queue');
  const fields = header.names.flatMap((name) => [
    ...aliasesOf(name, 'contacts'),
    ...aliasesOf(name, 'intervals'),
  ]);
  if (fields.some(({ field }) => isThere(field))) return null;
  return { header, headerEnd, column: areDays ? 'Date' : 'Queue', titles: titles.slice(0, 2) };
}

/** Goes through the rows of a file: the title of the table that a row is in, and the one of a table whose header the row is. */
function titleFollower({ header, headerEnd }: Pick<StackedTables, 'header' | 'headerEnd'>) {
  let line: string | null = null;
  let title: string | null = null;
  return (raw: RawRow): { title: string | null; begun: string | null } => {
    const filled = raw.cells.filter((cell) => !isEmpty(cell));
    if (filled.length === 0) return { title, begun: null };
    // A header without a title above it changes nothing, and hardly any row has one.
    const mayBegin = raw.row > headerEnd && line !== null;
    if (raw.row === headerEnd || (mayBegin && headerAgain(raw.cells, header) === 'same')) {
      title = line ?? title;
      return { title, begun: line };
    }
    line = filled.length === 1 ? textOf(filled[0]) : null;
    return { title, begun: null };
  };
}

/** Gives each row the title of its table, in a further column behind those of the header. */
export function titleTurner(tables: StackedTables): (raw: RawRow) => RawRow {
  const { header, headerEnd, column } = tables;
  const follow = titleFollower(tables);
  const width = header.names.length;
  return (raw) => {
    const { title, begun } = follow(raw);
    const isOneCell = raw.cells.filter((cell) => !isEmpty(cell)).length < 2;
    if (raw.row < headerEnd || isOneCell) return raw;
    const isHeader = raw.row === headerEnd || begun !== null;
    const own: RawCell = isHeader ? column : title;
    const padded = Array.from({ length: width }, (_, index) => raw.cells[index] ?? null);
    return { ...raw, cells: [...padded, own, ...raw.cells.slice(width)] };
  };
}

/** What the user should hear of it. */
export function stackedTablesNote({ titles, column }: StackedTables): Text {
  const list = same(titles.join(', '));
  const [en, zh] = column === 'Date' ? ['day', '日期'] : ['queue', '队列'];
  return {
    en: `tables stand one below the other, each under a title (${list.en} …): the title is taken as the ${en}`,
    zh: `多张表上下排列，各有标题（${titles.join('、')}……）：标题按${zh}读取`,
  };
}
