import type { SumName } from '../../tables/sums.js';
import { inCommon, meeting, type Stretch } from '../../time/line.js';
import { type Coverage, judgedParts } from '../../time/log-coverage.js';
import type { Span } from '../../time/span.js';
import type { DoingOf } from './agent-time.js';
import type { Amount } from './amount.js';
import type { Shift } from './shifts.js';

/** What the log of states tells of shifts. */
export interface ShiftLog {
  /** The agent of the log who works a shift of the roster, and the one line of states; null where the log does not know the agent. */
  lineOf(agentId: string): { readonly agentId: string; readonly states: readonly Stretch[] } | null;
  /** Null where the log holds nothing. */
  readonly coverage: Coverage | null;
  readonly doingOf: DoingOf;
  /** Whether the agent has answered a contact in this time. */
  answered(agentId: string, within: Span): boolean;
}

/** The time of the roster, and what of it could not be judged. */
export interface ShiftTime {
  readonly amounts: readonly Amount[];
  /** Shifts of which the log does not tell. */
  readonly outside: number;
  /** Shifts without a state in the log in which the agent answered contacts all the same: the log is not complete. */
  readonly untold: number;
}

/**
 * The time of the roster as amounts, and how much of it was worked by the log of states (null without a log), by the rules that adherence
 * goes by: only what the log covers counts, and nobody is absent in the middle of a shift. Shifts of which the log does not tell are left
 * out, and so are those without a state in which the agent has answered contacts.
 */
export function shiftAmounts(shifts: readonly Shift[], log: ShiftLog | null): ShiftTime {
  if (!log) {
    const amounts = shifts.flatMap((shift) => [
      ...planned(shift, shift.blocks),
      once(shift, 'scheduled_days', 1),
    ]);
    return { amounts, outside: 0, untold: 0 };
  }
  let [outside, untold] = [0, 0];
  const amounts = shifts.flatMap((shift) => {
    const judged = log.coverage ? judgedParts(shift.shift, log.coverage) : [];
    const line = log.lineOf(shift.agentId);
    const own = line ? { ...shift, agentId: line.agentId } : shift;
    const there = meeting(line?.states ?? [], shift.shift).filter(
      ({ name }) => log.doingOf(name) !== 'offline',
    );
    const present = inCommon(inCommon(shift.blocks, judged), there).length > 0;
    if (judged.length === 0) outside++;
    else if (!present && log.answered(own.agentId, shift.shift)) untold++;
    else return worked(own, judged, there, present, log.doingOf);
    return [];
  });
  return { amounts, outside, untold };
}

function planned(shift: Shift, blocks: readonly Stretch[]): Amount[] {
  const paid = blocks.filter(({ name }) => name !== 'meal');
  return [
    ...over(shift, 'shift_sec', blocks),
    ...over(shift, 'scheduled_sec', paid),
    ...over(
      shift,
      'scheduled_work_sec',
      paid.filter(({ name }) => name === 'work'),
    ),
  ];
}

function worked(
  shift: Shift,
  judged: readonly Span[],
  there: readonly Stretch[],
  present: boolean,
  doingOf: DoingOf,
): Amount[] {
  const blocks = inCommon(shift.blocks, judged);
  const paid = blocks.filter(({ name }) => name !== 'meal');
  const onQueue = there.filter(({ name }) => ['busy', 'ready', 'on_queue'].includes(doingOf(name) ?? ''));
  const decided = present || judged.at(-1)?.until === shift.shift.until;
  return [
    ...planned(shift, blocks),
    ...over(shift, 'scheduled_login_sec', inCommon(paid, there)),
    ...over(shift, 'scheduled_on_queue_sec', inCommon(paid, onQueue)),
    ...(decided ? [once(shift, 'scheduled_days', 1), once(shift, 'attended_days', present ? 1 : 0)] : []),
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

function once({ agentId, offsetMinutes, shift }: Shift, sum: SumName, value: number): Amount {
  return { sum, row: { agent_id: agentId }, at: shift.from, offsetMinutes, value, spreads: false };
}
