import { OFF } from './cell.js';
import { isPlanned, replan } from './construct.js';
import { BROKEN, judge } from './judge.js';
import type { Model } from './model.js';
import { type State, setCells } from './state.js';

/** How long and by which chance to improve. */
export interface Effort {
  readonly iterations: number;
  readonly random: () => number;
  onProgress(done: number): void;
}

/** A change of one or two lines between two days. */
interface Move {
  readonly people: readonly number[];
  readonly from: number;
  readonly until: number;
}

const START_TEMPERATURE = 160;
const END_TEMPERATURE = 2;

/**
 * Improves a roster by simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983) with moves that keep every hard rule:
 * swap a block of days between two people, give a person another block, move a working day, move a meal break, and now
 * and then plan a person anew. Stops after a number of proposals, so the same seed gives the same roster.
 */
export function improve(state: State, effort: Effort): void {
  const movable = state.lines.map((_, person) => person).filter((person) => isPlanned(state, person));
  if (movable.length === 0) return;
  const search = new Search(state, movable, effort.random);
  const cooling = Math.log(END_TEMPERATURE / START_TEMPERATURE);
  for (let step = 0; step < effort.iterations; step++) {
    const done = step / effort.iterations;
    if (step % 1000 === 0) effort.onProgress(done);
    const temperature = START_TEMPERATURE * Math.exp(cooling * done);
    search.step(temperature * -Math.log(1 - effort.random()));
  }
  for (const person of movable) search.replanIfBetter(person);
  effort.onProgress(1);
}

/** Proposes moves on a state. Lines under change are written into buffers, so a step allocates next to nothing. */
class Search {
  readonly #model: Model;
  readonly #drafts: readonly Int16Array[];

  constructor(
    readonly state: State,
    readonly movable: readonly number[],
    readonly random: () => number,
  ) {
    this.#model = state.model;
    this.#drafts = [0, 1].map(() => new Int16Array(state.model.dayCount));
  }

  /** One proposal; it is taken when it costs at most `allowed` more than before. */
  step(allowed: number): void {
    const dice = this.random();
    if (dice < 0.0005) {
      this.replanIfBetter(this.#anyone());
      return;
    }
    const move = dice < 0.3 ? this.#swap() : this.#single(dice);
    if (move) this.#try(move, allowed);
  }

  /** Plans a person anew and keeps the better line. */
  replanIfBetter(person: number): void {
    const old = this.state.lines[person].slice();
    const wants = this.state.wants[person];
    if (replan(this.state, person) <= 0) return;
    setCells(this.state, person, old, 0, old.length);
    this.state.wants[person] = wants;
  }

  #single(dice: number): Move | null {
    const person = this.#anyone();
    this.#drafts[0].set(this.state.lines[person]);
    if (dice < 0.5) return this.#otherBlock(person);
    return dice < 0.75 ? this.#otherDay(person) : this.#otherMeal(person);
  }

  #swap(): Move | null {
    const people = [this.#anyone(), this.#anyone()];
    if (people[0] === people[1]) return null;
    const from = this.#below(this.#model.dayCount);
    const until = Math.min(this.#model.dayCount, from + 1 + this.#below(7));
    people.forEach((person, at) => {
      this.#drafts[at].set(this.state.lines[person]);
    });
    for (let day = from; day < until; day++) {
      this.#drafts[0][day] = this.state.lines[people[1]][day];
      this.#drafts[1][day] = this.state.lines[people[0]][day];
    }
    return { people, from, until };
  }

  #otherBlock(person: number): Move {
    const days = this.#model.dayCount;
    const from = this.#below(days);
    const until = Math.min(days, from + 1 + this.#below(this.random() < 0.5 ? 1 : 5));
    const shift = this.#below(this.#model.choices.length + 1) - 1;
    for (let day = from; day < until; day++) this.#drafts[0][day] = this.#variantOf(shift);
    return { people: [person], from, until };
  }

  /** Makes a working day free and works on a free one instead. */
  #otherDay(person: number): Move | null {
    const line = this.state.lines[person];
    const one = this.#below(line.length);
    const other = Math.min(line.length - 1, Math.max(0, one - 6 + this.#below(13)));
    const [worked, free] = line[one] === OFF ? [other, one] : [one, other];
    if (line[worked] === OFF || line[free] !== OFF) return null;
    const same =
      this.random() < 0.5 ? this.#model.shiftOf[line[worked]] : this.#below(this.#model.choices.length);
    this.#drafts[0][worked] = OFF;
    this.#drafts[0][free] = this.#variantOf(same);
    return { people: [person], from: Math.min(worked, free), until: Math.max(worked, free) + 1 };
  }

  #otherMeal(person: number): Move | null {
    const day = this.#below(this.#model.dayCount);
    const cell = this.state.lines[person][day];
    if (cell === OFF) return null;
    this.#drafts[0][day] = this.#variantOf(this.#model.shiftOf[cell]);
    return { people: [person], from: day, until: day + 1 };
  }

  #variantOf(shift: number): number {
    if (shift === OFF) return OFF;
    const choices = this.#model.choices[shift];
    return choices.length === 0 ? OFF : choices[this.#below(choices.length)];
  }

  #try(move: Move, allowed: number): void {
    const costs = move.people.map((person, at) =>
      judge(this.#model, this.#model.people[person], this.#drafts[at]),
    );
    if (costs.includes(BROKEN)) return;
    const before = move.people.reduce((sum, person) => sum + this.state.wants[person], 0);
    const wants = costs.reduce((sum, cost) => sum + cost, 0) - before;
    const old = move.people.map((person) => this.state.lines[person].slice(move.from, move.until));
    const change = this.#apply(move);
    if (wants + change > allowed) this.#undo(move, old);
    else
      move.people.forEach((person, at) => {
        this.state.wants[person] = costs[at];
      });
  }

  #apply({ people, from, until }: Move): number {
    if (people.length === 2 && this.#sameGroup(people)) {
      people.forEach((person, at) => {
        this.state.lines[person].set(this.#drafts[at]);
      });
      return 0;
    }
    return people.reduce(
      (sum, person, at) => sum + setCells(this.state, person, this.#drafts[at], from, until),
      0,
    );
  }

  #undo(move: Move, old: readonly Int16Array[]): void {
    move.people.forEach((person, at) => {
      const draft = this.#drafts[at];
      draft.set(old[at], move.from);
      if (move.people.length === 2 && this.#sameGroup(move.people)) this.state.lines[person].set(draft);
      else setCells(this.state, person, draft, move.from, move.until);
    });
  }

  #sameGroup(people: readonly number[]): boolean {
    const { groupOf } = this.state.pool;
    return groupOf[people[0]] === groupOf[people[1]];
  }

  #anyone(): number {
    return this.movable[this.#below(this.movable.length)];
  }

  #below(count: number): number {
    return Math.floor(this.random() * count);
  }
}
