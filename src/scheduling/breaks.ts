import { FREE, OFF } from './cell.js';
import { type State, setCells } from './state.js';

/**
 * Moves every meal break to the place in its window where the cover suffers least, person by person and day by day, until
 * nothing improves (coordinate descent). Locked days stay.
 */
export function placeMeals(state: State): void {
  for (let moved = true; moved; ) {
    moved = false;
    for (const person of state.model.people) {
      for (let day = 0; day < state.model.dayCount; day++) {
        if (person.fixed[day] === FREE && moveMeal(state, person.index, day)) moved = true;
      }
    }
  }
}

function moveMeal(state: State, person: number, day: number): boolean {
  const line = state.lines[person];
  const old = line[day];
  if (old === OFF) return false;
  const draft = line.slice();
  let best = old;
  let least = 0;
  let change = 0;
  for (const variant of state.model.choices[state.model.shiftOf[old]]) {
    draft[day] = variant;
    change += setCells(state, person, draft, day, day + 1);
    if (change < least) {
      least = change;
      best = variant;
    }
  }
  draft[day] = best;
  setCells(state, person, draft, day, day + 1);
  return best !== old;
}
