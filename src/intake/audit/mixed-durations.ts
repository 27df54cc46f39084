import { DAY_SEC } from '../../time/units.js';
import { type RawCell, textOf } from '../cells.js';
import type { Contradiction } from '../outcome.js';
import { createSamples } from './samples.js';

/**
 * Watches a column of durations for cells that a spreadsheet has turned into parts of a day: `0.001423611` (2 min 3 s) or `1.16E-05` (1 s)
 * among `0:02:03`.
 */
export function createMixedDurations(header: string) {
  const damaged = createSamples();
  let clocks = 0;
  return {
    see: (cell: RawCell, row: number) => {
      const text = textOf(cell);
      if (text.includes(':')) clocks++;
      else if (/^(0?[.,]\d+|\d([.,]\d+)?E-\d+)$/i.test(text)) damaged.add(row, () => exampleOf(text));
    },
    contradictions: (): readonly Contradiction[] =>
      damaged.count === 0 || clocks === 0
        ? []
        : [
            {
              id: 'damaged-duration',
              what: {
                en: `durations in "${header}" have become parts of a day`,
                zh: `“${header}”列的时长被转成了一天的小数`,
              },
              ...damaged.found(),
            },
          ],
  };
}

function exampleOf(text: string): string {
  const seconds = Math.round(Number(text.replace(',', '.')) * DAY_SEC);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${text} = ${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
