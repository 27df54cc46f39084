import type { Requirement } from '../tables/requirement.js';
import { DataError } from '../text/errors.js';
import { dayOf } from '../time/calendar-date.js';
import { DAY_MINUTES } from '../time/units.js';
import type { Demand, Shift } from './problem.js';
import { wallOf } from './wall.js';

/** The time grid of a plan. */
export interface Grid {
  readonly days: readonly string[];
  readonly minutes: number;
}

const FINEST_MINUTES = 5;
const COARSEST_INTERVAL_MINUTES = 240;

/**
 * The longest slot on which every interval, shift and meal break begins and ends, in minutes.
 *
 * Half hours with a shift from 08:15 give `15`.
 */
export function gridOf(shifts: readonly Shift[], requirement: readonly Requirement[]): number {
  const intervals = [...new Set(requirement.map((row) => row.interval_minutes))];
  const coarse = intervals.find((minutes) => minutes > COARSEST_INTERVAL_MINUTES);
  if (coarse !== undefined) throw tooCoarse(coarse);
  const starts = [
    ...new Set(requirement.map((row) => (wallOf(row.interval_start, 'interval_start') / 60) % DAY_MINUTES)),
  ];
  const common = shifts.reduce(
    (step, shift) => {
      const finer = [step, ...timesOf(shift)].reduce(divisor);
      if (finer < FINEST_MINUTES) throw tooFine(shift);
      return finer;
    },
    [DAY_MINUTES, ...intervals, ...starts].reduce(divisor),
  );
  return common;
}

function timesOf(shift: Shift): number[] {
  const meal = shift.mealMinutes > 0 ? [shift.mealMinutes, shift.mealFrom] : [];
  return [shift.startMinute, shift.endMinute, ...meal];
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

/** Heads to be rostered, by queue and slot. In the hour that a clock change repeats, the greater of the two counts. */
export function slotsOf(requirement: readonly Requirement[], grid: Grid): Demand[] {
  const first = dayOf(grid.days[0]) * DAY_MINUTES;
  const heads = new Map<string, Demand>();
  for (const { rows, wall } of sameTime(requirement)) {
    const count = Math.max(...rows);
    const queue = wall.queue;
    for (let at = 0; at < wall.minutes; at += grid.minutes) {
      const slot = Math.round((wall.minute + at - first) / grid.minutes);
      if (count > 0) heads.set(`${slot} ${queue}`, { queue, slot, heads: count });
    }
  }
  return [...heads.values()];
}

interface Wall {
  readonly queue: string;
  readonly minute: number;
  readonly minutes: number;
}

/** Heads of one queue at one time of the clock: channels are added up, clock times that come twice are kept apart. */
function sameTime(requirement: readonly Requirement[]): { wall: Wall; rows: number[] }[] {
  const byWall = new Map<string, { wall: Wall; byMoment: Map<string, number> }>();
  for (const row of requirement) {
    const wall = {
      queue: row.queue ?? '',
      minute: wallOf(row.interval_start, 'interval_start') / 60,
      minutes: row.interval_minutes,
    };
    const key = `${wall.minute} ${wall.queue}`;
    const known = byWall.get(key) ?? { wall, byMoment: new Map<string, number>() };
    byWall.set(key, known);
    known.byMoment.set(
      row.interval_start,
      (known.byMoment.get(row.interval_start) ?? 0) + row.rostered_staff,
    );
  }
  return [...byWall.values()].map(({ wall, byMoment }) => ({ wall, rows: [...byMoment.values()] }));
}

function tooCoarse(minutes: number): DataError {
  return new DataError(
    {
      en: `the requirement has intervals of ${minutes} minutes, too long to place shifts by`,
      zh: `人力需求的时段长度为 ${minutes} 分钟，无法据此安排班次`,
    },
    { column: 'interval_minutes', value: String(minutes) },
    { en: 'Forecast by half hours: --by queue,30m.', zh: '请按半小时预测：--by queue,30m。' },
  );
}

function tooFine(shift: Shift): DataError {
  return new DataError(
    {
      en: `the times of shift ${shift.id} do not lie on a grid of ${FINEST_MINUTES} minutes with the others`,
      zh: `班次 ${shift.id} 的时间与其他班次不在 ${FINEST_MINUTES} 分钟的整数刻度上`,
    },
    {},
    {
      en: 'Round the times of shifts and meal breaks to 5 minutes or more.',
      zh: '请将班次和用餐时间取整到5分钟以上。',
    },
  );
}
