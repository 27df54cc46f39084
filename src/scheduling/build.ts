import type { Requirement } from '../tables/requirement.js';
import type { RosterBlock } from '../tables/roster.js';
import { DataError } from '../text/errors.js';
import type { Text } from '../text/text.js';
import { dayOf, isoDate } from '../time/calendar-date.js';
import { type Grid, gridOf, slotsOf } from './demand.js';
import { earlierRoster } from './earlier-roster.js';
import { offsetsOf } from './offsets.js';
import type { Planning } from './planning/table.js';
import type { Problem } from './problem.js';
import { matchQueues } from './queues.js';

/** What a roster problem is made from. */
export interface Given {
  readonly planning: Planning;
  readonly requirement: readonly Requirement[];
  /** The roster before (its days before the plan are history) or a corrected one (its locked rows stay). */
  readonly previous?: readonly RosterBlock[];
  /** How far a place's clock is from UTC; without it the offsets of the requirement are taken. */
  readonly zone?: { offsetAtWall(wallSec: number): number };
}

/** The problem, and what the user should know about how it was made. */
export interface Built {
  readonly problem: Problem;
  readonly notes: readonly Text[];
}

/**
 * The roster problem for all days of a requirement table: heads to be rostered (`rostered_staff`) by queue and slot,
 * people, shifts and rules from the planning tables, history and locked days from an earlier roster.
 */
export function buildProblem({ planning, requirement, previous = [], zone }: Given): Built {
  if (requirement.length === 0) throw noRequirement();
  const days = daysOf(requirement);
  const offsetAt = zone ? (wallSec: number) => zone.offsetAtWall(wallSec) : offsetsOf(requirement);
  const earlier = earlierRoster(previous, planning, days);
  const shifts = [...planning.shifts, ...earlier.retired];
  const grid: Grid = { days, minutes: gridOf(shifts, requirement) };
  const matched = matchQueues(planning.people, requirement);
  const problem: Problem = {
    days,
    slotMinutes: grid.minutes,
    people: matched.people,
    shifts,
    rules: planning.rules,
    leave: [...planning.leave, ...earlier.leave],
    wishes: planning.wishes,
    locked: earlier.locked,
    history: earlier.history,
    demand: slotsOf(requirement, grid),
    offsetAt,
  };
  return { problem, notes: [...matched.notes, ...earlier.notes] };
}

function daysOf(requirement: readonly Requirement[]): string[] {
  const all = requirement.map((row) => dayOf(row.interval_start));
  const first = all.reduce((least, day) => Math.min(least, day));
  const last = all.reduce((most, day) => Math.max(most, day));
  return Array.from({ length: last - first + 1 }, (_, at) => isoDate(first + at));
}

function noRequirement(): DataError {
  return new DataError(
    { en: 'the requirement has no rows', zh: '人力需求表没有数据行' },
    {},
    { en: 'Make one with ccops staff.', zh: '请先用 ccops staff 生成。' },
  );
}
