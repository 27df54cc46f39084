const CANDIDATES = [',', ';', '\t', '|'] as const;
const LINES = 200;

/** What separates the cells of a text file. */
export type Delimiter = (typeof CANDIDATES)[number];

/**
 * The delimiter by which the first lines fall into the same number of cells (more than one), most evenly;
 * delimiters inside quotes do not count. A file of one column gets the comma.
 *
 * `detectDelimiter('a;b\n1,5;2')` is `';'`.
 */
export function detectDelimiter(text: string): Delimiter {
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const candidate of CANDIDATES) {
    const score = evenness(cellCounts(text, candidate));
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/** Share of lines that have the most common number of cells, times a little more for more cells. */
function evenness(counts: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 1) lines.set(count, (lines.get(count) ?? 0) + 1);
  let best = 0;
  for (const [count, times] of lines) best = Math.max(best, (times / counts.length) * Math.sqrt(count - 1));
  return best;
}

function cellCounts(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  let quoted = false;
  let cells = 1;
  let empty = true;
  for (let i = 0; i < text.length && counts.length < LINES; i++) {
    const char = text[i];
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === '\n' || char === '\r')) {
      if (!empty) counts.push(cells);
      cells = 1;
      empty = true;
      continue;
    } else if (!quoted && char === delimiter) cells++;
    empty = false;
  }
  if (!empty && counts.length < LINES) counts.push(cells);
  return counts;
}

/** What to call a delimiter in a message. `delimiterName('\t')` is `'tab'`. */
export function delimiterName(delimiter: string): string {
  return delimiter === '\t' ? 'tab' : delimiter;
}
