import { parseIso } from '../../../time/iso.js';
import { DAY_SEC } from '../../../time/units.js';
import type { Zone } from '../../../time/zone.js';
import { isBefore } from '../../checks/is-before.js';
import type { IsoWriter } from '../../values/iso-writer.js';
import { laterOffset } from '../../values/repeated-hour.js';
import type { DraftRow } from '../row-plan.js';

/** Puts right a row whose times are out of order for a known reason; asked only for such rows. */
export type Repair = (row: DraftRow) => void;

const LONGEST = DAY_SEC / 2;

/**
 * For a time of day that borrows its date from the arrival: a call that arrives before midnight is answered or ends on the next day. A clock
 * of 0:00:00 that would be more than twelve hours after the arrival never happened.
 */
export function nextDay(field: 'answered_at' | 'ended_at', writer: IsoWriter): Repair {
  return (row) => {
    const [arrived, time] = [wallOf(row.arrived_at), wallOf(row[field])];
    if (arrived === null || time === null || time >= arrived) return;
    if (time + DAY_SEC - arrived <= LONGEST) row[field] = writer.second(time + DAY_SEC);
    else if (time % DAY_SEC === 0) row[field] = null;
  };
}

/** For a time in the hour that the clock shows twice: if it lies before the one that it follows, it is in the second of the two. */
export function secondPass(field: string, after: string, zone: Zone, writer: IsoWriter): Repair {
  return (row) => {
    if (!isBefore(row[field], row[after])) return;
    const wall = wallOf(row[field]);
    const offset = wall === null ? null : laterOffset(zone, wall);
    if (wall === null || offset === null) return;
    const later = writer.second(wall, offset);
    if (!isBefore(later, row[after])) row[field] = later;
  };
}

function wallOf(cell: unknown): number | null {
  return typeof cell === 'string' ? (parseIso(cell)?.wallSec ?? null) : null;
}
