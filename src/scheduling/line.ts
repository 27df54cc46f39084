import type { Person, Shift } from './problem.js';

/**
 * What a person does, day by day, as it stands in a finished roster. The checker makes it from the roster's blocks,
 * not from anything that the optimiser keeps.
 */
export interface PersonLine {
  readonly person: Person;
  /** Days known from an earlier roster, then the days of this one; in order of date. */
  readonly days: readonly LineDay[];
}

export interface LineDay {
  readonly date: string;
  /** Days since 1970-01-01. */
  readonly dayNumber: number;
  /** Whether the day belongs to the plan (false: to the roster before it). */
  readonly planned: boolean;
  /** Whether a roster says anything about the day. */
  readonly known: boolean;
  readonly onLeave: boolean;
  readonly duties: readonly Duty[];
}

/** A shift as rostered: from its first block to its last. */
export interface Duty {
  readonly shiftId: string;
  /** The shift of that code, when the planning tables have one. */
  readonly shift: Shift | undefined;
  /** Minutes since 1970-01-01T00:00 on the wall clock, and in UTC. */
  readonly startWall: number;
  readonly endWall: number;
  readonly startUtc: number;
  readonly endUtc: number;
  readonly meals: readonly { readonly startWall: number; readonly endWall: number }[];
}

/** All duties in order of time. */
export function dutiesOf(line: PersonLine): readonly { readonly day: LineDay; readonly duty: Duty }[] {
  const all = line.days.flatMap((day) => day.duties.map((duty) => ({ day, duty })));
  return all.sort((a, b) => a.duty.startUtc - b.duty.startUtc);
}

/** Runs of neighbouring days that satisfy the condition. */
export function runsOf(line: PersonLine, holds: (day: LineDay) => boolean): readonly (readonly LineDay[])[] {
  const runs: LineDay[][] = [];
  let run: LineDay[] = [];
  for (const day of line.days) {
    if (!holds(day)) run = [];
    else if (run.length > 0 && day.dayNumber === run[run.length - 1].dayNumber + 1) run.push(day);
    else {
      run = [day];
      runs.push(run);
    }
  }
  return runs;
}

/** Days by calendar week (Monday to Sunday), only weeks with a day of the plan. */
export function weeksOf(line: PersonLine): readonly (readonly LineDay[])[] {
  const weeks = new Map<number, LineDay[]>();
  for (const day of line.days) {
    const monday = Math.floor((day.dayNumber + 3) / 7);
    weeks.set(monday, [...(weeks.get(monday) ?? []), day]);
  }
  return [...weeks.values()].filter((days) => days.some((day) => day.planned));
}
