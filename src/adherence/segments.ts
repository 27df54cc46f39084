import { firstWhere, type Stretch } from '../time/line.js';
import { holds, type Span } from '../time/span.js';
import type { Kind } from './kinds.js';
import type { Block } from './plan.js';

/** Time that somebody has excused: a system outage, sick leave, a task given at short notice. */
export interface Excuse extends Span {
  readonly note: string;
}

/** A stretch in which nothing changes: one scheduled activity (or none), one state (or none). */
export interface Segment extends Span {
  /** What was scheduled; null outside the shift. */
  readonly scheduled: Kind | null;
  /** Name of the state in the log; null where there is none, which means logged out. */
  readonly state: string | null;
  /** What the state means; null where its name is not known. */
  readonly kind: Kind | null;
  /** Why the time is excused; null where it is not. */
  readonly excuse: string | null;
}

/** What the segments of a day are made from. Blocks and states are in order and do not overlap. */
export interface DayTimes {
  readonly blocks: readonly Block[];
  readonly states: readonly Stretch[];
  readonly excuses: readonly Excuse[];
  /** The parts of the shift of which the log tells. */
  readonly judged: readonly Span[];
}

/** The time of a day cut at every change; scheduled time that is not judged, and time with neither schedule nor state, is left out. */
export function segmentsOf(
  within: Span,
  times: DayTimes,
  kindOf: (state: string) => Kind | null,
): readonly Segment[] {
  const { blocks, states, excuses, judged } = times;
  const edges = [within, ...blocks, ...states, ...excuses, ...judged]
    .flatMap(({ from, until }) => [from, until])
    .filter((at) => at >= within.from && at <= within.until);
  const sorted = [...new Set(edges)].sort((a, b) => a - b);
  return sorted.slice(0, -1).flatMap((from, i): Segment[] => {
    const scheduled = at(blocks, from)?.activity ?? null;
    const state = at(states, from)?.name ?? null;
    if (scheduled === null ? state === null : !at(judged, from)) return [];
    const kind = state === null ? 'offline' : kindOf(state);
    return [
      {
        from,
        until: sorted[i + 1],
        scheduled,
        state,
        kind,
        excuse: excuses.find((one) => holds(one, from))?.note ?? null,
      },
    ];
  });
}

/** The span around a moment, of spans in order that do not overlap. */
function at<T extends Span>(spans: readonly T[], moment: number): T | undefined {
  const next = spans[firstWhere(spans.length, (i) => spans[i].until > moment)];
  return next && next.from <= moment ? next : undefined;
}
