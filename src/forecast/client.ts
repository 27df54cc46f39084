import { DataError } from '../text/errors.js';
import type { Text } from '../text/text.js';
import { dayNumber } from '../time/calendar-date.js';
import { parseIso } from '../time/iso.js';
import { DAY_MINUTES, DAY_SEC } from '../time/units.js';

/** A row of a client's forecast: a whole day (1440 minutes) or an interval. */
export interface ClientRow {
  /** Null when the client's file names no queue. */
  readonly queue: string | null;
  /** ISO date or time. */
  readonly interval_start: string;
  readonly interval_minutes: number;
  readonly offered: number;
  readonly aht_sec?: number | null;
}

/** What the client expects on a day: volume by interval, and handle time where given. */
export interface ClientDay {
  readonly volumes: Float64Array;
  readonly ahtSec: readonly (number | null)[];
}

/** Error of a client's forecast as a standard deviation of its logarithm, while nothing is known of past ones. */
export const clientSpread = 0.1;

/**
 * A client's forecast by day and interval of `minutes`. Finer rows are added up; coarser ones (a day, an hour) are spread by `shares`, evenly
 * where that knows nothing of the time.
 */
export function clientDays(
  rows: readonly ClientRow[],
  minutes: number,
  shares: (day: number) => Float64Array | null,
): Map<number, ClientDay> {
  const days = new Map<number, { volumes: Float64Array; ahtSec: (number | null)[] }>();
  rows.forEach((row, index) => {
    const time = parseIso(row.interval_start);
    if (time === null || !(row.offered >= 0)) throw notUsable(row, index, time === null);
    const day = dayNumber(time.wallSec);
    const minute = (time.wallSec - day * DAY_SEC) / 60;
    let entry = days.get(day);
    if (!entry) {
      const bins = DAY_MINUTES / minutes;
      entry = { volumes: new Float64Array(bins), ahtSec: new Array<number | null>(bins).fill(null) };
      days.set(day, entry);
    }
    const first = Math.floor(minute / minutes);
    const last = Math.max(first + 1, Math.ceil((minute + row.interval_minutes) / minutes));
    spread(entry, row, first, Math.min(last, entry.volumes.length), shares(day));
  });
  return days;
}

function spread(
  entry: { volumes: Float64Array; ahtSec: (number | null)[] },
  row: ClientRow,
  first: number,
  last: number,
  shares: Float64Array | null,
): void {
  let known = 0;
  for (let k = first; k < last; k++) known += shares?.[k] ?? 0;
  for (let k = first; k < last; k++) {
    const share = known > 0 ? shares![k] / known : 1 / (last - first);
    entry.volumes[k] += row.offered * share;
    if (row.aht_sec != null && share > 0) entry.ahtSec[k] = row.aht_sec;
  }
}

function notUsable(row: ClientRow, index: number, time: boolean): DataError {
  const column = time ? 'interval_start' : 'offered';
  const text: Text = time
    ? { en: 'the client forecast has a time that is none', zh: '甲方预测中的时间无法识别' }
    : { en: 'the client forecast has a volume that is none', zh: '甲方预测中的量无法识别' };
  return new DataError(text, { row: index + 2, column, value: String(row[column]) });
}
