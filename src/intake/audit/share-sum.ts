import type { RawCell } from '../cells.js';
import { textOf } from '../cells.js';
import type { Contradiction } from '../outcome.js';
import { createSamples } from './samples.js';

/** Rounding of two shares of two decimals, in percent. */
const SLACK = 0.0201;
const ENOUGH = 0.5;

/** Watches an answer rate and an abandonment rate that stand side by side: together they are the whole. */
export function createShareSum(answer: string, abandonment: string) {
  const wrong = createSamples();
  let compared = 0;
  return {
    see: (first: RawCell, second: RawCell, row: number) => {
      const [a, b] = [percentOf(first), percentOf(second)];
      if (a === null || b === null || a + b === 0) return;
      compared++;
      if (Math.abs(a + b - 100) > SLACK) wrong.add(row, () => `${textOf(first)} + ${textOf(second)}`);
    },
    /** Nothing is said where most rows differ: overflowed contacts make the rest. */
    contradictions: (): readonly Contradiction[] =>
      wrong.count === 0 || wrong.count > ENOUGH * compared
        ? []
        : [
            {
              id: 'sum-of-shares',
              what: {
                en: `"${answer}" and "${abandonment}" do not add up to 100%`,
                zh: `“${answer}”与“${abandonment}”之和不是100%`,
              },
              ...wrong.found(),
            },
          ],
  };
}

/** Only shares with their sign: without it, nobody knows whether 1 is 1 % or all. */
function percentOf(cell: RawCell): number | null {
  const match = /^(\d+(?:\.\d+)?)%$/.exec(textOf(cell));
  return match ? Number(match[1]) : null;
}
