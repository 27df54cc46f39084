import { addToSum } from '../accumulator.js';
import { type GroupBy, stretchMinutes } from '../group-by.js';
import type { GroupTree } from '../group-tree.js';
import type { Amount } from './amount.js';

/**
 * Adds amounts to the groups. A length of time is cut at the bounds of the periods on the wall clock by which it began, so that none of it is
 * lost or counted twice.
 *
 * Half an hour from 9:50 gives, by the hour, 600 s to 9:00 and 1,200 s to 10:00.
 */
export function addAmounts(tree: GroupTree, by: GroupBy, amounts: readonly Amount[]): void {
  const stretchSec = stretchMinutes(by) * 60;
  for (const { sum, row, at, offsetMinutes, value, spreads } of amounts) {
    const add = (wallSec: number, part: number) =>
      addToSum(tree.find(row, { wallMinute: Math.floor(wallSec / 60), offsetMinutes }), sum, part);
    let wallSec = at + offsetMinutes * 60;
    if (!spreads) {
      add(wallSec, value);
      continue;
    }
    for (let left = value; left > 0; ) {
      const part = Math.min(left, (Math.floor(wallSec / stretchSec) + 1) * stretchSec - wallSec);
      add(wallSec, part);
      wallSec += part;
      left -= part;
    }
  }
}
