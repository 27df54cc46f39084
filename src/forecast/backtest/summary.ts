import { isoDate } from '../../time/calendar-date.js';
import { type Scores, scores } from '../accuracy/scores.js';
import { keyOf } from './actuals.js';
import type { Backtest, BacktestRow } from './backtest.js';

/** Which days a row of the accuracy table is about. */
export type Days = 'all' | 'ordinary' | 'special';

/** The accuracy of one method on one queue. */
export interface Accuracy extends Scores {
  readonly queue: string | null;
  readonly channel: string | null;
  readonly method: string;
  readonly days: Days;
  readonly origins: number;
  readonly first_origin: string;
  readonly last_origin: string;
}

/** Stands for the queues together in the accuracy table. */
const allQueues = '*';

/**
 * The figures of a backtest by queue and method, over all days and, where there are special days, over these and the ordinary
 * ones apart. Several queues together follow at the end as queue `*`, their intervals pooled, without MASE.
 */
export function summaryOf({ rows, origins, actuals }: Backtest): Accuracy[] {
  const span = {
    origins: origins.length,
    first_origin: isoDate(origins[0].day),
    last_origin: isoDate(origins.at(-1)!.day),
  };
  const byQueue = groupBy(rows, (row) => keyOf(row.queue, row.channel));
  const own = byQueue.flatMap((queue) =>
    groupBy(queue, (row) => row.method).flatMap((group) => {
      const { channel, method } = group[0];
      const scale = actuals.scale(keyOf(group[0].queue, channel), origins[0].day);
      return byDays(group, { queue: group[0].queue, channel, method, ...span }, scale);
    }),
  );
  if (byQueue.length < 2) return own;
  const together = groupBy(rows, (row) => row.method).flatMap((group) =>
    byDays(group, { queue: allQueues, channel: null, method: group[0].method, ...span }, null),
  );
  return [...own, ...together];
}

function byDays(
  group: readonly BacktestRow[],
  head: Omit<Accuracy, keyof Scores | 'days'>,
  scale: number | null,
): Accuracy[] {
  const special = group.filter((row) => row.special);
  const ordinary = group.filter((row) => !row.special);
  const parts: [Days, readonly BacktestRow[]][] = [
    ['all', group],
    ['ordinary', special.length > 0 ? ordinary : []],
    ['special', special],
  ];
  return parts
    .filter(([, part]) => part.length > 0)
    .map(([days, part]) => ({ ...head, days, ...scores(part, scale) }));
}

function groupBy(rows: readonly BacktestRow[], keyFor: (row: BacktestRow) => string): BacktestRow[][] {
  const groups = new Map<string, BacktestRow[]>();
  for (const row of rows) {
    const key = keyFor(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}
