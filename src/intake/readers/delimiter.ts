import { noFaults } from './faults.js';
import { Scanner } from './scan.js';
import type { TextShape } from './shape.js';

/** What exports separate cells with; the later ones are taken only when they cut nearly all lines alike. */
const COMMON = [',', ';', '\t', '|'];
const RARE = ['||', '^', '~', '\u0001', '\u001f', '\u00a6', '，'];
const RARE_SHARE = 0.8;
const LINES = 200;
const CHARS = 2 ** 17;

/**
 * The delimiter by which the first lines fall into the same number of cells (more than one), most evenly;
 * delimiters inside quotes do not count. A file of one column gets the comma.
 *
 * `detectDelimiter('a;b\n1,5;2')` is `';'`.
 */
export function detectDelimiter(text: string, quoting: Omit<TextShape, 'delimiter'> = PLAIN): string {
  const head = text.slice(0, CHARS);
  let best = ',';
  let bestScore = 0;
  for (const delimiter of [...COMMON, ...RARE]) {
    if (!head.includes(delimiter)) continue;
    const { share, cells } = evenness(cellCounts(head, { ...quoting, delimiter }));
    const score = COMMON.includes(delimiter) || share >= RARE_SHARE ? share * Math.sqrt(cells - 1) : 0;
    if (score > bestScore || (score > 0 && delimiter === '||' && best === '|')) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

const PLAIN: Omit<TextShape, 'delimiter'> = { quote: '"', backslash: false, lineEnds: 'lf', sepLine: false };

/** The number of cells (at least two) that most lines have, weighing more cells a little more, and the share of those lines. */
function evenness(counts: readonly number[]): { share: number; cells: number } {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 1) lines.set(count, (lines.get(count) ?? 0) + 1);
  let best = { share: 0, cells: 1 };
  for (const [cells, times] of lines) {
    const share = times / counts.length;
    if (share * Math.sqrt(cells - 1) > best.share * Math.sqrt(best.cells - 1)) best = { share, cells };
  }
  return best;
}

/** The numbers of cells of the first lines that are not blank. A row of too many cells ends the look. */
function cellCounts(text: string, shape: TextShape): number[] {
  const scanner = new Scanner(shape, '', noFaults());
  try {
    const rows = scanner.push(text);
    return (rows.length < 2 ? [...rows, ...scanner.end()] : rows)
      .slice(0, LINES)
      .map((row) => row.cells)
      .filter((cells) => cells.length > 1 || cells[0] !== '')
      .map((cells) => cells.length);
  } catch {
    return [];
  }
}

/** What to call a delimiter in a message. `delimiterName('\t')` is `'tab'`. */
export function delimiterName(delimiter: string): string {
  return delimiter === '\t' ? 'tab' : delimiter;
}
