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

/** Clocks that round differently may be this far apart, in seconds. */
const SLACK_SEC = 2;
const MINUTE_SEC = 60;

/**
 * How many seconds more than between two ISO times something may have lasted in truth: the seconds that clocks round differently, or a minute where both
 * times are full minutes, as of clocks without seconds.
 *
 * `slackBetween('2026-10-01T09:00:00+08:00', '2026-10-01T09:01:00+08:00')` is 60.
 */
export function slackBetween(from: Cell | undefined, until: Cell | undefined): number {
  return isFullMinute(from) && isFullMinute(until) ? MINUTE_SEC : SLACK_SEC;
}

/** Whether an ISO time has no seconds, or none above zero. */
export function isFullMinute(time: Cell | undefined): boolean {
  return typeof time === 'string' && time.startsWith(':00', 16);
}
