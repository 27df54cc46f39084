import type { Text } from '../text/text.js';
import { isEmpty, type RawCell } from './cells.js';
import type { Header } from './header/find-header.js';

/** Counts rows of a text file that have more or fewer cells than its header: their values may stand in the wrong columns. */
export interface RowWidths {
  /** How many cells a row must have so as not to be counted. */
  readonly least: number;
  readonly most: number;
  /** Counts a row; `isFilledBehind` says whether anything stands behind so many cells. */
  see(cells: number, row: number, isFilledBehind: (cells: number) => boolean): void;
  notes(): readonly Text[];
}

/** No row of a file without header, or of a workbook, can be told to be too long or too short: null. */
export function createRowWidths({ row: headerRow, names, width }: Header, isText: boolean): RowWidths | null {
  if (!isText || headerRow === null || width === undefined) return null;
  const least = namedWidth(names, width);
  const long = { count: 0, row: 0 };
  const short = { count: 0, row: 0 };
  return {
    least,
    most: width,
    see: (cells, row, isFilledBehind) => {
      const kind = cells < least ? short : cells > width && isFilledBehind(width) ? long : null;
      if (kind === null) return;
      kind.row = kind.count++ === 0 ? row : Math.min(kind.row, row);
    },
    notes: () => [
      ...(long.count > 0 ? [longNote(long, width)] : []),
      ...(short.count > 0 ? [shortNote(short, least)] : []),
    ],
  };
}

/** Whether a row has anything behind so many cells. */
export function isFilledBehind(cells: readonly RawCell[]): (count: number) => boolean {
  return (count) => cells.slice(count).some((cell) => !isEmpty(cell));
}

/** Up to the last column of the header that has a name. */
function namedWidth(names: readonly string[], width: number): number {
  let named = width;
  while (named > 0 && names[named - 1] === `column ${named}`) named--;
  return named;
}

function longNote({ count, row }: { count: number; row: number }, width: number): Text {
  return {
    en: `${count} ${count === 1 ? 'row has' : 'rows have'} more cells than the header (${width}), the first in row ${row}: what stands behind is left alone, and values may be one column off (a delimiter inside of a text?)`,
    zh: `${count}行的单元格多于表头（${width}列），首见第${row}行：多出部分未作处理，数值可能错列（文本中含分隔符？）`,
  };
}

function shortNote({ count, row }: { count: number; row: number }, least: number): Text {
  return {
    en: `${count} ${count === 1 ? 'row has' : 'rows have'} fewer cells than the header (${least}), the first in row ${row}: the missing ones are taken as empty`,
    zh: `${count}行的单元格少于表头（${least}列），首见第${row}行：缺少的按空值处理`,
  };
}
