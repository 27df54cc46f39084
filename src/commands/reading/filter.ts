import { type ColumnBatch, PASSED_OVER, WANTED } from '../../tables/column-batch.js';
import type { Cell, Row } from '../../tables/table.js';
import { parseIso } from '../../time/iso.js';
import { DAY_SEC } from '../../time/units.js';

/** What `--queue`, `--from` and `--until` leave over. Dates and times are on the wall clock. */
export interface Filter {
  readonly queues: readonly string[];
  /** ISO date, or date with time; rows from then on. */
  readonly from: string | null;
  /** ISO date (the day included), or date with time (before it). */
  readonly until: string | null;
}

/** The columns that say when a row happens, by table. */
const TIME_COLUMNS = ['arrived_at', 'interval_start', 'period_start', 'date', 'start_at'];

/** The column of a table that says when a row happens; null when it has none. */
export function timeColumn(names: readonly string[]): string | null {
  return TIME_COLUMNS.find((name) => names.includes(name)) ?? null;
}

/**
 * Whether a row is wanted. ISO texts of the same form compare like times, so no date is parsed here.
 *
 * `keeps({ queues: [], from: '2026-10-01', until: null }, 'arrived_at')({ arrived_at: '2026-09-30T23:59:59+08:00' })` is `false`.
 */
export function keeps(filter: Filter, time: string | null): (row: Row) => boolean {
  const { from, until } = filter;
  const queues = new Set<unknown>(filter.queues);
  const wholeDay = until !== null && until.length === 10;
  return (row) => {
    if (queues.size > 0 && !queues.has(row.queue)) return false;
    const at = time === null ? null : row[time];
    if (typeof at !== 'string') return true;
    if (from !== null && at.slice(0, 16) < from) return false;
    return until === null || (wholeDay ? at.slice(0, 10) <= until : at.slice(0, 16) < until);
  };
}

/** The same for contacts as columns: marks as passed over those that are not wanted. */
export function skipOthers({ queues, from, until }: Filter): (batch: ColumnBatch) => void {
  const wanted = new Set<Cell>(queues);
  const first = from === null ? Number.NEGATIVE_INFINITY : wallSecOfText(from);
  const end =
    until === null ? Number.POSITIVE_INFINITY : wallSecOfText(until) + (until.length === 10 ? DAY_SEC : 0);
  return ({ length, skipped, columns }) => {
    const [queue, arrived] = [columns.get('queue'), columns.get('arrived_at')];
    const ids = queue?.kind === 'words' ? queue.ids : null;
    const isWanted = queue?.kind === 'words' ? queue.words.map((word) => wanted.has(word)) : [];
    const wall = arrived?.kind === 'moments' ? arrived.wallSec : null;
    for (let row = 0; row < length; row++) {
      if (skipped[row] !== WANTED) continue;
      if (wanted.size > 0 && !isWanted[ids?.[row] ?? -1]) skipped[row] = PASSED_OVER;
      if (wall && (wall[row] < first || wall[row] >= end)) skipped[row] = PASSED_OVER;
    }
  };
}

function wallSecOfText(text: string): number {
  return parseIso(text)!.wallSec;
}

/** Whether the filter leaves everything as it is. */
export function keepsAll(filter: Filter): boolean {
  return filter.queues.length === 0 && filter.from === null && filter.until === null;
}
