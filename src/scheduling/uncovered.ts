import { groupBy } from '../stats/group-by.js';
import type { Text } from '../text/text.js';
import { dayOf } from '../time/calendar-date.js';
import { DAY_MINUTES } from '../time/units.js';
import { timeOf } from './blocks.js';
import { isAway } from './limits.js';
import type { DayPlan, Person, Problem, Shift } from './problem.js';
import type { State } from './state.js';

/** A stretch of time in which a queue lacks heads, and why. */
export interface Uncovered {
  readonly queue: string;
  readonly date: string;
  readonly startAt: string;
  readonly endAt: string;
  /** Most heads needed, and most missing, at once. */
  readonly needed: number;
  readonly missing: number;
  /** Hours of one head that are missing. */
  readonly missingHours: number;
  readonly reason: Text;
}

/** Days by person. */
type Plans = ReadonlyMap<string, readonly DayPlan[]>;

interface Stretch {
  readonly queue: number;
  readonly from: number;
  until: number;
  readonly missing: number;
  needed: number;
}

/** Every uncovered stretch: neighbouring slots of one day with the same shortage are one. */
export function uncovered(state: State, days: readonly DayPlan[]): Uncovered[] {
  const { problem, slotsPerDay } = state.model;
  const plans = groupBy(days, (day) => day.personId);
  return stretches(state).map((stretch) => {
    const day = Math.floor(stretch.from / slotsPerDay);
    const time = (slot: number) =>
      timeOf(problem, problem.days[day], (slot - day * slotsPerDay) * problem.slotMinutes);
    const hours = ((stretch.until - stretch.from) * stretch.missing * problem.slotMinutes) / 60;
    return {
      queue: state.pool.queues[stretch.queue],
      date: problem.days[day],
      startAt: time(stretch.from),
      endAt: time(stretch.until),
      needed: stretch.needed,
      missing: stretch.missing,
      missingHours: hours,
      reason: reasonFor(state, plans, stretch),
    };
  });
}

function stretches(state: State): Stretch[] {
  const { model, pool, coverage } = state;
  const found: Stretch[] = [];
  pool.queues.forEach((_, queue) => {
    let open: Stretch | null = null;
    for (let slot = 0; slot < model.slotsPlanned; slot++) {
      const missing = coverage.missing(slot, queue);
      const needed = pool.need[slot * pool.queues.length + queue];
      const goesOn = open && open.missing === missing && slot % model.slotsPerDay !== 0;
      if (open && goesOn) {
        open.until = slot + 1;
        open.needed = Math.max(open.needed, needed);
      } else {
        open = missing > 0 ? { queue, from: slot, until: slot + 1, missing, needed } : null;
        if (open) found.push(open);
      }
    }
  });
  return found.sort((a, b) => a.from - b.from || a.queue - b.queue);
}

function reasonFor(state: State, plans: Plans, stretch: Stretch): Text {
  const { problem, slotsPerDay } = state.model;
  const queue = state.pool.queues[stretch.queue];
  const qualified = problem.people.filter(
    (person) => person.queues.length === 0 || person.queues.includes(queue),
  );
  if (qualified.length === 0)
    return { en: 'nobody in the people sheet works this queue', zh: '“人员”表中没有人具备该队列技能' };
  const day = Math.floor(stretch.from / slotsPerDay);
  const minute = (stretch.from - day * slotsPerDay) * problem.slotMinutes;
  const covering = problem.shifts.filter((shift) => !shift.retired && reaches(shift, minute));
  if (covering.length === 0) return { en: 'no shift covers this time of day', zh: '没有班次覆盖该时间段' };
  if (day === 0 && covering.every((shift) => shift.startMinute > minute))
    return {
      en: 'only a shift of the day before covers this time: give the earlier roster with --previous',
      zh: '该时段只能由前一天的夜班覆盖，请用 --previous 提供上期排班表',
    };
  return headcount(problem, plans, qualified, problem.days[day], minute);
}

function reaches(shift: Shift, minute: number): boolean {
  return [minute, minute + DAY_MINUTES].some((at) => shift.startMinute <= at && at < shift.endMinute);
}

/** Says what those who could work the queue do at that time. */
function headcount(
  problem: Problem,
  plans: Plans,
  qualified: readonly Person[],
  date: string,
  minute: number,
): Text {
  const doing = qualified.map((person) =>
    activityAt(problem, plans.get(person.id) ?? [], person, date, minute),
  );
  const count = (what: string) => doing.filter((one) => one === what).length;
  const [working, meal, leave, off] = ['working', 'meal', 'leave', 'off'].map(count);
  const other = qualified.length - working - meal - leave - off;
  return headcountText(qualified.length, [
    [working, { en: 'at work', zh: '在岗' }],
    [meal, { en: 'at a meal', zh: '用餐' }],
    [other, { en: 'on another shift', zh: '其他时段上班' }],
    [off, { en: 'off', zh: '休息' }],
    [leave, { en: 'on leave', zh: '休假' }],
  ]);
}

/** `of 36 for this queue: 15 at work, 14 on another shift, 7 off`; what nobody does is left out. */
function headcountText(qualified: number, doing: readonly (readonly [number, Text])[]): Text {
  const some = doing.filter(([count]) => count > 0);
  return {
    en: `of ${qualified} for this queue: ${some.map(([count, what]) => `${count} ${what.en}`).join(', ')}`,
    zh: `可上该队列 ${qualified} 人：${some.map(([count, what]) => `${what.zh} ${count}`).join('、')}`,
  };
}

function activityAt(
  problem: Problem,
  own: readonly DayPlan[],
  person: Person,
  date: string,
  minute: number,
): 'working' | 'meal' | 'leave' | 'off' | 'other' {
  const at = dayOf(date) * DAY_MINUTES + minute;
  const near = own.filter((plan) => Math.abs(dayOf(plan.date) * DAY_MINUTES - at) < 2880);
  for (const plan of near) {
    const shift = problem.shifts.find((one) => one.id === plan.shiftId);
    const since = at - dayOf(plan.date) * DAY_MINUTES;
    if (!shift || since < shift.startMinute || since >= shift.endMinute) continue;
    const meal = plan.mealMinute;
    return meal !== null && since >= meal && since < meal + shift.mealMinutes ? 'meal' : 'working';
  }
  if (isAway(problem, person, date)) return 'leave';
  return own.some((plan) => plan.date === date && plan.activity === 'work') ? 'other' : 'off';
}
