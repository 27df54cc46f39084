import type { Text } from '../../../text/text.js';
import type { KeptRow } from './forecast-row.js';

/** A way to group scored forecasts. */
export interface Cut {
  readonly name: string;
  readonly label: Text;
  /** The group of a row as the table shows it; null where it is in none. */
  of(row: KeptRow): string | null;
  /** Whether an error that comes back in a group can be corrected there. */
  readonly correctable: boolean;
}

/** Last days of the bands of the horizon; a band names its days, with a letter, so that no spreadsheet takes it for a date. */
const bands = [1, 2, 3, 7, 14, 28, 91, Number.POSITIVE_INFINITY];

/**
 * The horizon of so many days ahead.
 *
 * `horizonBand(5)` is `'4-7d'`.
 */
export function horizonBand(ahead: number): string {
  const at = bands.findIndex((last) => ahead <= last);
  const from = at === 0 ? 1 : bands[at - 1] + 1;
  if (ahead < 1) return '0d';
  if (bands[at] === from) return `${from}d`;
  return Number.isFinite(bands[at]) ? `${from}-${bands[at]}d` : `${from}d+`;
}

/** The ways to group, the whole first. */
export const cuts: readonly Cut[] = [
  { name: 'all', label: { en: 'all', zh: '全部' }, of: () => '', correctable: true },
  {
    name: 'horizon',
    label: { en: 'days ahead', zh: '提前天数' },
    of: ({ ahead }) => horizonBand(ahead),
    correctable: false,
  },
  {
    name: 'day_type',
    label: { en: 'day type', zh: '日类型' },
    of: ({ dayType }) => dayType,
    correctable: true,
  },
  {
    name: 'weekday',
    label: { en: 'weekday', zh: '星期' },
    of: (row) => String(row.weekday),
    correctable: true,
  },
  { name: 'interval', label: { en: 'interval', zh: '时段' }, of: ({ clock }) => clock, correctable: true },
];

/** Rows by a key, in the order in which keys first come; rows without one are left out. `groupBy(rows, (row) => row.clock)` */
export function groupBy(
  rows: readonly KeptRow[],
  keyFor: (row: KeptRow) => string | null,
): Map<string, KeptRow[]> {
  const groups = new Map<string, KeptRow[]>();
  for (const row of rows) {
    const key = keyFor(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
