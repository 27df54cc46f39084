import { bestLine } from './best-line.js';
import { FREE, OFF } from './cell.js';
import { openCells } from './cells.js';
import type { Model, ModelPerson } from './model.js';
import type { Person } from './problem.js';

/** Why there is no line for a person. */
export interface Conflict {
  readonly personId: string;
  /** Rules of which any one, if it were dropped, would leave a line; empty when only several together would. */
  readonly rules: readonly string[];
  /** `minimum`: rostered all the same, below the fewest hours; `unplanned`: gets no shift beyond locked days. */
  readonly outcome: 'minimum' | 'unplanned';
}

/** Labels a day with which a line is nearly always found; the complete search is for the rest. */
const FEW = 20;

/** Whether any line at all keeps the hard rules for this person. */
export function hasLine(model: Model, person: ModelPerson): boolean {
  const worth = anything(model, person);
  return (bestLine(model, person, worth, FEW) ?? bestLine(model, person, worth)) !== null;
}

/** Every open shift in some variant, all worth the same. */
function anything(model: Model, person: ModelPerson) {
  const shifts = model.paid.length;
  const variant = Int16Array.from(person.open, (open, at) => {
    const fixed = person.fixed[Math.floor(at / shifts)];
    if (open === 0) return OFF;
    if (fixed === FREE) return model.choices[at % shifts][0] ?? OFF;
    return fixed !== OFF && model.shiftOf[fixed] === at % shifts ? fixed : OFF;
  });
  return { gain: new Float64Array(variant.length), variant };
}

/** The rules that stand in the way of a person, found by dropping one after the other. */
export function blockingRules(model: Model, person: ModelPerson): string[] {
  return drops.filter((drop) => hasLine(...drop.without(model, person))).map((drop) => drop.rule);
}

/** The same person without the fewest hours a week. */
export function withoutMinimum(person: ModelPerson): ModelPerson {
  return { ...person, minMinutes: person.minMinutes.map(() => 0) };
}

interface Drop {
  readonly rule: string;
  without(model: Model, person: ModelPerson): [Model, ModelPerson];
}

const ANY = 9999;

const drops: readonly Drop[] = [
  { rule: 'min_hours_week', without: (model, person) => [model, withoutMinimum(person)] },
  {
    rule: 'max_hours_week',
    without: (model, person) => [model, { ...person, maxMinutes: person.maxMinutes.map(() => Infinity) }],
  },
  {
    rule: 'days_off_week',
    without: (model, person) => [model, { ...person, maxWorked: person.maxWorked.map(() => 7) }],
  },
  { rule: 'max_days_in_row', without: (model, person) => [model, { ...person, maxRun: ANY }] },
  { rule: 'rest_hours', without: (model, person) => [{ ...model, restMinutes: -Infinity }, person] },
  {
    rule: 'forbidden_sequences',
    without: (model, person) => [{ ...model, forbidden: model.forbidden.map(() => 0) }, person],
  },
  { rule: 'max_nights', without: (model, person) => [model, { ...person, maxNights: ANY }] },
  { rule: 'max_nights_in_row', without: (model, person) => [model, { ...person, maxNightRun: ANY }] },
  {
    rule: 'leave',
    without: (model, person) => reopened({ ...model, problem: { ...model.problem, leave: [] } }, person, {}),
  },
  { rule: 'shift_times', without: (model, person) => reopened(model, person, { shifts: [] }) },
  { rule: 'fixed_days_off', without: (model, person) => reopened(model, person, { fixedDaysOff: [] }) },
  {
    rule: 'locked',
    without: (model, person) => [model, { ...person, fixed: person.fixed.map(() => FREE) }],
  },
];

function reopened(model: Model, person: ModelPerson, change: Partial<Person>): [Model, ModelPerson] {
  const changed = { ...model.problem.people[person.index], ...change };
  return [model, { ...person, open: openCells(model.problem, changed, model.variants).open }];
}
