/** A stretch of time with a name, from its first second to the second after its last, in seconds since 1970 in UTC. */
export interface Stretch {
  readonly name: string;
  readonly from: number;
  readonly until: number;
}

/**
 * One line of time out of stretches that may touch, overlap or lie in each other: where several run, the one that began last counts (of
 * two that began together the shorter); when it is over, the other goes on.
 *
 * A shift 9–18 with a meal 12–13 in it is work 9–12, meal 12–13, work 13–18.
 */
export function oneLine(items: readonly Stretch[]): readonly Stretch[] {
  const sorted = items.filter(({ from, until }) => until > from).sort(inOrder);
  const edges = [...new Set(sorted.flatMap(({ from, until }) => [from, until]))].sort((a, b) => a - b);
  const line: Stretch[] = [];
  let running: Stretch[] = [];
  let next = 0;
  for (const [i, edge] of edges.entries()) {
    running = running.filter(({ until }) => until > edge);
    while (next < sorted.length && sorted[next].from === edge) running.push(sorted[next++]);
    if (running.length === 0) continue;
    const { name } = running.reduce((a, b) => (beats(b, a) ? b : a));
    line.push({ name, from: edge, until: edges[i + 1] });
  }
  return line;
}

function inOrder(a: Stretch, b: Stretch): number {
  return a.from - b.from || a.until - b.until || (a.name < b.name ? -1 : 1);
}

function beats(a: Stretch, b: Stretch): boolean {
  if (a.from !== b.from) return a.from > b.from;
  return a.until === b.until ? a.name < b.name : a.until < b.until;
}

/**
 * The parts that two lines of time have in common; the stretches of each are in order and do not overlap.
 *
 * Of 9–12 and 11–13 it is 11–12, with the name of the first.
 */
export function inCommon(line: readonly Stretch[], other: readonly Stretch[]): readonly Stretch[] {
  const both: Stretch[] = [];
  let next = 0;
  for (const stretch of line) {
    while (next < other.length && other[next].until <= stretch.from) next++;
    for (let i = next; i < other.length && other[i].from < stretch.until; i++) {
      const from = Math.max(stretch.from, other[i].from);
      both.push({ name: stretch.name, from, until: Math.min(stretch.until, other[i].until) });
    }
  }
  return both;
}
