import { groupBy } from '../stats/group-by.js';
import { dayNumber, dayOf, isoDate } from '../time/calendar-date.js';
import { meeting, type Stretch } from '../time/line.js';
import { type Coverage, judgedParts } from '../time/log-coverage.js';
import { type Reach, reachesOf } from '../time/reach.js';
import { common, holds } from '../time/span.js';
import { type LogRow, stateLine } from '../time/state-line.js';
import { DAY_SEC } from '../time/units.js';
import { type Attendance, absence, attendanceOf, type Punch } from './attendance.js';
import { type Exception, type JudgedShift, judgeShift, type ShiftRules } from './judge-shift.js';
import type { Kind } from './kinds.js';
import type { PlannedDay, PlannedPerson } from './plan.js';
import { type ClockDays, workingDayOf } from './punches.js';
import type { Excuse } from './segments.js';
import type { Sums } from './sums.js';

/** A person and a day: how the roster was kept. */
export interface PersonDay {
  readonly agentId: string;
  readonly agentName: string | null;
  readonly date: string;
  readonly shiftId: string | null;
  /** What the roster has for the day; `none` where it has nothing. */
  readonly planned: PlannedDay['kind'] | 'none';
  /** Sums by scheduled activity; outside the shift under null. */
  readonly parts: ReadonlyMap<Kind | null, Sums>;
  readonly exceptions: readonly Exception[];
  /** Null where nothing tells of it, and on days without a shift. */
  readonly attendance: Attendance | null;
  readonly offsetMinutes: number;
  /** Further columns of the roster. */
  readonly others: PlannedDay['others'];
}

/** The time around a shift, and its day. */
type DayReach = Reach & { readonly day: PlannedDay };

/** What is known of one person besides the roster. */
export interface PersonSources {
  readonly log: { readonly rows: readonly LogRow[]; readonly coverage: Coverage } | null;
  readonly clock: { readonly own: readonly Punch[]; readonly told: ClockDays } | null;
  readonly excuses: readonly Excuse[];
  /** First and last day of the roster; outside of them nothing is unscheduled. */
  readonly period: { readonly first: string; readonly last: string };
  readonly offsetMinutes: number;
  readonly rules: ShiftRules;
}

/** The days of one person, judged: those of the roster, and others on which the person worked. */
export function judgedDays(
  person: PlannedPerson,
  sources: PersonSources,
): { readonly days: readonly PersonDay[]; readonly neverLoggedOut: number } {
  const reaches = reachesOf(person.days.flatMap((day) => (day.shift ? [{ day, shift: day.shift }] : [])));
  const { log, clock, offsetMinutes } = sources;
  const line = log
    ? stateLine(log.rows, {
        reaches,
        end: log.coverage.last,
        isOffline: (state) => sources.rules.kindOf(state) === 'offline',
      })
    : { states: [], neverLoggedOut: 0 };
  const shifts = new Map(reaches.map((reach) => [reach.day, judgeReach(reach, line.states, sources)]));
  const punches = clock ? punchesByDay(clock.own, reaches, offsetMinutes) : new Map<string, Punch[]>();
  const outside = outsideShifts(line.states, reaches, person.days, sources);
  const planned = person.days.map((day): PersonDay => {
    const judged = shifts.get(day) ?? outside.get(day.date);
    return {
      agentId: person.agentId,
      agentName: person.agentName,
      date: day.date,
      shiftId: day.shiftId,
      planned: day.kind,
      parts: judged?.parts ?? new Map(),
      exceptions: judged?.exceptions ?? [],
      attendance: attendanceFor(day, shifts.get(day), punches.get(day.date) ?? [], sources),
      offsetMinutes,
      others: day.others,
    };
  });
  const dates = new Set(person.days.map(({ date }) => date));
  const others = [...outside]
    .filter(([date]) => !dates.has(date))
    .map(([date, judged]) => extraDay(person, date, judged, offsetMinutes));
  return { days: [...planned, ...others], neverLoggedOut: line.neverLoggedOut };
}

