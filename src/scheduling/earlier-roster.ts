import { groupBy } from '../stats/group-by.js';
import type { RosterBlock } from '../tables/roster.js';
import { plural } from '../text/plural.js';
import { listedNames } from '../text/punctuation.js';
import type { Text } from '../text/text.js';
import { dayOf } from '../time/calendar-date.js';
import { DAY_MINUTES } from '../time/units.js';
import type { Planning } from './planning/table.js';
import type { DayPlan, Leave, Shift } from './problem.js';
import { wallOf } from './wall.js';

const HISTORY_DAYS = 35;

/** What an earlier roster brings into a plan. */
export interface Earlier {
  readonly history: readonly DayPlan[];
  readonly locked: readonly DayPlan[];
  /** Locked days of leave. */
  readonly leave: readonly Leave[];
  /** Shifts that the planning tables no longer have. */
  readonly retired: readonly Shift[];
  readonly notes: readonly Text[];
}

/** Sorts the blocks of an earlier roster: days before the plan are history, locked days of the plan stay. */
export function earlierRoster(
  blocks: readonly RosterBlock[],
  planning: Planning,
  days: readonly string[],
): Earlier {
  const known = new Set(planning.people.map((person) => person.id));
  const shiftIds = new Set(planning.shifts.map((shift) => shift.id));
  const plans = [...groupBy(blocks, (block) => `${block.agent_id} ${block.date}`).values()];
  const own = plans.filter(([block]) => known.has(block.agent_id));
  const planOf = (day: readonly RosterBlock[]) => planFor(day, shiftIds);
  const oldest = dayOf(days[0]) - HISTORY_DAYS;
  const history = own.filter(([block]) => block.date < days[0] && dayOf(block.date) >= oldest).map(planOf);
  const kept = own.filter((day) => days.includes(day[0].date) && day.some((block) => block.locked === true));
  const strangers = new Set(
    blocks.filter((block) => !known.has(block.agent_id)).map((block) => block.agent_id),
  );
  return {
    history,
    locked: kept.map(planOf),
    leave: kept
      .map(planOf)
      .filter((plan) => plan.activity === 'leave')
      .map(asLeave),
    retired: retiredShifts([...own], planning.shifts),
    notes: [
      ...(strangers.size > 0 ? [left([...strangers])] : []),
      ...timelessNotes(
        own.filter(([block]) => block.date >= days[0] || dayOf(block.date) >= oldest),
        shiftIds,
      ),
    ],
  };
}

/** A shift counts as worked if its times are known: from the block itself, or, where a roster only holds codes, from the shifts sheet. */
function planFor(day: readonly RosterBlock[], shiftIds: ReadonlySet<string>): DayPlan {
  const [first] = day;
  const shift =
    day.find((block) => block.shift_id !== null && block.start_at !== null) ??
    day.find((block) => shiftIds.has(block.shift_id ?? ''));
  const meal = day.find((block) => block.activity === 'meal' && block.start_at !== null);
  return {
    personId: first.agent_id,
    date: first.date,
    activity: shift ? 'work' : first.activity === 'leave' ? 'leave' : 'off',
    shiftId: shift?.shift_id ?? null,
    mealMinute: meal ? minuteIn(meal.start_at, first.date) : null,
  };
}

function minuteIn(time: string | null, date: string): number {
  return wallOf(time ?? '', 'start_at') / 60 - dayOf(date) * DAY_MINUTES;
}

function asLeave(plan: DayPlan): Leave {
  return {
    personId: plan.personId,
    from: plan.date,
    until: plan.date,
    type: '',
    startMinute: null,
    endMinute: null,
  };
}

/** A shift code that the shifts table lacks keeps the times that the roster shows. */
function retiredShifts(days: readonly (readonly RosterBlock[])[], shifts: readonly Shift[]): Shift[] {
  const found = new Map<string, Shift>();
  for (const day of days) {
    const id = day.find((block) => block.shift_id !== null && block.start_at !== null)?.shift_id;
    if (!id || found.has(id) || shifts.some((shift) => shift.id === id)) continue;
    found.set(id, shiftFrom(id, day));
  }
  return [...found.values()];
}

function shiftFrom(id: string, day: readonly RosterBlock[]): Shift {
  const timed = day.filter((block) => block.start_at !== null && block.end_at !== null);
  const startMinute = Math.min(...timed.map((block) => minuteIn(block.start_at, block.date)));
  const endMinute = Math.max(...timed.map((block) => minuteIn(block.end_at, block.date)));
  const meal = timed.find((block) => block.activity === 'meal');
  const mealFrom = meal ? minuteIn(meal.start_at, meal.date) : startMinute;
  const mealUntil = meal ? minuteIn(meal.end_at, meal.date) : startMinute;
  return {
    id,
    name: id,
    startMinute,
    endMinute,
    mealMinutes: mealUntil - mealFrom,
    mealFrom: startMinute,
    mealUntil: endMinute,
    paidMinutes: endMinute - startMinute - (mealUntil - mealFrom),
    night: endMinute > DAY_MINUTES,
    retired: true,
  };
}

/** Names that are shown of a list. */
const SHOWN = 5;

/** Shifts without times that the shifts sheet does not know either cannot be placed in time: that is said. */
function timelessNotes(days: readonly (readonly RosterBlock[])[], shiftIds: ReadonlySet<string>): Text[] {
  const codes = days
    .filter((day) => day.every((block) => block.start_at === null))
    .flatMap((day) => day.flatMap((block) => block.shift_id ?? []))
    .filter((id) => !shiftIds.has(id));
  if (codes.length === 0) return [];
  const list = listedNames([...new Set(codes)], SHOWN);
  return [
    {
      en: `the earlier roster has ${plural(codes.length, 'shift')} without times, of codes that the shifts sheet does not have (${list.en}): taken as days off; add the codes to the sheet`,
      zh: `上期排班表中有 ${codes.length} 个班次没有起止时间，“班次”表也没有对应代码（${list.zh}），已按休息处理，请在“班次”表中补充`,
    },
  ];
}

function left(ids: readonly string[]): Text {
  const { en, zh } = listedNames(ids, SHOWN);
  return {
    en: `the earlier roster has ${plural(ids.length, 'agent')} who ${ids.length === 1 ? 'is' : 'are'} not in the people sheet, left out: ${en}`,
    zh: `上期排班表中有 ${ids.length} 人不在“人员”表中，未参与排班：${zh}`,
  };
}
