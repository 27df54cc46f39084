import { DataError } from '../../text/errors.js';
import type { RawRow } from '../cells.js';
import { textOf } from '../cells.js';
import { type Header, headerKey } from '../header/find-header.js';
import type { Preset } from '../presets/preset.js';
import { columnFits } from '../values/fits.js';

const COUNTS = ['offered', 'answered', 'abandoned', 'answered_in_target'];
/** How spreadsheets and data frames number a name that stands more than once: `Offered.1`, `Offered_2`, `Offered(2)`. */
const NUMBERED = /^(.+?)\s?(?:[._]|[(（])\s?\d{1,2}[)）]?$/;

/**
 * Of a report whose counts stand in several columns of the same name with other values, in groups that nothing names: reading the first alone would
 * leave out the rest, and nobody but the user knows what the groups are. The error that says so; null where each count stands once, or where the user
 * named its column.
 */
export function countedTwice(
  file: string,
  { table, columns }: Preset,
  header: Header,
  rows: readonly RawRow[],
  map: ReadonlyMap<string, string>,
): DataError | null {
  if (table !== 'intervals') return null;
  for (const field of COUNTS) {
    const name = columns[field];
    if (typeof name !== 'string' || map.has(field)) continue;
    const other = header.names.find(
      (one) => one !== name && repeatOf(one, header) === headerKey(name) && differ(name, one, header, rows),
    );
    if (other !== undefined) return refusal(file, header, { field, name, other });
  }
  return null;
}

/** The name that a numbered one repeats, as headers are compared; null for any other. */
function repeatOf(name: string, { names, repeats }: Header): string | null {
  const told = repeats?.get(name) ?? NUMBERED.exec(name)?.[1];
  if (told === undefined) return null;
  const key = headerKey(told);
  return names.some((one) => headerKey(one) === key) ? key : null;
}

function differ(one: string, other: string, { names }: Header, rows: readonly RawRow[]): boolean {
  const [a, b] = [names.indexOf(one), names.indexOf(other)];
  const isCount = columnFits('count', rows, b);
  return isCount && rows.some(({ cells }) => textOf(cells[a]) !== textOf(cells[b]));
}

function refusal(
  file: string,
  { row }: Header,
  { field, name, other }: { field: string; name: string; other: string },
): DataError {
  return new DataError(
    {
      en: `"${name}" stands in several columns with other figures ("${other}"): groups side by side that nothing names`,
      zh: `“${name}”在多列中出现且数据不同（“${other}”）：并排的各组没有组名`,
    },
    { file, ...(row === null ? {} : { row }) },
    {
      en: `Write the name of each group (its queue) in a row above the header, over the first of its columns, and all are read; or choose one group with --map ${field}="${name}" or --map ${field}="${other}", and so for its other columns.`,
      zh: `请在表头上方增加一行，在每组首列上方写明组名（队列），即可全部读取；或用 --map ${field}="${name}"、--map ${field}="${other}" 只取其中一组（该组其他列同理）。`,
    },
  );
}
