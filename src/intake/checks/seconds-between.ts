import type { Cell } from '../../tables/table.js';

/**
 * Seconds from one ISO time with offset to another; null where one of them is unknown, or the second is earlier.
 *
 * `secondsBetween('2026-10-01T09:00:00+08:00', '2026-10-01T09:01:00+08:00')` is 60.
 */
export function secondsBetween(from: Cell | undefined, until: Cell | undefined): number | null {
  if (typeof from !== 'string' || typeof until !== 'string') return null;
  const seconds = (Date.parse(until) - Date.parse(from)) / 1000;
  return seconds >= 0 ? seconds : null;
}
