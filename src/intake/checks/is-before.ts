import type { Cell } from '../../tables/table.js';

/**
 * Whether an ISO time with offset is before another. Equal offsets, the usual case, are compared as text.
 *
 * `isBefore('2026-10-01T08:00+08:00', '2026-10-01T09:00+08:00')` is `true`.
 */
export function isBefore(a: Cell, b: Cell): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return false;
  if (a.slice(-6) === b.slice(-6)) return a < b;
  return Date.parse(a) < Date.parse(b);
}
