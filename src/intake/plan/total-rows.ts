import { isTotalWord } from '../aliases/words.js';
import { type RawCell, textOf } from '../cells.js';
import { ASIDE } from '../header/not-a-row.js';
import type { Bound } from './resolve.js';
import type { RowPlan } from './row-plan.js';

const MANY_NAMES = 10_000;

const NAMED = ['queue', 'agent_id', 'agent_name'];

/** Sets aside the rows of a queue or agent called `Total` or `合计`: they hold the sum of the others. */
export function totalRows(bounds: readonly Bound[]): RowPlan['setAside'] {
  const columns = bounds.filter(({ field }) => NAMED.includes(field)).map(({ at }) => at.index);
  return [...new Set(columns)].flatMap(totalsIn);
}

function totalsIn(index: number): RowPlan['setAside'] {
  const known = new Map<RawCell, boolean>();
  const test = (cells: readonly RawCell[]) => {
    const cell = cells[index];
    let total = known.get(cell);
    if (total === undefined) {
      total = isTotalWord(textOf(cell));
      if (known.size < MANY_NAMES) known.set(cell, total);
    }
    return total;
  };
  return [{ reason: ASIDE.total, test, inputs: [index] }];
}
