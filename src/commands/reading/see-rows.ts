import type { Row } from '../../tables/table.js';
import { failedBefore, type Seen } from './column-batches.js';

/** Sees rows that count; `time` is the column that says when they happen. */
export function seeRows(rows: readonly Row[], time: string | null, seen: Seen): void {
  let last = '';
  for (const row of rows) {
    const at = time === null ? null : row[time];
    if (typeof at === 'string' && !at.startsWith(last || ' ')) {
      last = at.slice(0, 10);
      seen.days.add(last);
    }
    if (typeof row.queue === 'string') seen.queues.add(row.queue);
    seen.directions.add(row.direction ?? null);
    if (failedBefore(row)) seen.failed++;
    if (typeof row.interval_minutes === 'number') seen.minutes.add(row.interval_minutes);
  }
}

/** Sees of which queues rows come by, whether they count or not. */
export function seeQueues(rows: readonly Row[], seen: Seen): void {
  for (const { queue } of rows) if (typeof queue === 'string') seen.allQueues.add(queue);
}
