import { expect, it } from 'vitest';
import { createKeeper } from '../../src/kpi/tallies/kept-contacts.js';

it('keeps contacts in the order in which they came, through all chunks and from others', () => {
  const keeper = createKeeper();
  const keep = (from: number, until: number, to = keeper) => {
    for (let i = from; i < until; i++) {
      const chunk = to.withRoom();
      chunk.callers[chunk.length] = i;
      chunk.kinds[chunk.length++] = i % 7;
    }
  };
  expect(keeper.all().length).toBe(0);
  keep(0, 3);
  expect(keeper.all().length).toBe(3);
  keep(3, 200_000);
  const other = createKeeper();
  keep(200_000, 201_500, other);
  keeper.append(other.all());
  keep(201_500, 201_600);
  expect(keeper.length).toBe(201_600);
  const { callers, kinds, length } = keeper.all();
  expect(length).toBe(201_600);
  expect(callers.every((caller, i) => caller === i)).toBe(true);
  expect(kinds.every((kind, i) => kind === i % 7)).toBe(true);
  expect(keeper.all()).toBe(keeper.all());
});
