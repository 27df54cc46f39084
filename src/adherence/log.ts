import type { Activity } from '../tables/activity.js';
import { epochSec, parseIso } from '../time/iso.js';

/** Longer than anybody is in one state: the logging out was missed, or a clock got stuck. */
export const LONGEST_STATE_SEC = 16 * 3600;

/** A row of a log of states, in seconds since 1970 in UTC. */
export interface LogRow {
  readonly from: number;
  /** Null where the log does not say when the state ended. */
  readonly until: number | null;
  readonly state: string;
}

/** The log of one person. */
export interface Log {
  readonly agentId: string;
  readonly agentName: string | null;
  readonly rows: readonly LogRow[];
}

/**
 * Rows of the activity table by person, in no order; rows that end before they begin are left out and counted. Nothing after `asOfSec`
 * is kept.
 */
export function logsOf(
  rows: readonly Activity[],
  asOfSec: number | null,
): { readonly logs: readonly Log[]; readonly reversed: number } {
  const end = asOfSec ?? Number.POSITIVE_INFINITY;
  const byAgent = new Map<string, { agentName: string | null; rows: LogRow[] }>();
  let reversed = 0;
  for (const row of rows) {
    const from = secondOf(row.start_at) as number;
    const until = secondOf(row.end_at);
    if (until !== null && until < from) {
      reversed++;
      continue;
    }
    const log = byAgent.get(row.agent_id) ?? { agentName: nameIn(row), rows: [] };
    byAgent.set(row.agent_id, log);
    if (from < end) log.rows.push({ from, until: until && Math.min(until, end), state: stateIn(row) });
  }
  return { logs: [...byAgent].map(([agentId, log]) => ({ agentId, ...log })), reversed };
}

/** A log of events tells a pause with its reason in a column of its own. */
function stateIn(row: Activity & { readonly reason?: unknown }): string {
  return row.state === 'pause' && typeof row.reason === 'string' && row.reason !== ''
    ? row.reason
    : row.state;
}

/** The name of the agent, where a table has a column for it. `nameIn({ agent_name: '李雷' })` is `'李雷'`. */
export function nameIn(row: object): string | null {
  const name = (row as { agent_name?: unknown }).agent_name;
  return typeof name === 'string' ? name : null;
}

/** A time of a table in seconds since 1970 in UTC; null stays null. `secondOf('1970-01-01T08:00+08:00')` is `0`. */
export function secondOf(at: string | null): number | null {
  const time = at === null ? null : parseIso(at);
  return time && epochSec(time);
}
