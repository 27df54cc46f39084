import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCellNames } from '../../src/stats/cell-names.js';

const cell = fc.oneof(fc.constantFrom('a', 'b', '1', '', null), fc.integer({ min: 0, max: 2 }), fc.boolean());

describe('names of cells', () => {
  it('are their JSON, however often and in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 3 })), (rows) => {
        const nameOf = createCellNames();
        for (const row of rows) expect(nameOf(row)).toBe(JSON.stringify(row));
      }),
    );
  });
});
