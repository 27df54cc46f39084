import type { Activity } from '../../tables/activity.js';
import type { RosterBlock } from '../../tables/roster.js';
import type { SumName } from '../../tables/sums.js';
import type { Cell } from '../../tables/table.js';
import { epochSec, parseIso } from '../../time/iso.js';
import { oneLine, type Stretch } from '../../time/line.js';
import type { Amount } from './amount.js';
import { shiftAmounts } from './shift-time.js';
import { chosenOf, everything, piecesOf, type TimeChoice } from './time-choice.js';

/** What a state of the phone system means for the figures (on the queue, without telling whether with a contact: `on_queue`); null: nobody knows, the agent was logged in. */
export type Doing = 'busy' | 'ready' | 'on_queue' | 'away' | 'other' | 'offline';

/** Says what a state means. */
export type DoingOf = (state: string) => Doing | null;

/** The time of agents as amounts for the groups, and what a reader should know of it. */
export interface AgentTime {
  readonly amounts: readonly Amount[];
  /** Seconds in each state that is away from the queue, by agent: the state, or its reason where the log has one. */
  readonly awayBy: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** States that nobody knows the meaning of. */
  readonly unknownStates: readonly string[];
  /** Last states of agents that have no end in the log; their length is not known, they are left out. */
  readonly openEnds: number;
  /** Days of the roster that the log does not reach; they are left out. */
  readonly rosterDaysOutside: number;
  /** Whether there is time on the queue of which the log does not tell contacts from readiness. */
  readonly untoldQueueTime: boolean;
  /** Whether the log has the agent logged in at a moment, in seconds since 1970 in UTC. */
  isLoggedIn(agent: string, atSec: number): boolean;
}

const SUM_OF: Readonly<Record<Exclude<Doing, 'offline'>, readonly SumName[]>> = {
  busy: ['busy_sec', 'on_queue_sec'],
  ready: ['ready_sec', 'on_queue_sec'],
  on_queue: ['on_queue_sec'],
  away: ['away_sec'],
  other: ['other_sec'],
};

/** The time of one agent: columns for the groups, the clock, and one line of states. */
export interface AgentLine {
  readonly row: { readonly agent_id: string };
  readonly offsetMinutes: number;
  readonly states: readonly Stretch[];
}

/**
 * The time of agents by the log of their states and by the roster, either of which may be missing. An agent is in one state at a time: of
 * several the one that began last. A state without an end lasts until the agent's next one.
 */
export function agentTime(
  activity: readonly Activity[] | null,
  roster: readonly RosterBlock[] | null,
  doingOf: DoingOf,
  choice: TimeChoice = everything,
): AgentTime {
  const log = linesOf(activity ?? [], doingOf);
  const { meanings } = log;
  const meaningOf = (label: string) => meanings.get(label) ?? null;
  const shifts = shiftAmounts(roster ?? [], activity ? log.lines : null, meaningOf);
  const chosen = log.lines.flatMap((line) => chosenLine(line, choice));
  return {
    amounts: [
      ...chosen.flatMap((line) => stateAmounts(line, meaningOf)),
      ...shifts.amounts.flatMap((amount) => chosenOf(amount, choice)),
    ],
    awayBy: new Map(chosen.map((line) => [line.row.agent_id, awayOf(line, meaningOf)])),
    unknownStates: [...meanings].flatMap(([label, doing]) => (doing === null ? [label] : [])).sort(),
    openEnds: log.openEnds,
    rosterDaysOutside: shifts.daysOutside,
    untoldQueueTime: [...meanings.values()].includes('on_queue'),
    isLoggedIn: loggedIn(log.lines, meaningOf),
  };
}

/** The agents' time in the log; states of one agent do not overlap. */
function loggedIn(lines: readonly AgentLine[], doingOf: DoingOf): AgentTime['isLoggedIn'] {
  const byAgent = new Map(
    lines.map(({ row, states }) => [row.agent_id, states.filter(({ name }) => doingOf(name) !== 'offline')]),
  );
  return (agent, atSec) => {
    const states = byAgent.get(agent) ?? [];
    const next = firstWhere(states.length, (i) => states[i].until > atSec);
    return next < states.length && states[next].from <= atSec;
  };
}

/** The first of `count` positions from which on it holds; `count` when it never does. */
function firstWhere(count: number, holds: (i: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function chosenLine(line: AgentLine, choice: TimeChoice): readonly AgentLine[] {
  if (!choice.agent(line.row.agent_id)) return [];
  const states = line.states.flatMap((state) =>
    piecesOf(state, line.offsetMinutes, choice).map((piece) => ({ name: state.name, ...piece })),
  );
  return [{ ...line, states }];
}

function stateAmounts({ row, offsetMinutes, states }: AgentLine, doingOf: DoingOf): Amount[] {
  return states.flatMap(({ name, from, until }) => {
    const doing = doingOf(name);
    if (doing === 'offline') return [];
    const own: SumName[] = doing === null ? ['login_sec'] : ['login_sec', ...SUM_OF[doing]];
    return own.map((sum) => ({ sum, row, at: from, offsetMinutes, value: until - from, spreads: true }));
  });
}

function awayOf({ states }: AgentLine, doingOf: DoingOf): ReadonlyMap<string, number> {
  const seconds = new Map<string, number>();
  for (const { name, from, until } of states) {
    if (!['away', 'other'].includes(doingOf(name) ?? '')) continue;
    seconds.set(name, (seconds.get(name) ?? 0) + until - from);
  }
  return seconds;
}

/** Lines of states, and what the states mean. A reason that is known (a pause for lunch) says more than its state. */
interface Log {
  readonly lines: readonly AgentLine[];
  readonly meanings: ReadonlyMap<string, Doing | null>;
  readonly openEnds: number;
}

function labelOf(row: Activity): string {
  const { reason } = row as Activity & { readonly reason?: Cell };
  return typeof reason === 'string' && reason !== '' ? reason : row.state;
}

function linesOf(activity: readonly Activity[], doingOf: DoingOf): Log {
  const meanings = new Map<string, Doing | null>();
  for (const row of activity) {
    const label = labelOf(row);
    if (!meanings.has(label)) meanings.set(label, doingOf(label) ?? doingOf(row.state));
  }
  const byAgent = new Map<string, Activity[]>();
  for (const row of activity) {
    const rows = byAgent.get(row.agent_id);
    if (rows) rows.push(row);
    else byAgent.set(row.agent_id, [row]);
  }
  let openEnds = 0;
  const lines = [...byAgent].map(([agent_id, rows]): AgentLine => {
    const starts = rows.map(({ start_at }) => parseIso(start_at)!);
    const sorted = starts.map(epochSec).sort((a, b) => a - b);
    const stretches = rows.flatMap((row, i): Stretch[] => {
      const { end_at } = row;
      const from = epochSec(starts[i]);
      const until = end_at === null ? sorted.find((start) => start > from) : epochSec(parseIso(end_at)!);
      if (until === undefined) openEnds++;
      return until === undefined ? [] : [{ name: labelOf(row), from, until }];
    });
    return { row: { agent_id }, offsetMinutes: starts[0].offsetMinutes, states: oneLine(stretches) };
  });
  return { lines, meanings, openEnds };
}
