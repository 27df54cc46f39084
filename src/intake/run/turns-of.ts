import type { RowPlan } from '../plan/row-plan.js';
import type { DatePlan } from '../plan/times/dates.js';
import type { ReadOptions } from '../read-options.js';
import type { Identity } from '../recognise/identify.js';
import { createDayTurns, type DayTurns } from './day-turns.js';

/** Behind the first rows only the days themselves can tell that the order of their dates changes. */
export function turnsOf(
  file: string,
  { fields }: RowPlan,
  { given, findings }: DatePlan,
  { read }: Identity,
  how: ReadOptions,
): DayTurns | null {
  const order = findings?.order;
  const start = fields.find(({ field }) => field === 'arrived_at' || field === 'interval_start');
  const hasZone = read.by === 'preset' && read.preset.dates?.zone !== undefined;
  if (!start || given || hasZone || (order !== 'dmy' && order !== 'mdy')) return null;
  return createDayTurns(
    { file, field: start.field, column: start.columns[0], order },
    how.watch !== undefined,
  );
}
