import { epochSec, parseIso } from '../time/iso.js';
import type { LogRow } from '../time/state-line.js';
import type { Activity } from './activity.js';

/** The log of one person. */
export interface AgentLog {
  readonly agentId: string;
  readonly agentName: string | null;
  /** Minutes east of UTC on the clock of the first row. */
  readonly offsetMinutes: number;
  readonly rows: readonly LogRow[];
}

/** How rows of a log are read. */
export interface LogReading {
  /** What to call the state of a row. */
  labelOf(row: Activity): string;
  /** Nothing after this second of UTC is kept; null: everything is. */
  readonly asOfSec: number | null;
}

/** Rows of the activity table by person, in no order; rows that end before they begin are left out and counted. */
export function agentLogs(
  rows: readonly Activity[],
  { labelOf, asOfSec }: LogReading,
): { readonly logs: readonly AgentLog[]; readonly reversed: number } {
  const end = asOfSec ?? Number.POSITIVE_INFINITY;
  const byAgent = new Map<string, Omit<AgentLog, 'agentId' | 'rows'> & { rows: LogRow[] }>();
  let reversed = 0;
  for (const row of rows) {
    const start = parseIso(row.start_at)!;
    const from = epochSec(start);
    const until = secondOf(row.end_at);
    if (until !== null && until < from) {
      reversed++;
      continue;
    }
    const log = byAgent.get(row.agent_id) ?? {
      agentName: nameIn(row),
      offsetMinutes: start.offsetMinutes,
      rows: [],
    };
    byAgent.set(row.agent_id, log);
    if (from < end) log.rows.push({ from, until: until && Math.min(until, end), state: labelOf(row) });
  }
  return { logs: [...byAgent].map(([agentId, log]) => ({ agentId, ...log })), reversed };
}

/** The reason of a pause in its own column, as a log of events has it; null where there is none. */
export function reasonIn(row: Activity & { readonly reason?: unknown }): string | null {
  return typeof row.reason === 'string' && row.reason !== '' ? row.reason : null;
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
