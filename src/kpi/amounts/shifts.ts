import { nameIn } from '../../tables/agent-log.js';
import type { RosterBlock } from '../../tables/roster.js';
import { epochSec, parseIso } from '../../time/iso.js';
import { oneLine, type Stretch } from '../../time/line.js';
import type { Span } from '../../time/span.js';

/** Blocks of a roster that are no part of a shift. */
const NO_SHIFT: readonly string[] = ['off', 'leave', 'standby'];

/** One shift of one agent as one line of blocks. */
export interface Shift {
  readonly agentId: string;
  readonly agentName: string | null;
  readonly offsetMinutes: number;
  readonly blocks: readonly Stretch[];
  /** From the first block to the last. */
  readonly shift: Span;
}

/** The shifts of a roster, by agent and day; days off, leave, and shifts whose times are not known are none. */
export function shiftsOf(roster: readonly RosterBlock[]): readonly Shift[] {
  const byDay = new Map<string, RosterBlock[]>();
  for (const block of roster) {
    if (NO_SHIFT.includes(block.activity) || block.start_at === null || block.end_at === null) continue;
    const key = JSON.stringify([block.agent_id, block.date]);
    const blocks = byDay.get(key);
    if (blocks) blocks.push(block);
    else byDay.set(key, [block]);
  }
  return [...byDay.values()].flatMap((rows): Shift[] => {
    const blocks = oneLine(
      rows.map(({ activity, start_at, end_at }) => ({
        name: activity,
        from: epochSec(parseIso(start_at!)!),
        until: epochSec(parseIso(end_at!)!),
      })),
    );
    if (blocks.length === 0) return [];
    const { offsetMinutes } = parseIso(rows[0].start_at!)!;
    const shift = { from: blocks[0].from, until: blocks[blocks.length - 1].until };
    return [{ agentId: rows[0].agent_id, agentName: nameIn(rows[0]), offsetMinutes, blocks, shift }];
  });
}
