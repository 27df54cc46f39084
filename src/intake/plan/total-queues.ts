import { isTotalWord } from '../aliases/words.js';
import { type RawCell, textOf } from '../cells.js';
import { ASIDE } from '../header/not-a-row.js';
import type { Bound } from './resolve.js';
import type { RowPlan } from './row-plan.js';

const MANY_QUEUES = 10_000;

/** Sets aside the rows of a queue called `Total` or `合计`: they hold the sum of the others. */
export function totalQueues(bounds: readonly Bound[]): RowPlan['setAside'] {
  const queue = bounds.find((bound) => bound.field === 'queue');
  if (!queue) return [];
  const { index } = queue.at;
  const known = new Map<RawCell, boolean>();
  const test = (cells: readonly RawCell[]) => {
    const cell = cells[index];
    let total = known.get(cell);
    if (total === undefined) {
      total = isTotalWord(textOf(cell));
      if (known.size < MANY_QUEUES) known.set(cell, total);
    }
    return total;
  };
  return [{ reason: ASIDE.total, test, inputs: [index] }];
}
