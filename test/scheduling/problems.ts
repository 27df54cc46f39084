import type { Demand, Person, Problem, Shift } from '../../src/scheduling/problem.js';

/** A person without limits of their own. */
export function person(id: string, own: Partial<Person> = {}): Person {
  return {
    id,
    name: id,
    queues: [],
    minMinutesWeek: null,
    maxMinutesWeek: null,
    maxDaysInRow: null,
    maxNights: null,
    shifts: [],
    fixedDaysOff: [],
    ...own,
  };
}

/** A shift from hour to hour; an end before the start is on the next day. */
export function shift(id: string, from: number, until: number, own: Partial<Shift> = {}): Shift {
  const startMinute = from * 60;
  const endMinute = (until <= from ? until + 24 : until) * 60;
  return {
    id,
    name: id,
    startMinute,
    endMinute,
    mealMinutes: 0,
    mealFrom: startMinute,
    mealUntil: endMinute,
    paidMinutes: endMinute - startMinute,
    night: endMinute > 1440,
    retired: false,
    ...own,
  };
}

/** `count` days from a date on. */
export function daysFrom(date: string, count: number): string[] {
  const start = Date.parse(date);
  return Array.from({ length: count }, (_, at) =>
    new Date(start + at * 86_400_000).toISOString().slice(0, 10),
  );
}

/** The same heads every day from hour to hour (hours above 24 are on the next day; none after the last day). */
export function everyDay(days: number, from: number, until: number, heads: number, queue = ''): Demand[] {
  return Array.from({ length: days }, (_, day) =>
    Array.from({ length: (until - from) * 2 }, (_, half) => ({
      queue,
      slot: day * 48 + from * 2 + half,
      heads,
    })),
  )
    .flat()
    .filter((demand) => demand.slot < days * 48);
}

/** A problem from Monday 2026-11-02 on, in China, without rules that nobody set. */
export function problem(own: Partial<Problem> = {}): Problem {
  return {
    days: daysFrom('2026-11-02', 7),
    slotMinutes: 30,
    people: [],
    shifts: [],
    rules: {},
    leave: [],
    wishes: [],
    locked: [],
    history: [],
    demand: [],
    offsetAt: () => 480,
    ...own,
  };
}
