import { DAY_SEC } from '../../time/units.js';
import { type RawRow, textOf } from '../cells.js';
import * as evidence from './date-evidence.js';
import type { OrderDecision } from './date-order.js';
import { datePartsOf, wallSecOfParts } from './moment.js';

const ORDERS = ['dmy', 'mdy'] as const;
type Order = (typeof ORDERS)[number];

/**
 * The order of day and month by the times of one row: a call does not last for weeks, so where two columns of dates lie far apart under one order in
 * some row and never more than a day under the other, it is the other. Null where the rows say nothing.
 */
export function orderBySpans(
  rows: readonly RawRow[],
  columns: readonly number[],
): Omit<OrderDecision, 'turn'> | null {
  const far: Record<Order, number> = { dmy: 0, mdy: 0 };
  for (const { cells } of rows) {
    const dates = columns.flatMap((index) => datePartsOf(textOf(cells[index])) ?? []);
    if (dates.length < 2) continue;
    for (const order of ORDERS) {
      const walls = dates.map((date) => wallSecOfParts(date, order));
      if (!(Math.max(...walls) - Math.min(...walls) <= DAY_SEC)) far[order]++;
    }
  }
  const order = ORDERS.find((one) => far[one] === 0 && far[one === 'dmy' ? 'mdy' : 'dmy'] > 0);
  if (order === undefined) return null;
  const rowsFar = far[order === 'dmy' ? 'mdy' : 'dmy'];
  return { order, evidence: evidence.bySpans(order, rowsFar), sure: true, clash: null };
}
