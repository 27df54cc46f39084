import type { Text } from '../../text/text.js';
import type { ExportTable } from '../aliases/index.js';
import type { RawRow } from '../cells.js';
import type { Header } from '../header/find-header.js';
import { misfitWarnings } from './misfits.js';
import { recogniseAs } from './recognise.js';

/** What is known of the columns of an export that cannot be read. */
export interface LikelyFields {
  readonly table: ExportTable;
  /** Header → field, for columns that give theirs alone. */
  readonly fields: ReadonlyMap<string, string>;
  /** Columns that are named like a field, but hold something else. */
  readonly notes: readonly Text[];
}

/** That the start holds no dates is what the error says. */
const START_TOLD = Object.fromEntries(
  ['arrived_at', 'arrived_date', 'arrived_time', 'interval_start', 'interval_date', 'interval_time'].map(
    (field) => [field, ''],
  ),
);
/** One column with a known name may be there by chance. */
const LEAST = 2;

/** The kind of table that most columns are named for, and their fields; null where they are named for none. */
export function likelyFields(header: Header, rows: readonly RawRow[]): LikelyFields | null {
  const found = (['contacts', 'intervals'] as const).map((table) => {
    const { preset } = recogniseAs(table, header, rows, new Map());
    const fields = Object.entries(preset.columns).flatMap(([field, column]): [string, string][] =>
      typeof column === 'string' ? [[column, field]] : [],
    );
    const beside = { ...preset, columns: { ...START_TOLD, ...preset.columns } };
    return { table, fields: new Map(fields), notes: misfitWarnings(beside, header, rows) };
  });
  const [best] = found.sort((a, b) => b.fields.size - a.fields.size);
  return best.fields.size >= LEAST ? best : null;
}
