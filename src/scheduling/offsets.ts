import type { Requirement } from '../tables/requirement.js';
import { DataError } from '../text/errors.js';
import { parseIso } from '../time/iso.js';

/**
 * The clock's distance from UTC at any second of the wall clock, as the requirement shows it: that of the interval before
 * (for times before the first: of the first). Minutes east of UTC.
 */
export function offsetsOf(requirement: readonly Requirement[]): (wallSec: number) => number {
  const steps: { wallSec: number; offsetMinutes: number }[] = [];
  const times = requirement.map((row) => parseIso(row.interval_start)).filter((time) => time !== null);
  for (const time of times.sort((a, b) => a.wallSec - b.wallSec)) {
    if (steps.at(-1)?.offsetMinutes !== time.offsetMinutes) steps.push(time);
  }
  if (steps.length === 0)
    throw new DataError({ en: 'the requirement has no times', zh: '人力需求表没有时间' });
  return (wallSec) =>
    steps.findLast((step) => step.wallSec <= wallSec)?.offsetMinutes ?? steps[0].offsetMinutes;
}
