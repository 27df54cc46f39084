import type { Span } from './span.js';

/** A stretch of time with a name: the state of an agent, or a scheduled activity. */
export interface Named extends Span {
  readonly name: string;
}

/**
 * Makes one line of time out of stretches that may repeat, touch, overlap or lie in each other. Stretches of the same name that touch or
 * overlap are one, so that it does not matter into how many rows a log cuts them. Where different ones overlap, the one that began later
 * counts (of two that began together the shorter); when it is over, the other goes on.
 *
 * A shift 9–18 with a meal 12–13 in it is work 9–12, meal 12–13, work 13–18.
 */
export function overlay(items: readonly Named[]): Named[] {
  const whole = united(items);
  const edges = [...new Set(whole.flatMap(({ from, until }) => [from, until]))].sort((a, b) => a - b);
  const line: Named[] = [];
  let next = 0;
  let running: Named[] = [];
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

/** Stretches of the same name that touch or overlap as one; in the order of their beginnings. Those without length are left out. */
export function united(items: readonly Named[]): Named[] {
  const open = new Map<string, Named>();
  const done: Named[] = [];
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

function beats(a: Named, b: Named): boolean {
  if (a.from !== b.from) return a.from > b.from;
  return a.until === b.until ? a.name < b.name : a.until < b.until;
}

function inOrder(a: Named, b: Named): number {
  return a.from - b.from || a.until - b.until || (a.name < b.name ? -1 : 1);
}
