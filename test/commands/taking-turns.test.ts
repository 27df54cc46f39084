import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noneTaken, piecesFor, takeAll } from '../../src/commands/reading/taking-turns.js';

test('one by itself gets its own stretch from the beginning, then the others from their ends', () => {
  expect([...piecesFor(0, 2, noneTaken(4))]).toEqual([0, 1, 3, 2]);
  expect([...piecesFor(1, 2, noneTaken(5))]).toEqual([3, 4, 2, 1, 0]);
});

test('every piece is got once, whoever asks when', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.nat(40),
      fc.infiniteStream(fc.nat(3)),
      (takers, count, turns) => {
        const taken = noneTaken(count);
        const going = Array.from({ length: takers }, (_, taker) =>
          piecesFor(taker, takers, taken)[Symbol.iterator](),
        );
        const got: number[] = [];
        for (const turn of turns) {
          const { done, value } = going[turn % takers].next();
          if (done) break;
          got.push(value);
        }
        for (const pieces of going)
          for (let next = pieces.next(); !next.done; next = pieces.next()) got.push(next.value);
        expect(got.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, piece) => piece));
      },
    ),
  );
});

test('nobody gets a piece after all are taken', () => {
  const taken = noneTaken(6);
  const pieces = piecesFor(0, 2, taken)[Symbol.iterator]();
  expect(pieces.next().value).toBe(0);
  takeAll(taken);
  expect(pieces.next().done).toBe(true);
});
