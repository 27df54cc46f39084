import type { Text } from '../../text/text.js';
import { type RawRow, textOf } from '../cells.js';
import { eventColumn, PARAMETERS } from '../events/event-log.js';
import { findHeader, lastHeaderRow } from '../header/find-header.js';
import { likelyRowsBelow } from '../header/not-a-row.js';

/** A column of a queue log that holds all parameters of an event, divided by bars. */
export interface PackedParameters {
  readonly column: number;
  readonly name: string;
  readonly headerEnd: number;
}

const MANY = 0.1;

/** Finds in a queue log the column of parameters such as `|01700|1`, as the realtime table has it in one column `data`; null where there is none. */
export function findPackedParameters(sample: readonly RawRow[]): PackedParameters | null {
  const header = findHeader(sample);
  if (header.row === null) return null;
  const headerEnd = lastHeaderRow(header);
  const rows = likelyRowsBelow(sample, header);
  if (eventColumn(header.names.length, rows) < 0) return null;
  const column = header.names.findIndex((_, index) => {
    const bars = rows.map(({ cells }) => textOf(cells[index]).split('|').length - 1);
    return bars.filter((count) => count > 0).length >= rows.length * MANY && Math.max(...bars) < PARAMETERS;
  });
  return column < 0 ? null : { column, name: header.names[column], headerEnd };
}

/** Gives each parameter a column of its own, as the table of the newer versions has them. */
export function parameterTurner({ column, headerEnd }: PackedParameters): (raw: RawRow) => RawRow {
  return (raw) => {
    if (raw.row < headerEnd || raw.cells.length <= column) return raw;
    const parts = textOf(raw.cells[column]).split('|');
    const own = Array.from({ length: PARAMETERS }, (_, i) =>
      raw.row === headerEnd ? `data${i + 1}` : (parts[i] ?? ''),
    );
    return { ...raw, cells: [...raw.cells.slice(0, column), ...own, ...raw.cells.slice(column + 1)] };
  };
}

/** What the user should hear of it. */
export function packedParametersNote({ name }: PackedParameters): Text {
  return {
    en: `"${name}" holds the parameters of the events, divided by bars: taken apart (data1, data2 …)`,
    zh: `“${name}”列以竖线分隔存放事件参数，已拆为 data1、data2……`,
  };
}
