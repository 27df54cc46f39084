import type { RosterBlock } from '../tables/roster.js';
import { dayOf } from '../time/calendar-date.js';
import { formatIso } from '../time/iso.js';
import { DAY_MINUTES } from '../time/units.js';
import type { Zone } from '../time/zone.js';

/** When a shift begins and ends, in minutes after midnight of its day; the end may be on the next. */
export interface ShiftTimes {
  readonly startMinute: number;
  readonly endMinute: number;
}

/**
 * The roster with the times of its shifts, where it has codes only (A1, B2 …). Rows that have times keep them; codes without times stay
 * without.
 *
 * With A1 from 480 to 1020, a row of A1 on 2026-04-01 becomes 08:00 to 17:00 of that day.
 */
export function withTimes(
  roster: readonly RosterBlock[],
  times: ReadonlyMap<string, ShiftTimes>,
  zone: Zone,
): readonly RosterBlock[] {
  if (times.size === 0) return roster;
  return roster.map((block) => {
    const shift = block.shift_id === null ? undefined : times.get(block.shift_id);
    if (!shift || block.start_at !== null) return block;
    const at = (minute: number) => {
      const wallSec = (dayOf(block.date) * DAY_MINUTES + minute) * 60;
      return formatIso({ wallSec, offsetMinutes: zone.offsetAtWall(wallSec) }, 'minute');
    };
    return { ...block, start_at: at(shift.startMinute), end_at: at(shift.endMinute) };
  });
}
