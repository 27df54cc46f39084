import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ValueCounts } from '../../src/stats/value-counts.js';

const value = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constantFrom(-3, 0.5, 2.25, 2047, 2048, 90_000));

function listOf(counts: ValueCounts) {
  const list: [number, number][] = [];
  counts.forEach((one, times) => {
    list.push([one, times]);
  });
  return list;
}

it('counts whole numbers and all others, and gives them as they rise', () => {
  fc.assert(
    fc.property(fc.array(value), (values) => {
      const counts = new ValueCounts();
      for (const one of values) counts.add(one, 1);
      const different = [...new Set(values)].sort((a, b) => a - b);
      expect(listOf(counts)).toEqual(
        different.map((one) => [one, values.filter((other) => other === one).length]),
      );
      expect(counts.size).toBe(different.length);
      counts.clear();
      expect([counts.size, ...listOf(counts)]).toEqual([0]);
    }),
    { seed: 1 },
  );
});
