import { DAY_SEC } from '../../time/units.js';
import type { Zone } from '../../time/zone.js';

const HALF_YEAR = 182 * DAY_SEC;
const FROM = Date.UTC(2000, 0, 1) / 1000;
const UNTIL = Date.UTC(2040, 0, 1) / 1000;

/** Whether the clock of a place is ever put forward or back. `Asia/Shanghai` has not done so since 1991. */
export function changesClock(zone: Zone): boolean {
  const first = zone.offsetAtEpoch(FROM);
  for (let at = FROM; at < UNTIL; at += HALF_YEAR) if (zone.offsetAtEpoch(at) !== first) return true;
  return false;
}

/**
 * For a wall-clock second that comes twice, because the clock is put back: minutes east of UTC the second time. Null for any other.
 *
 * In Berlin 02:30 on 25 October 2026 comes at +02:00 and again at +01:00: 60.
 */
export function laterOffset(zone: Zone, wallSec: number): number | null {
  const first = zone.offsetAtWall(wallSec);
  const epoch = wallSec - first * 60;
  for (const hours of [1, 3]) {
    const second = zone.offsetAtEpoch(epoch + hours * 3600);
    if (second < first && zone.offsetAtEpoch(wallSec - second * 60) === second) return second;
  }
  return null;
}

/** Whether a wall-clock second never comes, because the clock is put forward over it. `02:30` on 29 March 2026 in Berlin. */
export function isSkipped(zone: Zone, wallSec: number): boolean {
  const offset = zone.offsetAtWall(wallSec);
  return zone.offsetAtEpoch(wallSec - offset * 60) !== offset;
}
