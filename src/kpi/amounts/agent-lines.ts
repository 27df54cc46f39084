import type { Activity } from '../../tables/activity.js';
import { type AgentLog, agentLogs } from '../../tables/agent-log.js';
import { matchPeople } from '../../tables/people.js';
import type { Stretch } from '../../time/line.js';
import { type Coverage, coverageOf } from '../../time/log-coverage.js';
import { reachesOf } from '../../time/reach.js';
import { stateLine } from '../../time/state-line.js';
import type { Shift } from './shifts.js';

/** The time of one agent: columns for the groups, the clock, and one line of states. */
export interface AgentLine {
  readonly row: { readonly agent_id: string };
  readonly offsetMinutes: number;
  readonly states: readonly Stretch[];
}

/** The lines of everybody, and what a reader should know of the log. */
interface AgentLines {
  readonly lines: readonly AgentLine[];
  /** The line of an agent of the roster, who may have another number in the log; null where the log does not know the agent. */
  lineOf(agentId: string): { readonly agentId: string; readonly states: readonly Stretch[] } | null;
  /** Null where the log holds nothing. */
  readonly coverage: Coverage | null;
  readonly neverLoggedOut: number;
  readonly reversed: number;
}

/** How the states of a log are called, and which are those of being logged out. */
interface States {
  labelOf(row: Activity): string;
  isOffline(label: string): boolean;
}

/** One line of states for each agent of a log, by the rules of `stateLine`; agents of the roster are found by number, else by name. */
export function linesOf(
  activity: readonly Activity[],
  shifts: readonly Shift[],
  { labelOf, isOffline }: States,
): AgentLines {
  const { logs, reversed } = agentLogs(activity, { labelOf, asOfSec: null });
  const offsetMinutes = shifts[0]?.offsetMinutes ?? logs[0]?.offsetMinutes ?? 0;
  const coverage = coverageOf(logs, offsetMinutes, null, isOffline);
  const people = new Map(shifts.map((shift) => [shift.agentId, shift]));
  const { of } = matchPeople<Shift, AgentLog>([...people.values()], logs);
  const onRoster = new Map([...of].map(([agentId, log]) => [log.agentId, agentId]));
  let neverLoggedOut = 0;
  const byPerson = new Map<string, Shift[]>();
  for (const shift of shifts) {
    const own = byPerson.get(shift.agentId);
    if (own) own.push(shift);
    else byPerson.set(shift.agentId, [shift]);
  }
  const lines = logs.map((log): AgentLine => {
    const own = byPerson.get(onRoster.get(log.agentId) ?? '');
    const reaches = own ? reachesOf(own) : null;
    const line = stateLine(log.rows, { reaches, end: coverage?.last ?? 0, isOffline });
    neverLoggedOut += line.neverLoggedOut;
    return { row: { agent_id: log.agentId }, offsetMinutes: log.offsetMinutes, states: line.states };
  });
  const byAgent = new Map(lines.map((line) => [line.row.agent_id, line]));
  const lineOf = (agentId: string) => {
    const line = byAgent.get(of.get(agentId)?.agentId ?? '');
    return line ? { agentId: line.row.agent_id, states: line.states } : null;
  };
  return { lines, lineOf, coverage, neverLoggedOut, reversed };
}
