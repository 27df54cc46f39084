import type { Activity } from '../../tables/activity.js';
import type { RosterBlock } from '../../tables/roster.js';
import type { SumName } from '../../tables/sums.js';
import type { Cell } from '../../tables/table.js';
import { epochSec, parseIso } from '../../time/iso.js';
import { oneLine, type Stretch } from '../../time/line.js';
import type { Amount } from './amount.js';
import { shiftAmounts } from './shift-time.js';

/** What a state of the phone system means for the figures; null: nobody knows, the agent was logged in. */
export type Doing = 'busy' | 'ready' | 'away' | 'other' | 'offline';

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
}

const SUM_OF: Readonly<Record<Exclude<Doing, 'offline'>, SumName>> = {
  busy: 'busy_sec',
  ready: 'ready_sec',
  away: 'away_sec',
  other: 'other_sec',
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
): AgentTime {
  const log = linesOf(activity ?? [], doingOf);
  const { meanings } = log;
  const meaningOf = (label: string) => meanings.get(label) ?? null;
  const shifts = shiftAmounts(roster ?? [], activity ? log.lines : null, meaningOf);
  return {
    amounts: [...log.lines.flatMap((line) => stateAmounts(line, meaningOf)), ...shifts.amounts],
    awayBy: new Map(log.lines.map((line) => [line.row.agent_id, awayOf(line, meaningOf)])),
    unknownStates: [...meanings].flatMap(([label, doing]) => (doing === null ? [label] : [])).sort(),
    openEnds: log.openEnds,
    rosterDaysOutside: shifts.daysOutside,
  };
}

function stateAmounts({ row, offsetMinutes, states }: AgentLine, doingOf: DoingOf): Amount[] {
  return states.flatMap(({ name, from, until }) => {
    const doing = doingOf(name);
    if (doing === 'offline') return [];
    const own: SumName[] = doing === null ? ['login_sec'] : ['login_sec', SUM_OF[doing]];
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
