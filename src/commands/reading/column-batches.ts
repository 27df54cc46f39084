import { type BatchColumn, type ColumnBatch, WANTED } from '../../tables/column-batch.js';
import { isNoDemand } from '../../tables/contacts.js';
import type { Cell, Row } from '../../tables/table.js';
import { isoDate } from '../../time/calendar-date.js';
import { DAY_SEC } from '../../time/units.js';
import { type Filter, keepsAll, skipOthers } from './filter.js';

/** What came by while the rows were read. */
export interface Seen {
  readonly days: Set<string>;
  readonly queues: Set<string>;
  /** With `--queue` every queue that came by, wanted or not, to tell a name that is nowhere. */
  readonly allQueues: Set<string>;
  readonly directions: Set<Cell>;
  /** How long the rows of interval reports are. */
  readonly minutes: Set<number>;
  /** Contacts that came in and failed before they reached a queue. */
  failed: number;
}

/** Nothing yet. */
export function nothingSeen(): Seen {
  return {
    days: new Set(),
    queues: new Set(),
    allQueues: new Set(),
    directions: new Set(),
    minutes: new Set(),
    failed: 0,
  };
}

/** Adds what somebody else has seen. */
export function seeAll(seen: Seen, other: Seen): void {
  for (const day of other.days) seen.days.add(day);
  for (const queue of other.queues) seen.queues.add(queue);
  for (const queue of other.allQueues) seen.allQueues.add(queue);
  for (const direction of other.directions) seen.directions.add(direction);
  for (const minutes of other.minutes) seen.minutes.add(minutes);
  seen.failed += other.failed;
}

/** Whether a contact came in, but failed before it reached a queue: then nobody waited, and it is not offered. */
export function failedBefore({ outcome, direction, wait_sec: wait }: Row): boolean {
  return outcome === 'failed' && typeof wait !== 'number' && !isNoDemand(direction);
}

/** The columns that are looked at besides those of the figures. */
export const seenColumns = ['arrived_at', 'queue', 'direction'] as const;

/** What looks at batches of contacts as they come by: rows that are not wanted are skipped from then on. */
export function seeColumns(filter: Filter, seen: Seen): (batch: ColumnBatch) => void {
  const skip = keepsAll(filter) ? null : skipOthers(filter);
  return (batch) => {
    if (filter.queues.length > 0) addTexts(seen.allQueues, metIn(batch).queues);
    skip?.(batch);
    const { days, queues, directions } = metIn(batch);
    for (const day of days) seen.days.add(isoDate(day));
    addTexts(seen.queues, queues);
    for (const direction of directions) seen.directions.add(direction);
    seen.failed += failedIn(batch);
  };
}

function addTexts(texts: Set<string>, cells: readonly Cell[]): void {
  for (const cell of cells) if (typeof cell === 'string') texts.add(cell);
}

function failedIn({ length, skipped, columns }: ColumnBatch): number {
  const [outcome, direction, wait] = ['outcome', 'direction', 'wait_sec'].map((name) => columns.get(name));
  const failed = outcome?.kind === 'words' ? outcome.words.indexOf('failed') : -1;
  if (outcome?.kind !== 'words' || failed < 0) return 0;
  let count = 0;
  for (let row = 0; row < length; row++) {
    if (outcome.ids[row] !== failed || skipped[row] !== WANTED) continue;
    const way = direction?.kind === 'words' ? direction.words[direction.ids[row]] : null;
    const waited = wait?.kind === 'numbers' && !Number.isNaN(wait.values[row]);
    if (!waited && !isNoDemand(way)) count++;
  }
  return count;
}

/** The different queues and directions of the wanted rows, and the numbers of the days since 1970 on which they arrived. */
function metIn({ length, skipped, columns }: ColumnBatch) {
  const wanted = skipped.subarray(0, length);
  const arrived = columns.get('arrived_at');
  return {
    days: arrived?.kind === 'moments' ? daysIn(arrived.wallSec, wanted) : [],
    queues: wordsIn(columns.get('queue'), wanted),
    directions: wordsIn(columns.get('direction'), wanted),
  };
}

/** The words of a column in the wanted rows; nothing where the file does not fill the column. */
function wordsIn(column: BatchColumn | undefined, skipped: Uint8Array): readonly Cell[] {
  if (column?.kind !== 'words') return skipped.includes(WANTED) ? [null] : [];
  const met = new Uint8Array(column.words.length);
  markMet(column.ids, skipped, met);
  return column.words.filter((_, id) => met[id] === 1);
}

// Loops over all rows stand by themselves: what V8 makes fast for each thread then is little.

function markMet(ids: Int32Array, skipped: Uint8Array, met: Uint8Array): void {
  for (let row = 0; row < skipped.length; row++) if (skipped[row] === WANTED) met[ids[row]] = 1;
}

function daysIn(wallSec: Float64Array, skipped: Uint8Array): Iterable<number> {
  const days = new Set<number>();
  for (let row = 0; row < skipped.length; ) {
    const day = Math.floor(wallSec[row] / DAY_SEC);
    if (skipped[row] === WANTED && !Number.isNaN(day)) days.add(day);
    row = endOfDay(wallSec, skipped, row);
  }
  return days;
}

/** The first row behind this one that is of another day, or where another may begin. */
function endOfDay(wallSec: Float64Array, skipped: Uint8Array, first: number): number {
  const midnight = Math.floor(wallSec[first] / DAY_SEC) * DAY_SEC;
  if (skipped[first] !== WANTED) return first + 1;
  let row = first + 1;
  while (row < skipped.length && wallSec[row] >= midnight && wallSec[row] < midnight + DAY_SEC) row++;
  return row;
}
