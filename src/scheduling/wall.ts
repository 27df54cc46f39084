import { DataError } from '../text/errors.js';
import { parseIso } from '../time/iso.js';

/**
 * Seconds on the wall clock of an ISO time in a table; throws DataError, naming the column, when it is none.
 *
 * `wallOf('2026-10-01T09:00+08:00', 'interval_start')` is `1790845200`.
 */
export function wallOf(text: string, column: string): number {
  const time = parseIso(text);
  if (time) return time.wallSec;
  throw new DataError(
    { en: `${column} is not an ISO time`, zh: `${column} 不是 ISO 时间` },
    { column, value: text },
    { en: 'Write it as 2026-10-01T09:00+08:00.', zh: '请写成 2026-10-01T09:00+08:00。' },
  );
}
