import { type Kind, kindOf, type StateNames } from './kinds.js';
import { LONGEST_STATE_SEC, type LogRow } from './log.js';
import { type Named, overlay, united } from './overlay.js';
import type { Reach } from './reach.js';
import { holds } from './span.js';

/** What one person did: one state at a time, in order; between them the person is logged out. */
export interface StateLine {
  readonly states: readonly Named[];
  /** States whose end is not known, or that lasted longer than anybody works; they end with the shift. */
  readonly neverLoggedOut: number;
}

/**
 * One line of states from the rows of a log, by stated rules. A state without an end lasts until the agent's next state, but not beyond
 * the end of the shift in which it began (nor beyond `now`, the end of the log); outside any shift nothing is known of it. So does a
 * state of more than 16 hours, unless it is one of being logged out. Overlaps are resolved by `overlay`.
 */
export function stateLine(
  rows: readonly LogRow[],
  reaches: readonly Reach[],
  names: StateNames,
  now: number,
): StateLine {
  const starts = [...new Set(rows.map(({ from }) => from))].sort((a, b) => a - b);
  let missed = 0;
  const closed = rows.map(({ from, until, state }): Named => {
    if (until !== null) return { name: state, from, until };
    const next = starts[firstAfter(starts, from)] ?? Number.POSITIVE_INFINITY;
    const limit = Math.min(next, now);
    const end = Math.min(limit, endOfShift(from, reaches));
    if (end < limit) missed++;
    return { name: state, from, until: end };
  });
  const states = united(closed).map((state) => {
    if (state.until - state.from <= LONGEST_STATE_SEC || kindOf(state.name, names) === 'offline')
      return state;
    missed++;
    return { ...state, until: Math.min(state.until, endOfShift(state.from, reaches)) };
  });
  return { states: overlay(states), neverLoggedOut: missed };
}

/** The end of the shift around a moment; the moment itself outside of all. */
function endOfShift(at: number, reaches: readonly Reach[]): number {
  const reach = reaches.find((one) => holds(one, at));
  return reach && at < reach.shift.until ? reach.shift.until : at;
}

function firstAfter(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The kind of a state; `offline` where there is no state, null where its name is not mapped to any. */
export function kindIn(state: string | null, names: StateNames): Kind | null {
  return state === null ? 'offline' : kindOf(state, names);
}
