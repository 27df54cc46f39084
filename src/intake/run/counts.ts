import type { Text } from '../../text/text.js';
import type { Reject } from '../outcome.js';
import type { RowWidths, WidthCounts } from './row-widths.js';
import { type Met, meetMore, type WatchCounts } from './watch-counts.js';

interface Counted {
  count: number;
}

/** What was counted over some rows of a file. */
export interface Counts {
  kept: number;
  made: number | null;
  readonly aside: Map<string, Counted & { reason: Text; firstRow: number }>;
  readonly rejects: Map<
    string,
    Counted & { reason: Text; first: { row: number; column: string; value: string } }
  >;
  readonly contradictions: Map<string, Met & { id: string; what: Text; example: Text }>;
  readonly rejected: Reject[];
  readonly watched: WatchCounts;
  readonly notes: Text[];
  readonly facts: Text[];
  readonly widths: WidthCounts | null;
}

/** Nothing counted yet. */
export function noCounts(widths: RowWidths | null): Counts {
  return {
    kept: 0,
    made: null,
    aside: new Map(),
    rejects: new Map(),
    contradictions: new Map(),
    rejected: [],
    watched: new Map(),
    notes: [],
    facts: [],
    widths: widths?.counts ?? null,
  };
}

/** Adds what was counted over later rows of the same file, whose numbers begin anew after `above`. */
export function joinCounts(counts: Counts, later: Counts, above: number): void {
  counts.kept += later.kept;
  for (const { row, ...reject } of later.rejected) counts.rejected.push({ ...reject, row: row + above });
  joinAll(counts.aside, later.aside, addCount, (one) => ({ ...one, firstRow: one.firstRow + above }));
  joinAll(counts.rejects, later.rejects, addCount, (one) => ({
    ...one,
    first: { ...one.first, row: one.first.row + above },
  }));
  const more = (whole: Met, part: Met) => meetMore(whole, part, above);
  const moved = <T extends Met>(one: T): T => ({ ...one, rows: one.rows.map((row) => row + above) });
  joinAll(counts.contradictions, later.contradictions, more, moved);
  joinAll(counts.watched, later.watched, more, moved);
}

function joinAll<T>(
  counts: Map<string, T>,
  later: ReadonlyMap<string, T>,
  add: (whole: T, part: T) => void,
  moved: (part: T) => T,
): void {
  for (const [key, part] of later) {
    const whole = counts.get(key);
    if (whole) add(whole, part);
    else counts.set(key, moved(part));
  }
}

function addCount(whole: Counted, part: Counted): void {
  whole.count += part.count;
}
