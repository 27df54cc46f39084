import { addToSum, clearSum } from '../accumulator.js';
import type { Group } from '../group-tree.js';
import type { RunningTally, Tally } from './tally.js';

interface Span {
  readonly group: Group;
  readonly start: number;
  readonly end: number;
}

/**
 * Contacts that an agent has at once. At a moment with k contacts of the agent each of them gets a k-th of that moment, so that the
 * agent's time adds up over any groups of contacts.
 */
export const atOnce: Tally = {
  id: 'at-once',
  sums: ['contact_span_sec', 'agent_span_sec'],
  reads: ['outcome', 'agent_id', 'answered_at', 'ended_at'],
  everyContact: false,
  start: startAtOnce,
};

function startAtOnce(): RunningTally {
  const byAgent = new Map<string, Span[]>();
  return {
    add(group, { outcome, agent_id: agent, answered_at: start, ended_at: end }, counted) {
      if (!counted || outcome !== 'answered' || agent === null || start === null || end === null) return;
      if (end <= start) return;
      const spans = byAgent.get(agent);
      if (spans) spans.push({ group, start, end });
      else byAgent.set(agent, [{ group, start, end }]);
    },
    settle() {
      for (const { group } of [...byAgent.values()].flat())
        for (const name of atOnce.sums) clearSum(group, name);
      for (const agent of [...byAgent.keys()].sort()) share(byAgent.get(agent)!);
    },
  };
}

/** Goes through the spans of one agent in time and divides each stretch among those that run. */
function share(spans: readonly Span[]): void {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  const moments = [...new Set(sorted.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  let running: Span[] = [];
  let next = 0;
  for (const [i, moment] of moments.entries()) {
    running = running.filter(({ end }) => end > moment);
    while (next < sorted.length && sorted[next].start === moment) running.push(sorted[next++]);
    const length = (moments[i + 1] ?? moment) - moment;
    for (const { group } of running) addToSum(group, 'agent_span_sec', length / running.length);
  }
  for (const { group, start, end } of sorted) addToSum(group, 'contact_span_sec', end - start);
}
