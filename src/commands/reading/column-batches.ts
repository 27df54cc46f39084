import { type ColumnBatch, WANTED } from '../../tables/column-batch.js';
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
    if (filter.queues.length > 0)
      for (const queue of wordsIn(batch, 'queue')) if (typeof queue === 'string') seen.allQueues.add(queue);
    skip?.(batch);
    for (const day of daysOf(batch)) seen.days.add(isoDate(day));
    for (const queue of wordsIn(batch, 'queue')) if (typeof queue === 'string') seen.queues.add(queue);
    for (const direction of wordsIn(batch, 'direction')) seen.directions.add(direction);
    seen.failed += failedIn(batch);
  };
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

/** The different words of a column in the rows of a batch; one nothing where the file does not fill the column. */
function wordsIn({ length, skipped, columns }: ColumnBatch, name: string): Iterable<Cell> {
  const column = columns.get(name);
  if (column?.kind !== 'words') return [null];
  const { ids, words } = column;
  const met = new Uint8Array(words.length);
  for (let row = 0; row < length; row++) if (skipped[row] === WANTED) met[ids[row]] = 1;
  return words.filter((_, id) => met[id] === 1);
}

/** Numbers of the days since 1970 on which the contacts of a batch arrived. */
function daysOf({ length, skipped, columns }: ColumnBatch): ReadonlySet<number> {
  const arrived = columns.get('arrived_at');
  const days = new Set<number>();
  if (arrived?.kind !== 'moments') return days;
  const { wallSec } = arrived;
  /** When the day of the row before began. */
  let midnight = Number.NaN;
  for (let row = 0; row < length; row++) {
    if (wallSec[row] >= midnight && wallSec[row] < midnight + DAY_SEC) continue;
    if (skipped[row] !== WANTED) continue;
    const day = Math.floor(wallSec[row] / DAY_SEC);
    days.add(day);
    midnight = day * DAY_SEC;
  }
  return days;
}
