import { adderOf, clearSum } from '../figures/one-sum.js';
import type { Group } from '../group-tree.js';
import type { RunningTally, Tally } from './tally.js';

const addAgentSpanSec = adderOf('agent_span_sec');
const addContactSpanSec = adderOf('contact_span_sec');

/** The contacts of one agent, in any order: place of the group, start and end of each. */
interface Spans {
  readonly places: number[];
  readonly starts: number[];
  readonly ends: number[];
}

/** The same for another thread. */
type PackedSpans = readonly {
  readonly agent: string;
  readonly places: Int32Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}[];

/**
 * Contacts that an agent has at once. At a moment with k contacts of the agent each of them gets a k-th of that moment, so that the
 * agent's time adds up over any groups of contacts.
 */
export const atOnce: Tally = {
  id: 'at-once',
  sums: ['contact_span_sec', 'agent_span_sec'],
  reads: ['outcome', 'agent_id', 'answered_at', 'ended_at'],
  needs: ['agent_id', 'answered_at', 'ended_at'],
  everyContact: false,
  start: startAtOnce,
};

function startAtOnce(): RunningTally {
  const byAgent = new Map<string, Spans>();
  const put = (agent: string, place: number, start: number, end: number) => {
    let spans = byAgent.get(agent);
    if (!spans) {
      spans = { places: [], starts: [], ends: [] };
      byAgent.set(agent, spans);
    }
    spans.places.push(place);
    spans.starts.push(start);
    spans.ends.push(end);
  };
  return {
    add(group, { outcome, agent_id: agent, answered_at: start, ended_at: end }, counted) {
      if (!counted || outcome !== 'answered' || agent === null || start === null || end === null) return;
      if (end > start) put(agent, group.place, start, end);
    },
    settle(groups, again) {
      if (again) for (const group of groups) for (const name of atOnce.sums) clearSum(group, name);
      for (const agent of [...byAgent.keys()].sort()) share(byAgent.get(agent)!, groups);
    },
    pack: (): PackedSpans =>
      [...byAgent].map(([agent, { places, starts, ends }]) => ({
        agent,
        places: Int32Array.from(places),
        starts: Float64Array.from(starts),
        ends: Float64Array.from(ends),
      })),
    join(packed, { placeOf }) {
      for (const { agent, places, starts, ends } of packed as PackedSpans)
        for (const [i, place] of places.entries()) put(agent, placeOf(place), starts[i], ends[i]);
    },
  };
}

/** Goes through the contacts of one agent in time and divides each stretch among those that run. */
function share({ places, starts, ends }: Spans, groups: readonly Group[]): void {
  const order = Uint32Array.from(starts.keys()).sort((a, b) => starts[a] - starts[b] || ends[a] - ends[b]);
  let running: number[] = [];
  let now = 0;
  /** Goes on to a moment, contact by contact that ends before it. */
  const goOn = (until: number) => {
    while (running.length > 0 && now < until) {
      const next = running.reduce((least, one) => Math.min(least, ends[one]), until);
      for (const one of running) addAgentSpanSec(groups[places[one]], (next - now) / running.length);
      running = running.filter((one) => ends[one] > next);
      now = next;
    }
    now = until;
  };
  for (const one of order) {
    goOn(starts[one]);
    running.push(one);
    addContactSpanSec(groups[places[one]], ends[one] - starts[one]);
  }
  goOn(Number.POSITIVE_INFINITY);
}
