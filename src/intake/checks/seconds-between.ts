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
const WHOLE_MINUTE = /T\d{2}:\d{2}(?::00(?:\.0+)?)?(?![:.\d])/;

/**
 * Whether something lasted longer than from one time to another, by more than clocks may differ: two seconds, or nearly a minute where both times
 * are whole minutes, as a spreadsheet leaves them that shows no seconds. False where one of them is unknown.
 *
 * `outlasts(65, '2026-10-01T09:00:00+08:00', '2026-10-01T09:01:00+08:00')` is `false`; `outlasts(125, …)` of the same times is `true`.
 */
export function outlasts(sec: Cell | undefined, from: Cell | undefined, until: Cell | undefined): boolean {
  const room = secondsBetween(from, until);
  if (room === null || typeof sec !== 'number' || sec <= room + SLACK_SEC) return false;
  return !areWholeMinutes(from, until) || sec >= room + MINUTE_SEC;
}

/** Whether a clock that has no seconds shows the same minute twice: what lies between lasted for 0 s by this clock, but for up to a minute in truth. */
export function isWithinMinute(from: Cell | undefined, until: Cell | undefined): boolean {
  return secondsBetween(from, until) === 0 && areWholeMinutes(from, until);
}

function areWholeMinutes(from: Cell | undefined, until: Cell | undefined): boolean {
  return WHOLE_MINUTE.test(String(from)) && WHOLE_MINUTE.test(String(until));
}
