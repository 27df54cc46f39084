import type { Text } from '../../text/text.js';
import { aliasesOf, isKnownHeader } from '../aliases/index.js';
import { isTotalLabel } from '../aliases/words.js';
import { isEmpty, type RawRow, textOf } from '../cells.js';
import { findHeader, type Header, headerKey } from './find-header.js';
import { isValue } from './header-rows.js';
import { headerAgain } from './not-a-row.js';

/** Tables with other columns below the first one in the same sheet, such as a summary of agents below the intervals. */
export interface TableBelow {
  readonly header: Header;
  /** The column of the date or time of the first table. */
  readonly start: number;
  /** Rows of the other headers. */
  readonly rows: ReadonlySet<number>;
  /** The first of them. */
  readonly row: number;
  readonly names: readonly string[];
}

const START_FIELDS = new Set([
  'arrived_at',
  'arrived_date',
  'interval_start',
  'interval_date',
  'interval_time',
]);

/** Finds headers of other tables below rows of contacts or intervals, after a gap or a title; null where there is none. */
export function findTableBelow(sample: readonly RawRow[]): TableBelow | null {
  const gaps = sample.flatMap((raw, i) => (i > 0 && isAfterGap(sample[i - 1], raw) ? [i] : []));
  const header = gaps.length > 0 ? findHeader(sample) : null;
  if (!header || header.row === null) return null;
  const start = header.names.findIndex(isStart);
  const heads = gaps.filter((i) => i > header.at + 1 && isOtherHeader(sample, i, { header, start }));
  if (start < 0 || heads.length === 0) return null;
  const [first] = heads.map((i) => sample[i]);
  const names = first.cells.map(textOf).filter((text) => text !== '');
  return { header, start, rows: new Set(heads.map((i) => sample[i].row)), row: first.row, names };
}

function isStart(name: string): boolean {
  return [...aliasesOf(name, 'contacts'), ...aliasesOf(name, 'intervals')].some(({ field }) =>
    START_FIELDS.has(field),
  );
}

/** Whether a row of several cells follows a blank one or a title. */
function isAfterGap(above: RawRow, raw: RawRow): boolean {
  return (raw.row > above.row + 1 || !hasTwo(above)) && hasTwo(raw);
}

function hasTwo({ cells }: RawRow): boolean {
  let filled = 0;
  for (const cell of cells) if (!isEmpty(cell) && ++filled === 2) return true;
  return false;
}

/** Names only, none of which stands in the rows above, and below them a row with values: or names that exports are known to use. */
function isOtherHeader(
  sample: readonly RawRow[],
  at: number,
  table: Pick<TableBelow, 'header' | 'start'>,
): boolean {
  const { cells } = sample[at];
  const texts = cells.map(textOf).filter((text) => text !== '');
  if (cells.some(isValue) || texts.some(isTotalLabel) || new Set(texts).size < texts.length) return false;
  const below = sample.slice(at + 1).find(({ cells: some }) => some.some((cell) => !isEmpty(cell)));
  const width = below?.cells.filter((cell) => !isEmpty(cell)).length ?? 0;
  if (!below || width < 2 || width > texts.length || isAgain(cells, table)) return false;
  if (!below.cells.some(isValue) && texts.filter(isKnownHeader).length < 2) return false;
  const above = sample.slice(table.header.at + 1, at);
  return !cells.some(
    (cell, i) => !isEmpty(cell) && above.some((raw) => textOf(raw.cells[i] ?? null) === textOf(cell)),
  );
}

/** Whether a row is the header of the first table once more, with its columns moved or not: the name of its dates is among the cells. */
function isAgain(cells: RawRow['cells'], { header, start }: Pick<TableBelow, 'header' | 'start'>): boolean {
  const name = headerKey(header.names[start] ?? '');
  return headerAgain(cells, header) !== null && cells.some((cell) => headerKey(textOf(cell)) === name);
}

/** Marks the rows of other tables, up to the header of the first one; nothing of them is read. */
export function belowTurner(below: TableBelow): (raw: RawRow) => RawRow {
  let isOther = false;
  return (raw) => {
    if (below.rows.has(raw.row)) isOther = true;
    else if (isOther && isAgain(raw.cells, below)) isOther = false;
    return isOther && raw.cells.some((cell) => !isEmpty(cell))
      ? { row: raw.row, cells: [], isOfOther: true }
      : raw;
  };
}

/** What the user should hear of it. */
export function tableBelowNote({ row, names, rows }: TableBelow): Text {
  const [few, more] = [names.slice(0, 4), names.length > 4 ? ' …' : ''];
  const others = rows.size > 1;
  return {
    en: `${others ? 'other tables begin' : 'another table begins'} in row ${row} (${few.join(', ')}${more}): ${others ? 'their' : 'its'} rows are set aside; give a table a sheet or file of its own to have it read`,
    zh: `第${row}行起是另${others ? '几' : '一'}张表（${few.join('、')}${more && '……'}）：其各行已剔除；如需读取请单独放在一个工作表或文件中`,
  };
}
