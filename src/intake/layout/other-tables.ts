import type { Text } from '../../text/text.js';
import { aliasesOf, isKnownHeader } from '../aliases/index.js';
import { CONTACT_COUNTS, DAY_FIELDS, isNamedFor } from '../aliases/named-for.js';
import { isTotalLabel } from '../aliases/words.js';
import { isEmpty, type RawRow, textOf } from '../cells.js';
import { findHeader, type Header, headerAt, headerKey } from '../header/find-header.js';
import { isValue } from '../header/header-rows.js';
import { headerAgain } from '../header/not-a-row.js';

/** Tables with other columns above or below that of contacts or intervals in the same sheet, such as a summary of agents below the intervals. */
export interface OtherTables {
  /** Of the table that is read. */
  readonly header: Header;
  /** The column of its dates or times. */
  readonly start: number;
  /** Its row; rows above it are of another table. 0 where that is the first one. */
  readonly from: number;
  /** Rows of the headers of other tables below it. */
  readonly below: ReadonlySet<number>;
  /** The first of the other headers. */
  readonly other: RawRow;
}

const START_FIELDS = new Set([...DAY_FIELDS, 'interval_time']);

/**
 * Finds headers of other tables after a gap or a title, below rows of contacts or intervals; or above them a table without dates. Null where there is
 * none.
 */
export function findOtherTables(sample: readonly RawRow[]): OtherTables | null {
  const gaps = sample.flatMap((raw, i) => (i > 0 && isAfterGap(sample[i - 1], raw) ? [i] : []));
  const first = gaps.length > 0 ? findHeader(sample) : null;
  if (!first || first.row === null) return null;
  const isOther = (table: { header: Header; start: number }) => (i: number) =>
    i > table.header.at + 1 && isOtherHeader(sample, i, table);
  const isDated = first.names.some(isStart);
  if (!isDated && !isSummary(first)) return null;
  const own = isDated
    ? first.at
    : gaps
        .filter(isOther({ header: first, start: -1 }))
        .find((i) => sample[i].cells.some((cell) => isStart(textOf(cell))));
  if (own === undefined) return null;
  const header = isDated ? first : headerAt(sample, own);
  const table = { header, start: header.names.findIndex(isStart) };
  const below = gaps.filter(isOther(table)).map((i) => sample[i]);
  const other = isDated ? below[0] : sample[first.at];
  if (!other) return null;
  return {
    ...table,
    from: isDated ? 0 : sample[own].row,
    below: new Set(below.map(({ row }) => row)),
    other,
  };
}

function isStart(name: string): boolean {
  return isNamedFor(START_FIELDS, name);
}

/** A summary counts contacts; a table of people, days or shifts is no other one for that. */
function isSummary({ names }: Header): boolean {
  return names.some((name) => aliasesOf(name, 'intervals').some(({ field }) => CONTACT_COUNTS.has(field)));
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
  table: Pick<OtherTables, 'header' | 'start'>,
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
function isAgain(cells: RawRow['cells'], { header, start }: Pick<OtherTables, 'header' | 'start'>): boolean {
  if (start < 0) return headerAgain(cells, header) === 'same';
  const name = headerKey(header.names[start]);
  return headerAgain(cells, header) !== null && cells.some((cell) => headerKey(textOf(cell)) === name);
}

/** Marks the rows of other tables, up to the header of the one that is read; nothing of them is read. */
export function otherTurner(tables: OtherTables): (raw: RawRow) => RawRow {
  let isOther = tables.from > 0;
  return (raw) => {
    if (raw.row === tables.from) isOther = false;
    else if (tables.below.has(raw.row)) isOther = true;
    else if (isOther && raw.row > tables.from && isAgain(raw.cells, tables)) isOther = false;
    return isOther && raw.cells.some((cell) => !isEmpty(cell))
      ? { row: raw.row, cells: [], isOfOther: true }
      : raw;
  };
}

/** What the user should hear of it. */
export function otherTablesNote({ from, below, other }: OtherTables): Text {
  const all = other.cells.map(textOf).filter((text) => text !== '');
  const names = all.slice(0, 4);
  const more = all.length > names.length;
  const [its, zhIts] = below.size > 1 || (from > 0 && below.size > 0) ? ['and others', '等'] : ['', ''];
  const en = `${names.join(', ')}${more ? ' …' : ''}`;
  return {
    en: `another table begins in row ${other.row} (${en})${its && ` ${its}`}: set aside for the one ${from > 0 ? `from row ${from} on` : 'above it'}; give it a sheet or file of its own to have it read`,
    zh: `第${other.row}行起是另一张表（${names.join('、')}${more ? '……' : ''}）${zhIts}：已剔除，只读取${from > 0 ? `第${from}行起` : '其上方'}的表；如需读取请单独放在一个工作表或文件中`,
  };
}
