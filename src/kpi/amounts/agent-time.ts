import type { Activity } from '../../tables/activity.js';
import type { RosterBlock } from '../../tables/roster.js';
import type { SumName } from '../../tables/sums.js';
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
  const log = linesOf(activity ?? []);
  const states = new Set((activity ?? []).map(({ state }) => state));
  const shifts = shiftAmounts(roster ?? [], activity ? log.lines : null, doingOf);
  return {
    amounts: [...log.lines.flatMap((line) => stateAmounts(line, doingOf)), ...shifts.amounts],
    unknownStates: [...states].filter((state) => doingOf(state) === null).sort(),
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

function linesOf(activity: readonly Activity[]): { lines: readonly AgentLine[]; openEnds: number } {
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
    const stretches = rows.flatMap(({ state, end_at }, i): Stretch[] => {
      const from = epochSec(starts[i]);
      const until = end_at === null ? sorted.find((start) => start > from) : epochSec(parseIso(end_at)!);
      if (until === undefined) openEnds++;
      return until === undefined ? [] : [{ name: state, from, until }];
    });
    return { row: { agent_id }, offsetMinutes: starts[0].offsetMinutes, states: oneLine(stretches) };
  });
  return { lines, openEnds };
}
