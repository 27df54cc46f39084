import { tzOffset } from '@date-fns/tz/tzOffset';
import { DAY_SEC } from './units.js';

/** Says how far a place's wall clock is from UTC at a given moment. */
export interface Zone {
  readonly name: string;
  /** Whether it is the clock of this machine, which every thread of it knows without the name. */
  readonly isSystem: boolean;
  /** Minutes east of UTC when the wall clock shows `wallSec`. In the hour that comes twice: the first; in the hour that is skipped: the offset before it. */
  offsetAtWall(wallSec: number): number;
  /** Minutes east of UTC at the given second of UTC. */
  offsetAtEpoch(epochSec: number): number;
}

/** Quarters of an hour; no clock has ever been changed twice within six hours, so that between two equal offsets there is no other. */
const STRETCH = 24;

/**
 * A named time zone (`Asia/Shanghai`) or a fixed offset (`+08:00`); null when there is no such zone.
 * Clock changes come from the system's zone data, through `@date-fns/tz`; looked up every six hours of UTC, and every quarter of
 * an hour where they differ.
 *
 * `createZone('Asia/Shanghai')!.offsetAtWall(1790845200)` is `480`.
 */
export function createZone(name: string): Zone | null {
  if (Number.isNaN(tzOffset(name, new Date(0)))) return null;
  return { name, isSystem: false, ...offsets((moment) => tzOffset(name, moment)) };
}

/**
 * The zone of this machine's clock. Whoever does not ask for its name does not wait for the data of all languages and zones, which takes
 * longer than many a file.
 *
 * Where `TZ` is `Asia/Shanghai`: `systemZone().offsetAtWall(1790845200)` is `480`.
 */
export function systemZone(): Zone {
  return {
    get name() {
      return Intl.DateTimeFormat().resolvedOptions().timeZone;
    },
    isSystem: true,
    ...offsets((moment) => -moment.getTimezoneOffset()),
  };
}

function offsets(at: (moment: Date) => number): Pick<Zone, 'offsetAtEpoch' | 'offsetAtWall'> {
  const known = new Map<number, number>();
  const offsetIn = (quarter: number): number => {
    let offset = known.get(quarter);
    if (offset === undefined) {
      offset = at(new Date(quarter * 900_000));
      known.set(quarter, offset);
    }
    return offset;
  };
  const offsetAtEpoch = (epochSec: number): number => {
    const quarter = Math.floor(epochSec / 900);
    const first = quarter - (((quarter % STRETCH) + STRETCH) % STRETCH);
    const offset = offsetIn(first);
    return offsetIn(first + STRETCH) === offset ? offset : offsetIn(quarter);
  };
  const offsetAtWall = (wallSec: number): number => {
    const before = offsetAtEpoch(wallSec - DAY_SEC - 60 * offsetAtEpoch(wallSec - DAY_SEC));
    const holds = (offset: number) => offsetAtEpoch(wallSec - offset * 60) === offset;
    if (holds(before)) return before;
    const after = offsetAtEpoch(wallSec + DAY_SEC - 60 * before);
    return holds(after) ? after : before;
  };
  return { offsetAtEpoch, offsetAtWall };
}
