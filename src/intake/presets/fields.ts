import { contacts } from '../../tables/contacts.js';
import { intervals } from '../../tables/intervals.js';
import type { ExportTable } from '../aliases/index.js';

/** Fields that are no columns of the table, but from which columns are made. */
const HELPERS: Record<ExportTable, readonly string[]> = {
  contacts: ['abandoned_flag'],
  intervals: [
    'aht_sec',
    'handle_sec',
    'talk_avg_sec',
    'hold_avg_sec',
    'acw_avg_sec',
    'answer_wait_avg_sec',
    'abandon_wait_avg_sec',
  ],
};
const HALVES: Record<ExportTable, readonly string[]> = {
  contacts: ['arrived_date', 'arrived_time'],
  intervals: ['interval_date', 'interval_time'],
};
const TABLES = { contacts, intervals };

/** The fields that a preset or `--map` may fill for a kind of table. */
export function knownFields(table: ExportTable): readonly string[] {
  return [...TABLES[table].columns.map((column) => column.name), ...HELPERS[table]];
}

/** Fields that `--map` takes besides: the date and the time of day in columns of their own. */
export function mappableFields(): readonly string[] {
  const names = (['contacts', 'intervals'] as const).flatMap((table) => [
    ...knownFields(table),
    ...HALVES[table],
  ]);
  return [...new Set(names)];
}
