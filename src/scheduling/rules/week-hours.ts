import { type LineDay, type PersonLine, weeksOf } from '../line.js';
import type { Problem, Shift } from '../problem.js';
import { type Breach, numberOf, type Rule } from './rule.js';

/** At most so many paid hours in a calendar week. */
export const maxHoursWeek: Rule = {
  key: 'max_hours_week',
  name: { en: 'Most hours a week', zh: '每周工时上限' },
  doc: {
    en: 'Paid hours in a calendar week (Monday to Sunday). The people sheet may set another value for a person. A week that is only partly planned counts pro rata, rounded up to whole shifts.',
    zh: '自然周（周一至周日）内的计薪工时上限，“人员”表可为个人另设。只排了一部分的周按天数折算，并向上取整到整班。',
  },
  kind: 'hard',
  value: 'number',
  unit: { en: 'hours', zh: '小时' },
  range: [1, 100],
  fallback: 40,
  check: (line, problem) => {
    const limit = line.person.maxMinutesWeek ?? inMinutes(numberOf(problem, maxHoursWeek));
    return limit === null ? [] : weeksOf(line).flatMap((week) => tooMuch(week, limit, problem));
  },
};

/** At least so many paid hours in a calendar week. */
export const minHoursWeek: Rule = {
  key: 'min_hours_week',
  name: { en: 'Fewest hours a week', zh: '每周工时下限' },
  doc: {
    en: 'Paid hours that everybody gets in a calendar week. The people sheet may set another value for a person. Leave and a week that is only partly planned reduce it pro rata, rounded down to whole shifts.',
    zh: '每人每个自然周至少安排的计薪工时，“人员”表可为个人另设。休假及只排了一部分的周按天数折算，并向下取整到整班。',
  },
  kind: 'hard',
  value: 'number',
  unit: { en: 'hours', zh: '小时' },
  range: [0, 100],
  fallback: null,
  check: (line, problem) => {
    const limit = line.person.minMinutesWeek ?? inMinutes(numberOf(problem, minHoursWeek));
    return limit === null ? [] : weeksOf(line).flatMap((week) => tooLittle(week, limit, line, problem));
  },
};

function inMinutes(hours: number | null): number | null {
  return hours === null ? null : hours * 60;
}

/** Hours of the roster before are past; only a week in which this one adds a shift can break the limit. */
function tooMuch(week: readonly LineDay[], limit: number, problem: Problem): Breach[] {
  if (!week.some((day) => day.planned && day.duties.length > 0)) return [];
  const known = week.filter((day) => day.known).length;
  const allowance = known === 7 ? 0 : longest(problem.shifts) - 1;
  const allowed = Math.min(limit, (limit * known) / 7 + allowance);
  return paid(week) > allowed ? [breach(week, paid(week), allowed, 'more', '超过')] : [];
}

function tooLittle(week: readonly LineDay[], limit: number, line: PersonLine, problem: Problem): Breach[] {
  const counted = week.filter((day) => day.known && !absent(day, line, problem)).length;
  const allowance = counted === 7 ? 0 : longest(problem.shifts) - 1;
  const needed = (limit * counted) / 7 - allowance;
  return paid(week) < needed ? [breach(week, paid(week), needed, 'less', '少于')] : [];
}

function absent(day: LineDay, line: PersonLine, problem: Problem): boolean {
  if (day.onLeave) return true;
  return problem.leave.some(
    (one) =>
      one.personId === line.person.id &&
      one.startMinute === null &&
      one.from <= day.date &&
      day.date <= one.until,
  );
}

function paid(week: readonly LineDay[]): number {
  return week.flatMap((day) => day.duties).reduce((sum, duty) => sum + (duty.shift?.paidMinutes ?? 0), 0);
}

function longest(shifts: readonly Shift[]): number {
  return Math.max(...shifts.map((shift) => shift.paidMinutes));
}

function breach(week: readonly LineDay[], minutes: number, limit: number, en: string, zh: string): Breach {
  const hours = (value: number) => Math.round((value / 60) * 100) / 100;
  return {
    date: week[0].date,
    text: {
      en: `${hours(minutes)} h in the week, ${en} than ${hours(limit)} h`,
      zh: `本周 ${hours(minutes)} 小时，${zh} ${hours(limit)} 小时`,
    },
  };
}
