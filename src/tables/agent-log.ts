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

/** Columns in which exports tell why somebody is off the queue, without blanks and marks. */
const REASON_COLUMNS = new Set(
  `reason reasoncode reasonname pausereason auxreason auxcode breakreason notreadyreason notreadyreasoncode substatus substate subreason
   secondarystatus secondaryroutingstatus secondarypresence 原因 原因代码 小休原因 小休类型 休息原因 示忙原因 置忙原因 忙碌原因 离席原因 离席类型
   未就绪原因 签出原因 子状态 二级状态 状态原因 辅助状态`.split(/\s+/),
);

/** Whether a column tells why somebody is off the queue, by its name. `isReasonColumn('Reason Code')` is `true`. */
export function isReasonColumn(name: string): boolean {
  return REASON_COLUMNS.has(name.toLowerCase().replace(/[\s_\-()（）]+/g, ''));
}

/**
 * Makes what tells the reason for a state in a column of its own (a pause for lunch), as many exports have it; null where a row has none.
 * All rows are taken to have the columns of the first.
 *
 * Of a row with `state` Aux and `sub status` Lunch it gives `Lunch`.
 */
function reasonReader(rows: readonly Activity[]): (row: Activity) => string | null {
  const names = Object.keys(rows[0] ?? {}).filter(isReasonColumn);
  return (row) => {
    for (const name of names) {
      const value = (row as unknown as Record<string, unknown>)[name];
      if (typeof value === 'string' && value.trim() !== '') return value;
    }
    return null;
  };
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

/** What the states of a log are called, and what that means. */
export interface StateNaming<Meaning> {
  labelOf(row: Activity): string;
  /** What the labels of the rows mean; null where nobody knows. */
  readonly meanings: ReadonlyMap<string, Meaning | null>;
  /** Reasons that nobody knows, in order; they mean what their states do. */
  readonly unknownReasons: readonly string[];
}

/**
 * Names the states of a log, by one rule for every figure that is made from it: a state is called by its reason where it has one and needs
 * one (`needsReason` of what the state means; whoever is on the queue or logged out does not). Of a reason that nobody knows the state
 * decides; one that stands with states that mean different things is called by both. Where neither is known, the state gives the name.
 *
 * Aux with the reason Lunch is called Lunch, and is a meal; Aux with the reason Q7 is called Q7, and is what Aux is.
 */
export function stateNaming<Meaning>(
  rows: readonly Activity[],
  meaningOf: (name: string) => Meaning | null,
  needsReason: (meaning: Meaning | null) => boolean,
): StateNaming<Meaning> {
  const reasonOf = reasonReader(rows);
  const known = new Map<string, Meaning | null>();
  const meaning = (name: string) => {
    if (!known.has(name)) known.set(name, meaningOf(name));
    return known.get(name) ?? null;
  };
  const reasonIn = (row: Activity) => (needsReason(meaning(row.state)) ? reasonOf(row) : null);
  const unknown = new Map<string, Set<Meaning>>();
  for (const row of rows) {
    const reason = reasonIn(row);
    const own = meaning(row.state);
    if (reason === null || own === null || meaning(reason) !== null) continue;
    unknown.set(reason, (unknown.get(reason) ?? new Set()).add(own));
  }
  const labelOf = (row: Activity) => {
    const reason = reasonIn(row);
    if (reason === null) return row.state;
    if (meaning(reason) !== null) return reason;
    if (meaning(row.state) === null) return row.state;
    return unknown.get(reason)?.size === 1 ? reason : `${row.state} ${reason}`;
  };
  const meanings = new Map<string, Meaning | null>();
  for (const row of rows) {
    const label = labelOf(row);
    if (!meanings.has(label)) meanings.set(label, meaning(reasonIn(row) ?? row.state) ?? meaning(row.state));
  }
  return { labelOf, meanings, unknownReasons: [...unknown.keys()].sort() };
}
