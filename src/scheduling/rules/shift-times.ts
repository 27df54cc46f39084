import { DAY_MINUTES } from '../../time/units.js';
import type { Duty, LineDay } from '../line.js';
import type { Breach, Rule } from './rule.js';

/** A shift is worked at its own times, on a day on which the person may work it. */
export const shiftTimes: Rule = {
  key: 'shift_times',
  name: { en: 'Shifts as defined', zh: '按班次定义排班' },
  doc: {
    en: 'A shift begins and ends at the times of the shifts sheet, and only those work it who may. Always holds.',
    zh: '班次起止时间以“班次”表为准，且只排给允许上该班的人，始终有效。',
  },
  kind: 'hard',
  value: 'none',
  fallback: null,
  check: (line) =>
    line.days
      .filter((day) => day.planned)
      .flatMap((day) => day.duties.flatMap((duty) => troubles(duty, day, line.person.shifts))),
};

function troubles(duty: Duty, day: LineDay, allowed: readonly string[]): Breach[] {
  const { shift, shiftId } = duty;
  const found: Breach[] = [];
  const say = (en: string, zh: string) => found.push({ date: day.date, text: { en, zh } });
  if (!shift) say(`shift ${shiftId} is not in the shifts sheet`, `“班次”表中没有 ${shiftId}`);
  const midnight = day.dayNumber * DAY_MINUTES;
  if (
    shift &&
    (duty.startWall !== midnight + shift.startMinute || duty.endWall !== midnight + shift.endMinute)
  )
    say(`shift ${shiftId} does not keep its times`, `班次 ${shiftId} 的起止时间与定义不符`);
  if (allowed.length > 0 && !allowed.includes(shiftId))
    say(`may not work shift ${shiftId}`, `不可上班次 ${shiftId}`);
  return found;
}
