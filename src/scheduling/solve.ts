import type { RosterBlock } from '../tables/roster.js';
import { blocksOf } from './blocks.js';
import { placeMeals } from './breaks.js';
import { OFF } from './cell.js';
import { checkRoster } from './check.js';
import type { Conflict } from './conflicts.js';
import { construct } from './construct.js';
import {
  type CoverRow,
  type CoverTotals,
  coverRows,
  coverTotals,
  type PersonSummary,
  personSummaries,
} from './explain.js';
import { improve } from './improve.js';
import { isAway } from './limits.js';
import { compile } from './model.js';
import type { DayPlan, Problem } from './problem.js';
import { randomFrom } from './random.js';
import type { Violation } from './rules/rule.js';
import type { State } from './state.js';
import { type Uncovered, uncovered } from './uncovered.js';

/** How to solve; the same seed and iterations give the same roster. */
export interface SolveOptions {
  readonly seed?: number;
  /** Proposals of the local search; without it `defaultIterations` of the problem. */
  readonly iterations?: number;
  /** Called now and then with the part that is done, 0–1. */
  onProgress?(done: number): void;
}

/** A finished roster and everything there is to say about it. */
export interface Solution {
  /** What everybody does on every day, person by person. */
  readonly days: readonly DayPlan[];
  readonly blocks: readonly RosterBlock[];
  readonly cover: readonly CoverRow[];
  readonly totals: CoverTotals;
  readonly uncovered: readonly Uncovered[];
  readonly people: readonly PersonSummary[];
  /** People for whom the rules leave no line. */
  readonly conflicts: readonly Conflict[];
  /** Broken hard rules by the independent checker: empty but for the people in `conflicts`. */
  readonly violations: readonly Violation[];
}

/** Proposals that a problem gets by default: enough for its size, some seconds at most. */
export function defaultIterations(problem: Problem): number {
  return Math.min(1_500_000, 20_000 + 600 * problem.people.length * problem.days.length);
}

/**
 * A roster that keeps every hard rule, with the cover as near to the demand as construction (dynamic programming per
 * person) and simulated annealing get it; see `construct`, `improve` and `placeMeals`.
 */
export function solveRoster(problem: Problem, options: SolveOptions = {}): Solution {
  const { seed = 1, iterations = defaultIterations(problem), onProgress = () => undefined } = options;
  const { state, conflicts } = construct(compile(problem), (done) => onProgress(done * 0.2));
  const random = randomFrom(seed);
  improve(state, { iterations, random, onProgress: (done) => onProgress(0.2 + done * 0.75) });
  placeMeals(state);
  const days = daysOf(state);
  const blocks = days.flatMap((day) => blocksOf(problem, day));
  onProgress(1);
  return {
    days,
    blocks,
    cover: coverRows(state),
    totals: coverTotals(state),
    uncovered: uncovered(state, days),
    people: personSummaries(problem, days),
    conflicts,
    violations: checkRoster(problem, blocks).filter((violation) => violation.kind === 'hard'),
  };
}

function daysOf(state: State): DayPlan[] {
  const { problem, variants } = state.model;
  return problem.people.flatMap((person, index) =>
    problem.days.map((date, day) => {
      const cell = state.lines[index][day];
      const base = { personId: person.id, date };
      if (cell === OFF)
        return {
          ...base,
          activity: isAway(problem, person, date) ? 'leave' : 'off',
          shiftId: null,
          mealMinute: null,
        };
      const { shift, mealMinute } = variants[cell];
      return { ...base, activity: 'work', shiftId: problem.shifts[shift].id, mealMinute };
    }),
  );
}
