import type { Activity } from '../../tables/activity.js';
import { stateNaming } from '../../tables/agent-log.js';
import type { RosterBlock } from '../../tables/roster.js';
import type { SumName } from '../../tables/sums.js';
import { firstWhere } from '../../time/line.js';
import { type AgentLine, linesOf } from './agent-lines.js';
import type { Amount } from './amount.js';
import { type ShiftLog, type ShiftTime, shiftAmounts } from './shift-time.js';
import { shiftsOf } from './shifts.js';
import { chosenOf, everything, piecesOf, type TimeChoice } from './time-choice.js';

/** What a state of the phone system means for the figures (on the queue, without telling whether with a contact: `on_queue`; no more than logged in: `present`); null: nobody knows, the agent was logged in. */
export type Doing = 'busy' | 'ready' | 'on_queue' | 'away' | 'other' | 'present' | 'offline';

/** Says what a state means. */
export type DoingOf = (state: string) => Doing | null;

/** The time of agents as amounts for the groups, and what a reader should know of it. */
export interface AgentTime {
  readonly amounts: readonly Amount[];
  /** Seconds in each state that is away from the queue, by agent: the state, or its reason where the log has one. */
  readonly awayBy: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** States that nobody knows the meaning of. */
  readonly unknownStates: readonly string[];
  /** States whose end is not known, or that last more than 16 hours: they end with the shift, or are left out. */
  readonly neverLoggedOut: number;
  /** Rows of the log that end before they begin; they are left out. */
  readonly reversed: number;
  /** Whether there is time on the queue of which the log does not tell contacts from readiness. */
  readonly untoldQueueTime: boolean;
  /** Whether the log has the agent logged in at a moment, in seconds since 1970 in UTC. */
  isLoggedIn(agent: string, atSec: number): boolean;
  /** The time of the shifts of the roster; `answered` says whether an agent answered a contact within a time. */
  shifts(answered: ShiftLog['answered']): ShiftTime;
}

const SUM_OF: Readonly<Record<Exclude<Doing, 'offline'>, readonly SumName[]>> = {
  busy: ['busy_sec', 'on_queue_sec'],
  ready: ['ready_sec', 'on_queue_sec'],
  on_queue: ['on_queue_sec'],
  away: ['away_sec'],
  other: ['other_sec'],
  present: [],
};

/** What tells of the time of agents. */
export interface TimeSources {
  readonly activity: readonly Activity[] | null;
  readonly roster: readonly RosterBlock[] | null;
  readonly doingOf: DoingOf;
}

/**
 * The time of agents by the log of their states and by the roster, either of which may be missing, by the same rules as adherence (see
 * `stateLine`): an agent is in one state at a time, of several the one that began last; a state without an end lasts until the next one,
 * but not beyond the end of the shift or of the log; one of more than 16 hours ends with the shift, and is left out where there is none.
 */
export function agentTime(sources: TimeSources, choice: TimeChoice = everything): AgentTime {
  const activity = sources.activity ?? [];
  const shifts = shiftsOf(sources.roster ?? []);
  const needsReason = (doing: Doing | null) => doing === null || doing === 'away' || doing === 'other';
  const { labelOf, meanings } = stateNaming(activity, sources.doingOf, needsReason);
  const meaningOf = (label: string) => meanings.get(label) ?? null;
  const isOffline = (label: string) => meaningOf(label) === 'offline';
  const log = linesOf(activity, shifts, { labelOf, isOffline });
  const chosen = log.lines.flatMap((line) => chosenLine(line, choice));
  return {
    amounts: chosen.flatMap((line) => stateAmounts(line, meaningOf)),
    awayBy: new Map(chosen.map((line) => [line.row.agent_id, awayOf(line, meaningOf)])),
    unknownStates: [...meanings].flatMap(([label, doing]) => (doing === null ? [label] : [])).sort(),
    neverLoggedOut: log.neverLoggedOut,
    reversed: log.reversed,
    untoldQueueTime: [...meanings.values()].includes('on_queue'),
    isLoggedIn: loggedIn(log.lines, meaningOf),
    shifts: (answered) => {
      const told = sources.activity && { ...log, doingOf: meaningOf, answered };
      const planned = shiftAmounts(shifts, told);
      return { ...planned, amounts: planned.amounts.flatMap((amount) => chosenOf(amount, choice)) };
    },
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
