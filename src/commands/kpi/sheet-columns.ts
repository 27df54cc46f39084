import { kpis } from '../../kpi/figures/index.js';
import { allSums } from '../../tables/sums.js';
import type { Column } from '../../tables/table.js';

const VOLUMES: readonly string[] = ['offered', 'answered', 'abandoned'];
const LAST: readonly string[] = ['period', 'target_sec', 'target_share', 'sl_rule'];
const FIGURES: ReadonlySet<string> = new Set(kpis.map(({ id }) => id));
const SUMS: ReadonlySet<string> = new Set(allSums.map(({ name }) => name));

/**
 * The columns of a kpi table as a reader of a workbook looks for them: what names the row, the volumes, alarms, the figures; then the sums that
 * these are made from, and what is the same in most rows.
 *
 * `period, period_start, offered, handled, answer_rate` become `period_start, offered, answer_rate, handled, period`.
 */
export function sheetColumns(columns: readonly Column[]): readonly Column[] {
  const names = new Set(columns.map(({ name }) => name));
  const placeOf = ({ name }: Column): number => {
    const about = baseOf(name, names);
    if (LAST.includes(about)) return 5;
    if (VOLUMES.includes(about)) return 1;
    if (name === 'alarms') return 2;
    if (FIGURES.has(about)) return 3;
    return SUMS.has(about) ? 4 : 0;
  };
  return columns
    .map((column) => ({ column, place: placeOf(column) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ column }) => column);
}

/** What a column of a comparison belongs to: `answer_rate` for `answer_rate_before`. */
function baseOf(name: string, names: ReadonlySet<string>): string {
  const base = name.replace(/_(before|change|change_points)$/, '');
  return names.has(base) ? base : name;
}
