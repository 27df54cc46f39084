import type { Text } from '../../text/text.js';
import { headerWords } from '../aliases/normalise.js';
import { type RawRow, textOf } from '../cells.js';
import type { Header } from '../header/find-header.js';
import { isNamedByOwnId } from '../parts/first-legs.js';
import type { ContactSettings } from '../parts/settings.js';
import type { ColumnSettings } from '../presets/preset.js';
import { abandonWait } from './columns/abandon-wait.js';
import { arrivalElse } from './columns/arrival-else.js';
import { directionColumn } from './columns/direction-column.js';
import { laterClocks } from './columns/later-clocks.js';

/** Columns that are there to tell which rows belong to one contact. */
const LINKED = new Set(
  [
    'linked id',
    'linkedid',
    'master contact id',
    'master call id',
    'initial contact id',
    'root call id',
    '主通话id',
    '关联id',
  ].map((name) => headerWords(name).key),
);

/** Fields that may stand in a second column where the first is empty. */
const ELSE = [
  ['arrived_at', arrivalElse],
  ['wait_sec', abandonWait],
] as const;

/**
 * Adds what a list of contacts has beside columns of known names: a second column where the first is empty, times of day that borrow the date of the
 * arrival.
 */
export function addContactColumns(
  columns: Record<string, ColumnSettings>,
  found: ReadonlyMap<string, string>,
  header: Header,
  sample: readonly RawRow[],
  map: ReadonlyMap<string, string>,
): void {
  for (const [field, find] of ELSE) {
    const orElse = map.has(field) ? null : find(columns, header, sample);
    if (orElse !== null) columns[field] = { column: columns[field] as string, orElse };
  }
  Object.assign(columns, laterClocks(found, columns, header, sample));
}

/** Adds the column that tells calls made from calls that came in by its words alone, where no name does. */
export function addDirection(found: Map<string, string>, header: Header, sample: readonly RawRow[]): void {
  if (found.has('direction')) return;
  const direction = directionColumn(header, sample, found);
  if (direction === undefined) return;
  found.set('direction', direction);
  if (found.get('channel') === direction) found.delete('channel');
}

/** How rows with the same value of a linking column become one contact; null where there is no such column. */
export function linkedBy(
  id: ColumnSettings | undefined,
  header: Header,
  sample: readonly RawRow[],
): ContactSettings | null {
  const by = header.names.find((name) => LINKED.has(headerWords(name).key));
  if (by === undefined) return null;
  const textsOf = (name: string) => sample.map(({ cells }) => textOf(cells[header.names.indexOf(name)]));
  return typeof id === 'string' && isNamedByOwnId(textsOf(by), textsOf(id)) ? { by, orElse: id } : { by };
}

const HANDLE = /handl|处理/i;

/** What to say of a talk time that is the whole handle time by its name. */
export function handleNotes(columns: Readonly<Record<string, ColumnSettings>>): readonly Text[] {
  const column = String(columns.talk_sec ?? '');
  if (!HANDLE.test(column)) return [];
  return [
    {
      en: `"${column}" is taken as talk_sec: with hold and after-call work in it, the handle time is right, the talk time is not`,
      zh: `“${column}”按 talk_sec（通话时长）读取：含保持和话后处理，平均处理时长可用，平均通话时长偏大`,
    },
  ];
}
