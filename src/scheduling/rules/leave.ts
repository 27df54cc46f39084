import { dayOf } from '../../time/calendar-date.js';
import { DAY_MINUTES } from '../../time/units.js';
import type { LineDay } from '../line.js';
import type { Leave, Problem } from '../problem.js';
import type { Breach, Rule } from './rule.js';

/** Nobody works while on leave. */
export const leave: Rule = {
  key: 'leave',
  name: { en: 'Leave', zh: '休假' },
  doc: {
    en: 'No shift touches leave or unavailable hours, not even the end of a night shift. Always holds.',
    zh: '任何班次都不得与休假或不可用时间重叠（包括前一晚夜班的结束部分），始终有效。',
  },
  kind: 'hard',
  value: 'none',
  fallback: null,
  check: (line, problem) => {
    const absences = absencesOf(problem, line.person.id);
    return line.days.filter((day) => day.planned).flatMap((day) => clashes(day, absences));
  },
};

interface Absence {
  readonly startWall: number;
  readonly endWall: number;
  readonly type: string;
}

function absencesOf(problem: Problem, personId: string): Absence[] {
  return problem.leave.filter((one) => one.personId === personId).flatMap(daily);
}

function daily(one: Leave): Absence[] {
  const found: Absence[] = [];
  for (let day = dayOf(one.from); day <= dayOf(one.until); day++)
    found.push({
      startWall: day * DAY_MINUTES + (one.startMinute ?? 0),
      endWall: day * DAY_MINUTES + (one.endMinute ?? DAY_MINUTES),
      type: one.type,
    });
  return found;
}

function clashes(day: LineDay, absences: readonly Absence[]): Breach[] {
  return day.duties.flatMap((duty) =>
    absences
      .filter((absence) => duty.startWall < absence.endWall && absence.startWall < duty.endWall)
      .map(({ type }) => ({
        date: day.date,
        text: { en: `works during leave (${type})`, zh: `休假（${type}）期间排班` },
      })),
  );
}
