import type { Span } from '../time/span.js';

/** A punch of the clock. */
export interface Punch {
  readonly at: number;
  /** Put in afterwards by hand (补卡). */
  readonly amended: boolean;
}

/** How somebody came to work on a day. */
export interface Attendance {
  readonly attended: boolean;
  /** Seconds late or gone early; 0 when in time (or within the tolerance), null where it cannot be known. */
  readonly lateSec: number | null;
  readonly earlySec: number | null;
  /** First and last punch, or first and last moment logged in; null where there is none. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  /** Punches that are missing, and those of coming or going that were put in afterwards. */
  readonly missing: number;
  readonly amended: number;
}

/** Nobody came; who did not come was neither late nor early. */
export const absence: Attendance = {
  attended: false,
  lateSec: null,
  earlySec: null,
  firstAt: null,
  lastAt: null,
  missing: 0,
  amended: 0,
};

/** Punches as near to each other as this are one: somebody has punched twice. */
const TWICE_SEC = 15 * 60;

/** What the punches of a day are compared with. */
export interface Expected {
  /** The shift; null where its times are not known. */
  readonly shift: Span | null;
  readonly graceSec: number;
  /** The end of what the clock tells of; a shift that ends later has no missing punch yet. */
  readonly until: number;
}

/**
 * Attendance from the punches of one person and day. The first is for coming, the last for going; all in between are passed over, and
 * punches within 15 minutes are one. Where there is one only, the other is missing: the one that is farther from the start or the end of
 * the shift. A day without a punch is an absence.
 */
export function attendanceOf(punches: readonly Punch[], { shift, graceSec, until }: Expected): Attendance {
  if (punches.length === 0) return absence;
  const sorted = [...punches].sort((a, b) => a.at - b.at || Number(b.amended) - Number(a.amended));
  const first = sorted[0];
  const last = sorted[sorted.length - 1];
  const both = last.at - first.at > TWICE_SEC;
  const came = both || (shift !== null && first.at - shift.from <= shift.until - first.at);
  const left = both || (shift !== null && !came);
  const stillThere = came && !left && shift !== null && shift.until >= until;
  return {
    attended: true,
    lateSec: came && shift ? beyond(first.at - shift.from, graceSec) : null,
    earlySec: left && shift ? beyond(shift.until - last.at, graceSec) : null,
    firstAt: first.at,
    lastAt: last.at,
    missing: both || stillThere ? 0 : 1,
    amended: (both ? [first, last] : [first]).filter(({ amended }) => amended).length,
  };
}

/** The seconds if they are more than the tolerance, else 0. */
function beyond(sec: number, graceSec: number): number {
  return sec > graceSec ? sec : 0;
}
