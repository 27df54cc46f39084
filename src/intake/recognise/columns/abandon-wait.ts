import { headerWords } from '../../aliases/normalise.js';
import { isEmpty, type RawRow } from '../../cells.js';
import type { Header } from '../../header/find-header.js';
import type { ColumnSettings } from '../../presets/preset.js';
import { columnFits } from '../../values/fits.js';
import { NEARLY_ALL } from '../../values/nearly-all.js';

/** What columns are called that say how long those waited who gave up. */
const NAMES = new Set(
  [
    'abandon time',
    'abandoned time',
    'aban time',
    'time to abandon',
    'abandon wait',
    'abandon wait time',
    'abandoned wait time',
    'abandon delay',
    'abandonment time',
    '放弃时长',
    '放弃等待时长',
    '放弃前等待时长',
    '放弃前时长',
    '放弃排队时长',
  ].map((name) => headerWords(name).key),
);

/**
 * The column that says how long a contact waited that was abandoned, where the wait of the others stands in a column of its own: a speed of answer,
 * which is empty for the abandoned. Null where there is none, or where both are filled in the same rows.
 */
export function abandonWait(
  { wait_sec: wait }: Readonly<Record<string, ColumnSettings>>,
  header: Header,
  sample: readonly RawRow[],
): string | null {
  if (typeof wait !== 'string') return null;
  const own = header.names.indexOf(wait);
  const index = header.names.findIndex((name) => NAMES.has(headerWords(name).key));
  if (index < 0 || own < 0 || index === own) return null;
  const filled = sample.filter(({ cells }) => !isEmpty(cells[index]));
  const alone = filled.filter(({ cells }) => isEmpty(cells[own]));
  const isDuration = columnFits('duration', filled, index);
  return alone.length > 0 && alone.length >= filled.length * NEARLY_ALL && isDuration
    ? header.names[index]
    : null;
}
