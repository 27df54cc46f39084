import { isoDate } from '../../time/calendar-date.js';
import { DAY_SEC } from '../../time/units.js';
import type { Zone } from '../../time/zone.js';

const TWO = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));

/** Writes many wall-clock times as ISO 8601 with the offset of a zone; faster than `formatIso`, with the same result. */
export interface IsoWriter {
  /** `2026-10-01T09:00:00+08:00` for a wall-clock second; with the given offset in minutes, or the zone's. */
  second(wallSec: number, offsetMinutes?: number): string;
  /** The same to the minute: `2026-10-01T09:00+08:00`. */
  minute(wallSec: number, offsetMinutes?: number): string;
}

/** A writer for times in one zone. The last day and the last offset are kept, for neighbouring rows share them. */
export function createIsoWriter(zone: Zone): IsoWriter {
  let day = Number.NaN;
  let dayText = '';
  let quarter = Number.NaN;
  let offset = 0;
  let shownOffset = Number.NaN;
  let offsetText = '';
  const head = (wallSec: number): string => {
    const thisDay = Math.floor(wallSec / DAY_SEC);
    if (thisDay !== day) {
      day = thisDay;
      dayText = `${isoDate(thisDay)}T`;
    }
    return dayText;
  };
  const tail = (wallSec: number, given: number | undefined): string => {
    let minutes = given;
    if (minutes === undefined) {
      const thisQuarter = Math.floor(wallSec / 900);
      if (thisQuarter !== quarter) {
        quarter = thisQuarter;
        offset = zone.offsetAtWall(wallSec);
      }
      minutes = offset;
    }
    if (minutes !== shownOffset) {
      shownOffset = minutes;
      const size = Math.abs(minutes);
      offsetText = `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${TWO[size % 60]}`;
    }
    return offsetText;
  };
  const clock = (wallSec: number): string => {
    const second = wallSec - Math.floor(wallSec / DAY_SEC) * DAY_SEC;
    return `${TWO[Math.floor(second / 3600)]}:${TWO[Math.floor(second / 60) % 60]}`;
  };
  return {
    second: (wallSec, given) => {
      const whole = Math.floor(wallSec);
      return `${head(whole)}${clock(whole)}:${TWO[((whole % 60) + 60) % 60]}${tail(whole, given)}`;
    },
    minute: (wallSec, given) => {
      const whole = Math.floor(wallSec);
      return head(whole) + clock(whole) + tail(whole, given);
    },
  };
}
