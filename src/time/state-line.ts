import { firstWhere, oneLine, type Stretch, united } from './line.js';
import type { Reach } from './reach.js';
import { holds } from './span.js';

/** Longer than anybody is in one state: the logging out was missed, or a clock got stuck. */
export const LONGEST_STATE_SEC = 16 * 3600;

/** Whether a state lasts longer than anybody is in one; being logged out may. */
export function isStuck(from: number, until: number): boolean {
  return until - from > LONGEST_STATE_SEC;
}

/** A row of a log of states, in seconds since 1970 in UTC. */
export interface LogRow {
  readonly from: number;
  /** Null where the log does not say when the state ended. */
  readonly until: number | null;
  readonly state: string;
}

/** What one person did: one state at a time, in order; between them the person is logged out. */
export interface StateLine {
  readonly states: readonly Stretch[];
  /** States whose end is not known, or that lasted longer than anybody works; they end with the shift, or are left out. */
  readonly neverLoggedOut: number;
}

/** What is known besides the rows of one person. */
export interface LineSources {
  /** The time around the shifts of the person; null where nobody says when the person was to work. */
  readonly reaches: readonly Reach[] | null;
  /** The end of the log of everybody. */
  readonly end: number;
  /** Whether a state is one of being logged out; it may last as long as it likes. */
  isOffline(state: string): boolean;
}

/**
 * One line of states from the rows of a log of one person: the one set of rules for every figure that is made from a log. A state without
 * an end lasts until the person's next state, but not beyond the end of the shift in which it began, nor beyond the end of the log. So
 * does a state of more than 16 hours. One of being logged out may last as long as it likes. Where shifts are known, nothing is known of such a state
 * outside of them; where none are, a state without an end lasts until the next one, and one of more than 16 hours is left out. Overlaps
 * are resolved by `oneLine`.
 *
 * Ready from 9 without an end in a shift 9–18 and a log until 20 is ready 9–18.
 */
export function stateLine(rows: readonly LogRow[], { reaches, end, isOffline }: LineSources): StateLine {
  const starts = [...new Set(rows.map(({ from }) => from))].sort((a, b) => a - b);
  let missed = 0;
  const closed = rows.map(({ from, until, state }): Stretch => {
    if (until !== null) return { name: state, from, until };
    const next = starts[firstWhere(starts.length, (i) => starts[i] > from)] ?? Number.POSITIVE_INFINITY;
    const limit = Math.min(next, end);
    if (reaches === null || isOffline(state)) return { name: state, from, until: limit };
    const last = Math.min(limit, endOfShift(from, reaches));
    if (last < limit) missed++;
    return { name: state, from, until: last };
  });
  const unstuck = (state: Stretch): Stretch => {
    if (!isStuck(state.from, state.until) || isOffline(state.name)) return state;
    missed++;
    return { ...state, until: Math.min(state.until, endOfShift(state.from, reaches ?? [])) };
  };
  // Row by row first: a row that got stuck takes none of those with it that it touches.
  const states = united(closed.map(unstuck)).map(unstuck);
  return { states: oneLine(states), neverLoggedOut: missed };
}

/** The end of the shift around a moment; the moment itself outside of all. */
function endOfShift(at: number, reaches: readonly Reach[]): number {
  const reach = reaches.find((one) => holds(one, at));
  return reach && at < reach.shift.until ? reach.shift.until : at;
}