function judgeReach(
  reach: DayReach,
  states: readonly Stretch[],
  { log, excuses, rules }: PersonSources,
): JudgedShift | undefined {
  if (!log) return undefined;
  const judged = judgedParts(reach.shift, log.coverage);
  const times = {
    blocks: reach.day.blocks,
    states: meeting(states, reach),
    excuses: excuses.filter((excuse) => common(excuse, reach)),
    judged,
  };
  const complete = judged.at(-1)?.until === reach.shift.until;
  return judgeShift(reach, times, complete, rules);
}

/** Work on days without a shift, by the day it began; on standby it is expected. */
function outsideShifts(
  states: readonly Stretch[],
  reaches: readonly DayReach[],
  days: readonly PlannedDay[],
  { excuses, period, offsetMinutes, rules }: PersonSources,
): ReadonlyMap<string, JudgedShift> {
  const standby = new Set(days.filter(({ kind }) => kind === 'standby').map(({ date }) => date));
  const dateAt = (at: number) => isoDate(dayNumber(at + offsetMinutes * 60));
  const free = states.filter(({ from, until }) => {
    const date = dateAt(from);
    const counts = date >= period.first && date <= period.last && !standby.has(date);
    return counts && !reaches.some((reach) => common(reach, { from, until }));
  });
  return new Map(
    [...groupBy(free, (state) => dateAt(state.from))].flatMap(([date, own]) => {
      const within = { from: own[0].from, until: own[own.length - 1].until };
      const times = {
        blocks: [],
        states: own,
        excuses: excuses.filter((one) => common(one, within)),
        judged: [],
      };
      const judged = judgeShift(within, times, true, rules);
      return judged.exceptions.length > 0 ? [[date, judged] as const] : [];
    }),
  );
}

function extraDay(
  person: PlannedPerson,
  date: string,
  judged: JudgedShift,
  offsetMinutes: number,
): PersonDay {
  return {
    agentId: person.agentId,
    agentName: person.agentName,
    date,
    shiftId: null,
    planned: 'none',
    parts: judged.parts,
    exceptions: judged.exceptions,
    attendance: null,
    offsetMinutes,
    others: person.days[0]?.others ?? {},
  };
}

/** Punches by day: those around a shift are told to its day, the others to the day on the calendar (until four in the morning the day before). */
function punchesByDay(
  punches: readonly Punch[],
  reaches: readonly DayReach[],
  offsetMinutes: number,
): Map<string, Punch[]> {
  return groupBy(punches, ({ at }) => {
    const reach = reaches.find((one) => holds(one, at));
    return reach ? reach.day.date : isoDate(workingDayOf(at, offsetMinutes));
  });
}

/** Attendance of a day with a shift: from the clock where there is one, else from the states. */
function attendanceFor(
  day: PlannedDay,
  judged: JudgedShift | undefined,
  punches: readonly Punch[],
  { clock, rules, excuses, offsetMinutes }: PersonSources,
): Attendance | null {
  if (day.kind !== 'work') return null;
  if (!clock) return judged?.judged ? attendanceIn(judged) : null;
  const told =
    clock.told.days.has(dayOf(day.date)) && (day.shift === null || day.shift.from < clock.told.until);
  const midnight = dayOf(day.date) * DAY_SEC - offsetMinutes * 60;
  const whole = day.shift ?? { from: midnight, until: midnight + DAY_SEC };
  const excused =
    punches.length === 0 && excuses.some((one) => one.from <= whole.from && one.until >= whole.until);
  if (!told || excused) return null;
  return attendanceOf(punches, { shift: day.shift, graceSec: rules.graceSec, until: clock.told.until });
}

/** In the middle of a shift nobody is absent yet. */
function attendanceIn({ present, exceptions, seen }: JudgedShift): Attendance | null {
  if (!present) return exceptions.some(({ reason }) => reason.id === 'absent') ? absence : null;
  return {
    attended: true,
    lateSec: secondsOf(exceptions, 'late'),
    earlySec: secondsOf(exceptions, 'early_leave'),
    firstAt: seen?.from ?? null,
    lastAt: seen?.until ?? null,
    missing: 0,
    amended: 0,
  };
}

/** Full length of the exceptions for a reason that count. */
function secondsOf(exceptions: readonly Exception[], reason: string): number {
  return exceptions
    .filter((one) => one.reason.id === reason && one.countedSec > 0)
    .reduce((sum, { from, until }) => sum + until - from, 0);
}
