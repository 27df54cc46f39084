import type { Span } from './span.js';

/** A stretch of time with a name: the state of an agent, or a scheduled activity. */
export interface Stretch extends Span {
  readonly name: string;
}

/**
 * Makes one line of time out of stretches that may repeat, touch, overlap or lie in each other. Stretches of the same name that touch or
 * overlap are one, so that it does not matter into how many rows a log cuts them. Where different ones overlap, the one that began later
 * counts (of two that began together the shorter); when it is over, the other goes on.
 *
 * A shift 9–18 with a meal 12–13 in it is work 9–12, meal 12–13, work 13–18.
 */
export function oneLine(items: readonly Stretch[]): Stretch[] {
  const whole = united(items);
  const edges = [...new Set(whole.flatMap(({ from, until }) => [from, until]))].sort((a, b) => a - b);
  const line: Stretch[] = [];
  let next = 0;
  let running: Stretch[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    while (next < whole.length && whole[next].from <= edges[i]) running.push(whole[next++]);
    running = running.filter(({ until }) => until > edges[i]);
    if (running.length === 0) continue;
    const { name } = running.reduce((a, b) => (beats(b, a) ? b : a));
    const last = line.at(-1);
    if (last && last.name === name && last.until === edges[i])
      line[line.length - 1] = { ...last, until: edges[i + 1] };
    else line.push({ name, from: edges[i], until: edges[i + 1] });
  }
  return line;
}

/**
 * Stretches of the same name that touch or overlap as one; in the order of their beginnings. Those without length are left out.
 *
 * Talking 9–10 and talking 10–11 is talking 9–11.
 */
export function united(items: readonly Stretch[]): Stretch[] {
  const open = new Map<string, Stretch>();
  const done: Stretch[] = [];
  for (const item of [...items].sort(inOrder)) {
    if (item.until <= item.from) continue;
    const before = open.get(item.name);
    if (before && item.from <= before.until)
      open.set(item.name, { ...before, until: Math.max(before.until, item.until) });
    else {
      if (before) done.push(before);
      open.set(item.name, { name: item.name, from: item.from, until: item.until });
    }
  }
  return [...done, ...open.values()].sort(inOrder);
}

function beats(a: Stretch, b: Stretch): boolean {
  if (a.from !== b.from) return a.from > b.from;
  return a.until === b.until ? a.name < b.name : a.until < b.until;
}

function inOrder(a: Stretch, b: Stretch): number {
  return a.from - b.from || a.until - b.until || (a.name < b.name ? -1 : 1);
}

/**
 * The parts that two lines of time have in common; the stretches of each are in order and do not overlap.
 *
 * Of 9–12 and 11–13 it is 11–12, with the name of the first.
 */
export function inCommon(line: readonly Stretch[], other: readonly Span[]): readonly Stretch[] {
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

/**
 * The stretches of a line that meet a time; those of the line are in order and do not overlap. Found by halving, for a line of a year is long.
 *
 * Of 8–9, 9–12 and 12–13 those that meet 10–12 are 9–12.
 */
export function meeting(line: readonly Stretch[], { from, until }: Span): readonly Stretch[] {
  const first = firstWhere(line.length, (i) => line[i].until > from);
  return line.slice(
    first,
    firstWhere(line.length, (i) => line[i].from >= until),
  );
}

/**
 * The first of `count` positions from which on it holds; `count` when it never does.
 *
 * `firstWhere(10, (i) => i * i > 30)` is `6`.
 */
export function firstWhere(count: number, holds: (i: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
