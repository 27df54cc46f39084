import { groupBy } from '../stats/group-by.js';
import type { Activity } from '../tables/activity.js';
import { isoDate } from '../time/calendar-date.js';
import { parseIso } from '../time/iso.js';
import { attendanceOf } from './attendance.js';
import type { PersonDay } from './judge-person.js';
import { type PunchLog, punchLogsOf, workingDayOf } from './punches.js';

/**
 * The days of a punch clock without a roster: who came when, and which punches are missing or were amended. A day goes from four in the
 * morning to four in the morning, so that somebody who goes home after midnight is told to the evening before. Whether somebody was late
 * or absent cannot be known.
 */
export function daysOfClock(rows: readonly Activity[]): readonly PersonDay[] {
  const offsetMinutes = rows.length === 0 ? 0 : (parseIso(rows[0].start_at)?.offsetMinutes ?? 0);
  return punchLogsOf(rows, null).flatMap((log) => daysOf(log, offsetMinutes));
}

function daysOf({ agentId, agentName, punches, others }: PunchLog, offsetMinutes: number): PersonDay[] {
  const byDay = groupBy(punches, ({ at }) => isoDate(workingDayOf(at, offsetMinutes)));
  const unknown = { shift: null, graceSec: 0, until: Number.POSITIVE_INFINITY };
  return [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, own]) => ({
      agentId,
      agentName,
      date,
      shiftId: null,
      planned: 'none',
      parts: new Map(),
      exceptions: [],
      attendance: attendanceOf(own, unknown),
      offsetMinutes,
      others,
    }));
}
