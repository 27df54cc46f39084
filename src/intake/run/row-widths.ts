import { plural } from '../../text/plural.js';
import type { Text } from '../../text/text.js';
import { isEmpty, type RawCell } from '../cells.js';
import { type Header, namedWidth } from '../header/find-header.js';

/** Counts rows of a text file that have more or fewer cells than its header: their values may stand in the wrong columns. */
export interface RowWidths {
  /** How many cells a row must have so as not to be counted. */
  readonly least: number;
  readonly most: number;
  /** Counts a row; `isFilledBehind` says whether anything stands behind so many cells. */
  see(cells: number, row: number, isFilledBehind: (cells: number) => boolean): void;
  notes(): readonly Text[];
  readonly counts: WidthCounts;
  /** Counts other rows of the same file from zero. */
  another(): RowWidths;
  /** Adds what was counted over later rows, whose numbers begin anew after `above`. */
  join(later: WidthCounts, above: number): void;
}

/** How many rows are too long and too short, and the first of them. */
export interface WidthCounts {
  readonly long: { count: number; row: number };
  readonly short: { count: number; row: number };
}

/** No row of a file without header, or of a workbook, can be told to be too long or too short: null. */
export function createRowWidths({ row: headerRow, names, width }: Header, isText: boolean): RowWidths | null {
  if (!isText || headerRow === null || width === undefined) return null;
  return countWidths(namedWidth(names.slice(0, width)), width);
}

function countWidths(least: number, width: number): RowWidths {
  const long = { count: 0, row: 0 };
  const short = { count: 0, row: 0 };
  const counts: WidthCounts = { long, short };
  return {
    counts,
    another: () => countWidths(least, width),
    join: (later, above) => {
      for (const kind of ['long', 'short'] as const) {
        const { count, row } = later[kind];
        if (counts[kind].count === 0 && count > 0) counts[kind].row = row + above;
        counts[kind].count += count;
      }
    },
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

function longNote({ count, row }: { count: number; row: number }, width: number): Text {
  return {
    en: `${plural(count, 'row has', 'rows have')} more cells than the header (${width}), the first in row ${row}: what stands behind is left alone, and values may be one column off (a delimiter inside of a text?)`,
    zh: `${count}行的单元格多于表头（${width}列），首见第${row}行：多出部分未作处理，数值可能错列（文本中含分隔符？）`,
  };
}

function shortNote({ count, row }: { count: number; row: number }, least: number): Text {
  return {
    en: `${plural(count, 'row has', 'rows have')} fewer cells than the header (${least}), the first in row ${row}: the missing ones are taken as empty${count === 1 ? '; if it is the last row, the file was cut off there, perhaps within a number' : ''}`,
    zh: `${count}行的单元格少于表头（${least}列），首见第${row}行：缺少的按空值处理${count === 1 ? '；若为最后一行，文件可能在此中断，数字也可能不完整' : ''}`,
  };
}
