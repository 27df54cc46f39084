import type { RosterBlock } from '../../tables/roster.js';
import type { SumName } from '../../tables/sums.js';
import { epochSec, parseIso } from '../../time/iso.js';
import { inCommon, oneLine, type Stretch } from '../../time/line.js';
import { DAY_SEC } from '../../time/units.js';
import type { AgentLine, DoingOf } from './agent-time.js';
import type { Amount } from './amount.js';

/** Blocks of a roster that are no part of a shift. */
const NO_SHIFT: readonly string[] = ['off', 'leave', 'standby'];

/** One shift of one agent as one line of blocks. */
interface Shift {
  readonly agentId: string;
  readonly offsetMinutes: number;
  readonly blocks: readonly Stretch[];
}

/**
 * The time of the roster as amounts, and how much of it was worked by the log of states (`lines`; null without a log). Shifts that begin
 * outside the days of the log are left out, for nobody knows whether they were worked.
 */
export function shiftAmounts(
  roster: readonly RosterBlock[],
  lines: readonly AgentLine[] | null,
  doingOf: DoingOf,
): { amounts: readonly Amount[]; daysOutside: number } {
  const shifts = shiftsOf(roster);
  const reach = lines && reachOf(lines);
  const within = shifts.filter(
    ({ blocks: [{ from }] }) => !reach || (from >= reach.from && from < reach.until),
  );
  const byAgent = new Map((lines ?? []).map((line) => [line.row.agent_id, line.states]));
  return {
    amounts: within.flatMap((shift) => [
      ...planned(shift),
      ...(lines ? worked(shift, byAgent.get(shift.agentId) ?? [], doingOf) : []),
    ]),
    daysOutside: shifts.length - within.length,
  };
}

function shiftsOf(roster: readonly RosterBlock[]): readonly Shift[] {
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
    const { offsetMinutes } = parseIso(rows[0].start_at!)!;
    return blocks.length === 0 ? [] : [{ agentId: rows[0].agent_id, offsetMinutes, blocks }];
  });
}

/** The whole days of which the log tells. */
function reachOf(lines: readonly AgentLine[]): { from: number; until: number } {
  let [from, until] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { states, offsetMinutes } of lines) {
    if (states.length === 0) continue;
    const midnight = (at: number) => {
      const offsetSec = offsetMinutes * 60;
      return Math.floor((at + offsetSec) / DAY_SEC) * DAY_SEC - offsetSec;
    };
    from = Math.min(from, midnight(states[0].from));
    until = Math.max(until, midnight(states[states.length - 1].until - 1) + DAY_SEC);
  }
  return { from, until };
}

function planned(shift: Shift): Amount[] {
  const paid = shift.blocks.filter(({ name }) => name !== 'meal');
  return [
    ...over(shift, 'shift_sec', shift.blocks),
    ...over(shift, 'scheduled_sec', paid),
    ...over(
      shift,
      'scheduled_work_sec',
      paid.filter(({ name }) => name === 'work'),
    ),
    once(shift, 'scheduled_days', 1),
  ];
}

function worked(shift: Shift, states: readonly Stretch[], doingOf: DoingOf): Amount[] {
  const paid = shift.blocks.filter(({ name }) => name !== 'meal');
  const there = states.filter(({ name }) => doingOf(name) !== 'offline');
  const onQueue = states.filter(({ name }) => ['busy', 'ready', 'on_queue'].includes(doingOf(name) ?? ''));
  return [
    ...over(shift, 'scheduled_login_sec', inCommon(paid, there)),
    ...over(shift, 'scheduled_on_queue_sec', inCommon(paid, onQueue)),
    once(shift, 'attended_days', inCommon(shift.blocks, there).length > 0 ? 1 : 0),
  ];
}

function over({ agentId, offsetMinutes }: Shift, sum: SumName, stretches: readonly Stretch[]): Amount[] {
  const row = { agent_id: agentId };
  return stretches.map(({ from, until }) => ({
    sum,
    row,
    at: from,
    offsetMinutes,
    value: until - from,
    spreads: true,
  }));
}

function once({ agentId, offsetMinutes, blocks: [{ from }] }: Shift, sum: SumName, value: number): Amount {
  return { sum, row: { agent_id: agentId }, at: from, offsetMinutes, value, spreads: false };
}
