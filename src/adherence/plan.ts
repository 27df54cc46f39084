import { groupBy } from '../stats/group-by.js';
import { nameIn, secondOf } from '../tables/agent-log.js';
import type { RosterBlock } from '../tables/roster.js';
import type { Row } from '../tables/table.js';
import { parseIso } from '../time/iso.js';
import { oneLine } from '../time/line.js';
import type { Span } from '../time/span.js';
import { type Kind, kindOf, type StateNames } from './kinds.js';

/** A scheduled activity, from when to when. */
export interface Block extends Span {
  readonly activity: Kind;
}

/** A day of a person in the roster. */
export interface PlannedDay {
  readonly date: string;
  /** `work` with a shift; otherwise a day off, on leave or on standby. */
  readonly kind: 'work' | 'off' | 'leave' | 'standby';
  readonly shiftId: string | null;
  /** In order, without overlaps; empty where the roster does not tell the times of the shift. */
  readonly blocks: readonly Block[];
  /** The shift from its first to its last block; null where the times are unknown. */
  readonly shift: Span | null;
  /** Further columns of the roster. */
  readonly others: Row;
}

/** A person of the roster, and the days in order. */
export interface PlannedPerson {
  readonly agentId: string;
  readonly agentName: string | null;
  /** Minutes east of UTC on the clock of the roster; null where no time is in it. */
  readonly offsetMinutes: number | null;
  readonly days: readonly PlannedDay[];
}

const OWN = new Set([
  'agent_id',
  'agent_name',
  'date',
  'shift_id',
  'activity',
  'start_at',
  'end_at',
  'locked',
]);

/**
 * The roster by person and day. Blocks that overlap are resolved as in a log of states: the one that begins later counts, so a shift in
 * one row with its breaks in further rows is understood. An activity whose name is not known is scheduled time off the queue.
 */
export function planOf(blocks: readonly RosterBlock[], own: StateNames): readonly PlannedPerson[] {
  const byPerson = groupBy(blocks, (block) => block.agent_id);
  return [...byPerson].map(([agentId, rows]) => ({
    agentId,
    agentName: rows.map(nameIn).find((name) => name !== null) ?? null,
    offsetMinutes: offsetIn(rows),
    days: [...groupBy(rows, (row) => row.date)]
      .map(([date, ofDay]) => dayOf(date, ofDay, own))
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
  }));
}

function dayOf(date: string, rows: readonly RosterBlock[], own: StateNames): PlannedDay {
  const kinds = rows.map((row) => kindOf(row.activity, own) ?? 'away');
  const named = rows.flatMap((row, i) => {
    const from = secondOf(row.start_at);
    const until = secondOf(row.end_at);
    return from === null || until === null || isFree(kinds[i]) ? [] : [{ name: kinds[i], from, until }];
  });
  const blocks = oneLine(named).map(({ name, ...span }) => ({ ...span, activity: name as Kind }));
  const kind = dayKind(kinds, rows);
  return {
    date,
    kind,
    shiftId: rows.find((row) => row.shift_id !== null)?.shift_id ?? null,
    blocks: kind === 'work' ? blocks : [],
    shift:
      blocks.length === 0 || kind !== 'work'
        ? null
        : { from: blocks[0].from, until: blocks[blocks.length - 1].until },
    others: Object.fromEntries(Object.entries(rows[0]).filter(([name]) => !OWN.has(name))),
  };
}

function isFree(kind: Kind): boolean {
  return kind === 'off' || kind === 'leave' || kind === 'standby';
}

/** A day with anything scheduled is worked; a `break` for the whole day is a day off (休息 is the word for both). */
function dayKind(kinds: readonly Kind[], rows: readonly RosterBlock[]): PlannedDay['kind'] {
  const works = kinds.some((kind, i) => !isFree(kind) && (kind !== 'break' || rows[i].start_at !== null));
  if (works) return 'work';
  return kinds.includes('leave') ? 'leave' : kinds.includes('standby') ? 'standby' : 'off';
}

function offsetIn(rows: readonly RosterBlock[]): number | null {
  const at = rows.find((row) => row.start_at !== null)?.start_at;
  return at ? (parseIso(at)?.offsetMinutes ?? null) : null;
}
