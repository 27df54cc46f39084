import { groupBy } from '../stats/group-by.js';
import type { Activity } from '../tables/activity.js';
import { nameIn, secondOf } from '../tables/agent-log.js';
import { dayNumber } from '../time/calendar-date.js';
import { DAY_SEC } from '../time/units.js';
import type { Punch } from './attendance.js';

/** The punches of one person. */
export interface PunchLog {
  readonly agentId: string;
  readonly agentName: string | null;
  readonly punches: readonly Punch[];
  /** Further columns of the export, such as the department. */
  readonly others: Readonly<Record<string, string | null>>;
}

/** A punch before four in the morning belongs to the evening before, unless a shift says otherwise. */
const DAY_BEGINS_SEC = 4 * 3600;
const OWN = new Set(['agent_id', 'agent_name', 'state', 'start_at', 'end_at', 'amended', 'note']);

/** The punches in rows of the activity table, by person; nothing after `asOfSec`. */
export function punchLogsOf(rows: readonly Activity[], asOfSec: number | null): readonly PunchLog[] {
  const end = asOfSec ?? Number.POSITIVE_INFINITY;
  return [...groupBy(rows, (row) => row.agent_id)].map(([agentId, own]) => ({
    agentId,
    agentName: nameIn(own[0]),
    punches: own
      .map((row) => ({ at: secondOf(row.start_at) as number, amended: isAmended(row) }))
      .filter(({ at }) => at < end),
    others: othersOf(own[0]),
  }));
}

/** The column `amended` is a flag; read back from a file it may be text. */
function isAmended(row: object): boolean {
  const { amended } = row as { amended?: unknown };
  return amended === true || (typeof amended === 'string' && /^(true|1|yes|y|是)$/i.test(amended));
}

function othersOf(row: object): Record<string, string | null> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !OWN.has(name)));
}

/** The time of which a punch clock tells. */
export interface ClockDays {
  /** Working days (since 1970) on which anybody punched. */
  readonly days: ReadonlySet<number>;
  /** Its end: the midnight after its last day, or the moment up to which it is looked at. */
  readonly until: number;
}

/** On which days a punch clock was in use, and up to when. */
export function clockDaysOf(
  logs: readonly PunchLog[],
  offsetMinutes: number,
  asOfSec: number | null,
): ClockDays {
  const moments = logs.flatMap(({ punches }) => punches.map(({ at }) => at));
  const days = new Set(moments.map((at) => workingDayOf(at, offsetMinutes)));
  const last = moments.reduce((most, at) => Math.max(most, at), 0);
  const midnight = (dayNumber(last + offsetMinutes * 60) + 1) * DAY_SEC - offsetMinutes * 60;
  return { days, until: Math.min(midnight, asOfSec ?? midnight) };
}

/** The day (since 1970, on the wall clock) that a punch is told to where no shift says better; days begin at four in the morning. */
export function workingDayOf(at: number, offsetMinutes: number): number {
  return dayNumber(at + offsetMinutes * 60 - DAY_BEGINS_SEC);
}
