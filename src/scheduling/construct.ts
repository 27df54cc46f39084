import { bestLine } from './best-line.js';
import { OFF } from './cell.js';
import { blockingRules, type Conflict, hasLine, withoutMinimum } from './conflicts.js';
import { BROKEN, judge } from './judge.js';
import type { Model, ModelPerson } from './model.js';
import { emptyState, type State, setLine, worthOf } from './state.js';

/** A first roster that keeps every hard rule, the model as it was used, and the people for whom there is no line. */
export interface Construction {
  readonly state: State;
  readonly conflicts: readonly Conflict[];
}

/** Labels a day that the search for one person's line keeps. */
const WIDTH = 60;

/**
 * Plans one person after the other, those with the fewest queues and shifts first, each with the line that adds most to
 * what is still uncovered; then everybody once more against the others' lines.
 */
export function construct(model: Model, onProgress: (done: number) => void): Construction {
  const { people, conflicts } = plannable(model);
  const state = emptyState({ ...model, people });
  const unplanned = new Set(
    conflicts.filter((one) => one.outcome === 'unplanned').map((one) => one.personId),
  );
  const order = byScarcity(model).filter((person) => !unplanned.has(model.problem.people[person].id));
  for (const person of people)
    if (!order.includes(person.index)) setLine(state, person.index, lockedLine(person));
  [...order, ...order].forEach((person, at) => {
    replan(state, person);
    onProgress((at + 1) / (2 * order.length));
  });
  return { state, conflicts };
}

/** Gives a person the line of most worth against everybody else's; returns by how much the cost changes. */
export function replan(state: State, person: number): number {
  const { model } = state;
  const old = state.lines[person].slice();
  const nobody = new Int16Array(model.dayCount).fill(OFF);
  const lifted = setLine(state, person, nobody);
  const worth = worthOf(state, model.people[person]);
  const line =
    bestLine(model, model.people[person], worth, WIDTH) ?? bestLine(model, model.people[person], worth);
  return lifted + setLine(state, person, line ?? old);
}

/** Sorts out people for whom there is no line: below their fewest hours if that helps, else unplanned. */
function plannable(model: Model): { people: ModelPerson[]; conflicts: Conflict[] } {
  const conflicts: Conflict[] = [];
  const people = model.people.map((person) => {
    if (hasLine(model, person)) return person;
    const relaxed = withoutMinimum(person);
    const outcome = hasLine(model, relaxed) ? 'minimum' : 'unplanned';
    conflicts.push({
      personId: model.problem.people[person.index].id,
      rules: blockingRules(model, person),
      outcome,
    });
    return outcome === 'minimum' ? relaxed : person;
  });
  return { people, conflicts };
}

function byScarcity(model: Model): number[] {
  const { people } = model.problem;
  const size = (list: readonly string[]) => (list.length === 0 ? 99 : list.length);
  const rank = (at: number) => size(people[at].queues) * 100 + size(people[at].shifts);
  return people.map((_, at) => at).sort((a, b) => rank(a) - rank(b) || a - b);
}

function lockedLine(person: ModelPerson): Int16Array {
  return person.fixed.map((cell) => Math.max(OFF, cell));
}

/** Whether a person's line keeps the rules (someone without any line does not). */
export function isPlanned(state: State, person: number): boolean {
  return judge(state.model, state.model.people[person], state.lines[person]) !== BROKEN;
}
