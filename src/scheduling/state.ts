import type { Worth } from './best-line.js';
import { FREE, OFF } from './cell.js';
import { Coverage } from './coverage.js';
import { judge } from './judge.js';
import type { Model, ModelPerson } from './model.js';
import { type Pool, poolOf } from './pools.js';

/** A roster while it is being made: every person's line, the cover that results, and what the lines cost. */
export interface State {
  readonly model: Model;
  readonly pool: Pool;
  readonly coverage: Coverage;
  readonly lines: Int16Array[];
  /** Cost of each line's unmet wants. */
  readonly wants: Float64Array;
}

/** Nobody works yet, except in shifts of the day before that reach into the plan. */
export function emptyState(model: Model): State {
  const pool = poolOf(model.problem, model.slotsPlanned);
  const coverage = new Coverage(model, pool);
  for (const person of model.people) carryOver(model, pool, coverage, person);
  return {
    model,
    pool,
    coverage,
    lines: model.people.map(() => new Int16Array(model.dayCount).fill(OFF)),
    wants: new Float64Array(model.people.length),
  };
}

function carryOver(model: Model, pool: Pool, coverage: Coverage, person: ModelPerson): void {
  const shift = person.past.lastShift;
  const variant = model.variants.find((one) => one.shift === shift);
  for (const slot of variant?.slots ?? []) coverage.add(slot - model.slotsPerDay, pool.groupOf[person.index]);
}

/** Replaces a person's line from day `from` to before day `until`; returns by how much the cost of cover changes. */
export function setCells(
  state: State,
  person: number,
  line: Int16Array,
  from: number,
  until: number,
): number {
  const old = state.lines[person];
  const group = state.pool.groupOf[person];
  let change = 0;
  for (let day = from; day < until; day++) {
    if (old[day] !== line[day]) change += setCell(state, group, day, old[day], line[day]);
    old[day] = line[day];
  }
  return change;
}

/** Walks both slot lists side by side: only where they differ does the cover change. */
function setCell(state: State, group: number, day: number, before: number, after: number): number {
  const { coverage, model } = state;
  const shiftBy = day * model.slotsPerDay;
  const gone = before === OFF ? NOTHING : model.variants[before].slots;
  const come = after === OFF ? NOTHING : model.variants[after].slots;
  let change = 0;
  for (let i = 0, j = 0; i < gone.length || j < come.length; ) {
    if (j >= come.length || gone[i] < come[j]) change += coverage.remove(shiftBy + gone[i++], group);
    else if (i >= gone.length || come[j] < gone[i]) change += coverage.add(shiftBy + come[j++], group);
    else {
      i++;
      j++;
    }
  }
  return change;
}

const NOTHING: readonly number[] = [];

/** Sets a person's whole line and its cost. */
export function setLine(state: State, person: number, line: Int16Array): number {
  const change = setCells(state, person, line, 0, line.length);
  const wants = Math.max(0, judge(state.model, state.model.people[person], line));
  const all = change + wants - state.wants[person];
  state.wants[person] = wants;
  return all;
}

/** What each shift on each day would gain if this person, now off all days, worked it. */
export function worthOf(state: State, person: ModelPerson): Worth {
  const { model, coverage, pool } = state;
  const shifts = model.paid.length;
  const group = pool.groupOf[person.index];
  const gains = Float64Array.from({ length: model.slotsAll }, (_, slot) => -coverage.wouldAdd(slot, group));
  const gain = new Float64Array(model.dayCount * shifts).fill(Number.NEGATIVE_INFINITY);
  const variant = new Int16Array(model.dayCount * shifts).fill(OFF);
  for (let at = 0; at < gain.length; at++) {
    const day = Math.floor(at / shifts);
    if (person.open[at] === 0) continue;
    for (const choice of candidates(model, person, day, at % shifts)) {
      const value = gainOf(model.variants[choice].slots, gains, day * model.slotsPerDay);
      if (value <= gain[at]) continue;
      gain[at] = value;
      variant[at] = choice;
    }
    gain[at] -=
      person.wishCost[day * (shifts + 1) + (at % shifts) + 1] + upkeep(model, person, day, at % shifts);
  }
  return { gain, variant };
}

function candidates(model: Model, person: ModelPerson, day: number, shift: number): readonly number[] {
  const fixed = person.fixed[day];
  if (fixed === FREE) return model.choices[shift];
  return fixed !== OFF && model.shiftOf[fixed] === shift ? [fixed] : [];
}

function gainOf(slots: readonly number[], gains: Float64Array, shiftBy: number): number {
  let sum = 0;
  for (const slot of slots) sum += gains[shiftBy + slot];
  return sum;
}

/** What one more weekend day or night costs a person who already has a fair number of them, as a straight line. */
function upkeep(model: Model, person: ModelPerson, day: number, shift: number): number {
  const weeks = Math.max(1, Math.round(model.dayCount / 7));
  const weekend = model.weekend[day] * (person.weekendCost[Math.min(weeks, model.dayCount)] / weeks);
  const night = model.night[shift] * (person.nightCost[Math.min(weeks, model.dayCount)] / weeks);
  return weekend + night;
}
