import type { Cell, Row } from '../tables/table.js';
import type { PersonDay } from './judge-person.js';
import type { Key } from './keys.js';
import { activities, type Kind } from './kinds.js';
import type { Rule } from './rules/rule.js';
import { add, none, type Sums } from './sums.js';

/** Days that are counted together. */
export interface DayGroup {
  readonly keys: Row;
  readonly days: readonly PersonDay[];
  /** The scheduled activity that alone is counted; undefined for all. */
  readonly activity?: Kind | null;
}

/** Scheduled activities in their usual order; what is outside the shift last. */
const inOrder: readonly (Kind | null)[] = [...activities.map(({ id }) => id), null];

/** Days by keys, in order; with `byActivity` each group once more by scheduled activity. */
export function groupsOf(
  days: readonly PersonDay[],
  keys: readonly Key[],
  byActivity: boolean,
): readonly DayGroup[] {
  const groups = new Map<string, { keys: Record<string, Cell>; days: PersonDay[]; activity?: Kind | null }>();
  for (const day of days) {
    const values = Object.fromEntries(keys.map((key) => [key.column, key.of(day)]));
    const cuts = byActivity ? inOrder.filter((activity) => day.parts.has(activity)) : [undefined];
    for (const activity of cuts) {
      const row = activity === undefined ? values : { ...values, activity: activity ?? 'outside' };
      const id = JSON.stringify(row);
      const group = groups.get(id);
      if (group) group.days.push(day);
      else groups.set(id, { keys: row, days: [day], activity });
    }
  }
  const ranks = keys.map((key) => rankOf(days, key));
  const activityRank = ({ activity }: DayGroup) => inOrder.indexOf(activity ?? null);
  return [...groups.values()].sort(
    (a, b) => inRank(a.days[0], b.days[0], ranks) || activityRank(a) - activityRank(b),
  );
}

/** Where a day stands among the values of a key: people as in the roster, everything else by its value, unknown last. */
function rankOf(days: readonly PersonDay[], key: Key): (day: PersonDay) => number {
  const values = [...new Set(days.map((day) => key.of(day)))];
  if (!key.column.startsWith('agent_')) values.sort(byValue);
  const ranks = new Map(values.map((value, rank) => [value, rank]));
  return (day) => ranks.get(key.of(day)) as number;
}

function byValue(a: Cell, b: Cell): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
}

function inRank(a: PersonDay, b: PersonDay, ranks: readonly ((day: PersonDay) => number)[]): number {
  for (const rank of ranks) if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return 0;
}

/** The sums of a group over all its days, or over one activity of them. */
export function sumsIn({ days, activity }: DayGroup): Sums {
  return days
    .flatMap(({ parts }) => (activity === undefined ? [...parts.values()] : (parts.get(activity) ?? [])))
    .reduce(add, none);
}

/** The columns about adherence of a group: sums, and the ratios made from them; empty where no log tells of it. */
export function adherenceCells(group: DayGroup, rule: Rule): Row {
  const sums = sumsIn(group);
  const known = group.days.some(({ parts }) => parts.size > 0);
  if (!known) return {};
  const whole = sums.scheduledSec + (rule.outsideCounts ? sums.outsideSec : 0);
  return {
    scheduled_sec: whole,
    adherent_sec: Math.max(0, whole - sums.exceptionSec),
    exception_sec: sums.exceptionSec,
    exceptions: sums.exceptions,
    adherence: rule.adherence(sums),
    conformance: rule.conformance(sums),
    scheduled_work_sec: sums.scheduledWorkSec,
    work_sec: sums.workSec,
    present_sec: sums.presentSec,
    outside_sec: sums.outsideSec,
    excused_sec: sums.excusedSec,
    unknown_sec: sums.unknownSec,
  };
}

/** The columns about attendance of a group. */
export function attendanceCells({ days }: DayGroup): Row {
  const known = days.flatMap(({ attendance }) => attendance ?? []);
  const attended = known.filter((one) => one.attended);
  const total = (values: readonly (number | null)[]) => {
    const there = values.filter((value) => value !== null);
    return there.length === 0 && known.length > 0 ? null : there.reduce((sum, value) => sum + value, 0);
  };
  const times = (values: readonly (number | null)[]) =>
    total(values.map((value) => value && Math.sign(value)));
  const late = known.map(({ lateSec }) => lateSec);
  const early = known.map(({ earlySec }) => earlySec);
  return {
    shifts: known.length,
    attended: attended.length,
    absent: known.length - attended.length,
    attendance_rate: known.length === 0 ? null : attended.length / known.length,
    leave_days: days.filter(({ planned }) => planned === 'leave').length,
    late: times(late),
    late_sec: total(late),
    early_leave: times(early),
    early_leave_sec: total(early),
    missing_punches: total(known.map(({ missing }) => missing)),
    amended_punches: total(known.map(({ amended }) => amended)),
  };
}
